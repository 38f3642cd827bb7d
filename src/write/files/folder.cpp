#include "core/error.hpp"
#include "write/files/file.hpp"
#include "write/files/folder_content.hpp"
#include "write/write.hpp"
#include <filesystem>

namespace fs = std::filesystem;

namespace lokus::write {
namespace {

constexpr int most_attempts = 1000;

using AboutPath = Pattern<ArgumentKind::text>;

[[noreturn]] void refuse_folder(const fs::path &path, AboutPath id, AboutPath en) {
  throw Error(ErrorKind::request, phrase(id, en, path.string()));
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

fs::path without_last_slash(const std::string &path) {
  const fs::path folder = fs::path(path).lexically_normal();
  return folder.has_filename() ? folder : folder.parent_path();
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
  if (!force && holds_filled_review(path))
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
  if (!made_by_lokus(path))
    refuse_folder(
        path,
        "{}: isinya bukan buatan lokus (tidak ada run.json dari lokus), maka tidak dihapus walau dengan "
        "--force; pilih folder lain",
        "{}: what it holds was not made by lokus (no run.json of lokus), so it is not removed even with "
        "--force; choose another folder");
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

fs::path free_sibling(const fs::path &path, const char *word, int n) {
  return path.parent_path() / fmt::format(".{}.{}-{}", path.filename().string(), word, n);
}

void remove_empty_parents(fs::path at, const std::string &topmost) {
  std::error_code ignored;
  while (!topmost.empty() && at.string().size() >= topmost.size() && fs::remove(at, ignored))
    at = at.parent_path();
}

// Moves a folder to a free hidden name beside it.
fs::path move_aside(const fs::path &path) {
  std::error_code why;
  for (int n = 1; n <= most_attempts; ++n) {
    const fs::path aside = free_sibling(path, "lama", n);
    if (fs::exists(fs::symlink_status(aside)))
      continue;
    fs::rename(path, aside, why);
    if (!why)
      return aside;
    break;
  }
  fail(path, why);
}

} // namespace

void require_free_folder(const std::string &path, bool force) {
  require_replaceable(without_last_slash(path), force);
}

bool is_free_folder(const std::string &path) {
  return is_free(without_last_slash(path));
}

OutputFolder::OutputFolder(const std::string &path, bool force) : force_(force) {
  if (path.empty())
    refuse_folder(path, "\"{}\": bukan nama folder hasil", "\"{}\": not the name of an output folder");
  fs::path target = fs::absolute(path).lexically_normal();
  if (!target.has_filename())
    target = target.parent_path();
  if (!target.has_filename())
    refuse_folder(path, "\"{}\": bukan nama folder hasil", "\"{}\": not the name of an output folder");
  if (holds_current_folder(target))
    refuse_folder(target, "{}: folder kerja sekarang tidak dapat menjadi folder hasil; beri nama folder baru",
                  "{}: the current folder cannot be the output folder; name a new one");
  require_replaceable(target, force);
  path_ = target.string();
  made_parent_ = make_parents(target.parent_path());
  for (int n = 1; n <= most_attempts; ++n) {
    const fs::path candidate = free_sibling(target, "sedang-ditulis", n);
    std::error_code why;
    if (fs::create_directory(candidate, why)) {
      temporary_ = candidate.string();
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

void OutputFolder::finish() {
  require_replaceable(path_, force_);
  std::error_code why;
  fs::path aside;
  if (fs::exists(path_) && !fs::is_empty(path_))
    aside = move_aside(path_);
  fs::rename(temporary_, path_, why);
  if (why) {
    std::error_code ignored;
    if (!aside.empty())
      fs::rename(aside, path_, ignored);
    fail(path_, why);
  }
  finished_ = true;
  if (!aside.empty())
    fs::remove_all(aside, why);
}

} // namespace lokus::write
