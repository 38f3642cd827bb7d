#include "write/files/file.hpp"
#include "write/files/folder_content.hpp"
#include "write/files/folder_lock.hpp"
#include "write/files/folder_names.hpp"
#include "write/write.hpp"
#include <algorithm>

namespace fs = std::filesystem;

namespace lokus::write {
namespace {

Phrase put_back(const fs::path &aside, const fs::path &target) {
  fs::rename(aside, target);
  sync_folder(target.parent_path().string());
  return phrase(
      "{0}: lokus pernah terhenti saat mengganti folder ini; hasil sebelumnya ({1}) dikembalikan ke "
      "tempatnya",
      "{0}: lokus was once stopped while it replaced this folder; the earlier result ({1}) was put "
      "back in its place",
      target.string(), aside.filename().string());
}

Phrase told(const fs::path &leftover, const std::vector<std::string> &stayed) {
  if (stayed.empty())
    return phrase("{}: sisa dari lokus yang pernah terhenti, dihapus",
                  "{}: left by a lokus that was once stopped; removed", leftover.string());
  return phrase(
      "{}: sisa dari lokus yang pernah terhenti; di dalamnya ada yang tidak ditulis lokus atau tidak "
      "dapat dihapus ({}), maka dibiarkan; pindahkan sendiri",
      "{}: left by a lokus that was once stopped; it holds what lokus did not write or cannot "
      "remove ({}), which stays; move it yourself",
      leftover.string(), first_named(stayed));
}

// The one that is a whole result, else the first.
fs::path to_put_back(const std::vector<fs::path> &asides) {
  const auto whole = std::ranges::find_if(asides, [](const fs::path &aside) {
    const FolderContent content = folder_content(aside);
    return content.has_record && content.is_own();
  });
  return whole == asides.end() ? asides.front() : *whole;
}

// Beside what was just put back no other is removed: it has to prove right first.
void settle_old(const fs::path &target, std::vector<Phrase> &said) {
  const std::vector<fs::path> asides = siblings_called(target, old_word);
  if (asides.empty())
    return;
  if (!fs::exists(fs::symlink_status(target)))
    return said.push_back(put_back(to_put_back(asides), target));
  for (const fs::path &aside : asides)
    said.push_back(told(aside, remove_own(aside, folder_content(aside))));
}

// One that another lokus still writes to bears its lock.
void settle_drafts(const fs::path &target, std::vector<Phrase> &said) {
  for (const fs::path &draft : siblings_called(target, draft_word))
    if (const FolderLock lock(draft); lock.held())
      said.push_back(told(draft, remove_own(draft, draft_content(draft))));
}

} // namespace

std::vector<Phrase> settle_leftovers(const std::string &path) {
  const fs::path target = folder_named(path);
  std::vector<Phrase> said;
  if (!target.has_filename())
    return said;
  if (siblings_called(target, old_word).empty() && siblings_called(target, draft_word).empty())
    return said;
  const FolderLock alone(target.parent_path(), patience);
  if (!alone.held())
    return said;
  settle_old(target, said);
  settle_drafts(target, said);
  return said;
}

} // namespace lokus::write
