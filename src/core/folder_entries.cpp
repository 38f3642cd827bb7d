#include "core/folder_entries.hpp"
#include "core/error.hpp"

namespace fs = std::filesystem;

namespace lokus {
namespace {

std::vector<fs::directory_entry> unless_troubled(const fs::path &folder, const std::error_code &why,
                                                 std::vector<fs::directory_entry> entries) {
  if (why)
    throw Error(ErrorKind::failure, phrase("{}: isi folder tidak dapat dibaca sampai habis: {}",
                                           "{}: what is in the folder cannot be read to its end: {}",
                                           folder.string(), why.message()));
  return entries;
}

} // namespace

std::vector<fs::directory_entry> entries_in(const fs::path &folder) {
  std::vector<fs::directory_entry> found;
  std::error_code why;
  for (fs::directory_iterator at(folder, why), end; !why && at != end; at.increment(why))
    found.push_back(*at);
  return unless_troubled(folder, why, std::move(found));
}

std::vector<fs::directory_entry> entries_below(const fs::path &folder, int deepest) {
  std::vector<fs::directory_entry> found;
  std::error_code why;
  for (fs::recursive_directory_iterator at(folder, why), end; !why && at != end; at.increment(why)) {
    if (at.depth() >= deepest)
      at.disable_recursion_pending();
    found.push_back(*at);
  }
  return unless_troubled(folder, why, std::move(found));
}

} // namespace lokus
