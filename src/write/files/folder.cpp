#include "core/error.hpp"
#include "core/folder_entries.hpp"
#include "write/files/file.hpp"
#include "write/files/folder_content.hpp"
#include "write/files/folder_names.hpp"
#include "write/write.hpp"
#include <filesystem>

namespace fs = std::filesystem;

namespace lokus::write {
namespace {

using AboutPath = Pattern<ArgumentKind::text>;

[[noreturn]] void refuse_folder(const fs::path &path, AboutPath id, AboutPath en) {
  throw Error(ErrorKind::request, phrase(id, en, path.string()));
}

using AboutFiles = Pattern<ArgumentKind::text, ArgumentKind::text>;

[[noreturn]] void refuse_files(const fs::path &path, const std::vector<std::string> &names, AboutFiles id,
                               AboutFiles en) {
  throw Error(ErrorKind::request, phrase(id, en, path.string(), first_named(names)));
}

[[noreturn]] void fail(const fs::path &path, const std::error_code &why) {
  throw Error(ErrorKind::failure,
              phrase("{}: folder hasil tidak dapat dibuat atau dipindah: {}",
                     "{}: the output folder could not be made or moved: {}", path.string(), why.message()));
}

// The current folder would be pulled from under the user's feet.
bool holds_current_folder(const fs::path &target) {
  const fs::path current = fs::current_path();
  for (fs::path at = current;; at = at.parent_path()) {
    if (at == target)
      return true;
    if (at == at.parent_path())
      return false;
  }
}

// With --force too.
void require_own(const fs::path &path, const FolderContent &content) {
  if (!content.has_record)
    refuse_files(
        path, content.foreign,
        "{}: isinya bukan buatan lokus (tidak ada run.json dari lokus): {}; maka tidak dihapus walau "
        "dengan --force; pilih folder lain",
        "{}: what it holds was not made by lokus (no run.json of lokus): {}; so it is not removed "
        "even with --force; choose another folder");
  if (!content.foreign.empty())
    refuse_files(path, content.foreign,
                 "{}: berisi berkas yang tidak ditulis lokus: {}; maka folder ini tidak diganti walau dengan "
                 "--force; pindahkan dulu, atau pilih folder lain dengan -o",
                 "{}: holds files that lokus did not write: {}; so this folder is not replaced even with "
                 "--force; move them first, or choose another folder with -o");
  if (!content.changed.empty())
    refuse_files(
        path, content.changed,
        "{}: ada berkas yang berubah sejak lokus menulisnya: {}; maka folder ini tidak diganti walau "
        "dengan --force; pindahkan atau hapus sendiri, atau pilih folder lain dengan -o",
        "{}: some files changed since lokus wrote them: {}; so this folder is not replaced even with "
        "--force; move or delete them yourself, or choose another folder with -o");
}

void require_replaceable(const fs::path &path, bool force) {
  if (is_free(path))
    return;
  const fs::file_status status = fs::symlink_status(path);
  if (fs::is_symlink(status))
    refuse_folder(path, "{}: adalah tautan; sebutkan folder aslinya",
                  "{}: is a link; name the folder itself");
  if (!fs::is_directory(status))
    refuse_folder(path, "{}: sudah ada sebagai berkas; pilih nama folder lain",
                  "{}: exists and is a file; choose another folder name");
  if (holds_filled_review(path))
    refuse_folder(
        path,
        "{}: tinjauan.csv di folder ini sudah diisi dan akan hilang; pindahkan ke tempat lain dan "
        "sebut dengan --name-map, atau pilih folder hasil lain dengan -o",
        "{}: tinjauan.csv in this folder was filled in and would be lost; move it elsewhere and name "
        "it with --name-map, or choose another output folder with -o");
  if (!force)
    refuse_folder(path,
                  "{} sudah ada dan berisi; pakai --force untuk menggantinya, atau -o untuk folder lain",
                  "{} exists and is not empty; use --force to replace it, or -o for another folder");
  require_own(path, folder_content(path));
}

// The topmost folder that had to be made; empty if all were there.
std::string make_parents(const fs::path &parent) {
  std::string topmost;
  for (fs::path at = parent; !fs::exists(at); at = at.parent_path())
    topmost = at.string();
  std::error_code why;
  fs::create_directories(parent, why);
  if (why)
    fail(parent, why);
  return topmost;
}

void remove_empty_parents(fs::path at, const std::string &topmost) {
  std::error_code ignored;
  while (!topmost.empty() && at.string().size() >= topmost.size() && fs::remove(at, ignored))
    at = at.parent_path();
}

// Moves a folder to a free hidden name beside it.
fs::path move_aside(const fs::path &path) {
  std::error_code why;
  for (int n = 1; n <= most_siblings; ++n) {
    const fs::path aside = sibling(path, old_word, n);
    if (fs::exists(fs::symlink_status(aside)))
      continue;
    fs::rename(path, aside, why);
    if (!why)
      return aside;
    break;
  }
  fail(path, why);
}

// Up to the folder that was there before.
void sync_parents(fs::path at, const std::string &topmost_made) {
  for (sync_folder(at.string()); !topmost_made.empty() && at.string().size() >= topmost_made.size();
       sync_folder(at.string()))
    at = at.parent_path();
}

void sync_folders_in(const fs::path &folder) {
  for (const fs::directory_entry &entry : entries_below(folder))
    if (fs::is_directory(entry.symlink_status()))
      sync_folder(entry.path().string());
  sync_folder(folder.string());
}

// What of a replaced result could not be removed, or why; empty where nothing stayed.
Phrase stayed_of(const fs::path &aside) {
  try {
    return first_named(remove_own(aside, folder_content(aside)));
  } catch (const Error &why) {
    return why.sentence();
  }
}

void remove_replaced(const fs::path &aside, const fs::path &path) {
  const Phrase stayed = stayed_of(aside);
  if (!stayed.id.empty())
    throw Error(
        ErrorKind::failure,
        phrase("{}: hasil baru sudah utuh, tetapi dari yang lama masih ada yang tidak dapat dihapus di "
               "{}: {}; pindahkan atau hapus sendiri",
               "{}: the new result is whole, but of the old one some could not be removed and is in "
               "{}: {}; move or delete it yourself",
               path.string(), aside.string(), stayed));
  sync_folder(aside.parent_path().string());
}

} // namespace

void require_free_folder(const std::string &path, bool force) {
  require_replaceable(without_last_slash(path), force);
}

bool is_free_folder(const std::string &path) {
  return is_free(without_last_slash(path));
}

OutputFolder::OutputFolder(const std::string &path, bool force) : force_(force) {
  const fs::path target = folder_named(path);
  if (!target.has_filename())
    refuse_folder(path, "\"{}\": bukan nama folder hasil", "\"{}\": not the name of an output folder");
  if (holds_current_folder(target))
    refuse_folder(target, "{}: folder kerja sekarang tidak dapat menjadi folder hasil; beri nama folder baru",
                  "{}: the current folder cannot be the output folder; name a new one");
  require_replaceable(target, force);
  path_ = target.string();
  made_parent_ = make_parents(target.parent_path());
  const FolderLock alone(target.parent_path(), patience);
  for (int n = 1; n <= most_siblings; ++n) {
    const fs::path candidate = sibling(target, draft_word, n);
    std::error_code why;
    if (fs::create_directory(candidate, why)) {
      temporary_ = candidate.string();
      lock_ = FolderLock(candidate);
      return;
    }
    if (why) {
      remove_empty_parents(target.parent_path(), made_parent_);
      fail(candidate, why);
    }
  }
  fail(target, std::make_error_code(std::errc::file_exists));
}

OutputFolder::~OutputFolder() {
  if (finished_)
    return;
  std::error_code ignored;
  fs::remove_all(temporary_, ignored);
  remove_empty_parents(fs::path(path_).parent_path(), made_parent_);
}

std::string OutputFolder::file(const std::string &name) const {
  return (fs::path(temporary_) / name).string();
}

// What is on the disk at every moment: the old folder, or the new one whole.
void OutputFolder::finish() {
  const fs::path parent = fs::path(path_).parent_path();
  sync_folders_in(temporary_);
  const FolderLock alone(parent, patience);
  require_replaceable(path_, force_);
  fs::path aside;
  if (fs::exists(path_) && !entries_in(path_).empty())
    aside = move_aside(path_);
  std::error_code why;
  fs::rename(temporary_, path_, why);
  if (why) {
    put_back(aside);
    fail(path_, why);
  }
  finished_ = true;
  try {
    sync_parents(parent, made_parent_);
  } catch (const Error &) {
    put_back(aside);
    throw;
  }
  if (!aside.empty())
    remove_replaced(aside, path_);
}

void OutputFolder::put_back(const fs::path &aside) {
  std::error_code ignored;
  if (finished_)
    fs::rename(path_, temporary_, ignored);
  finished_ = false;
  if (!aside.empty())
    fs::rename(aside, path_, ignored);
}

} // namespace lokus::write
