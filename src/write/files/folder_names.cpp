#include "write/files/folder_names.hpp"
#include "core/folder_entries.hpp"
#include <charconv>
#include <map>

namespace fs = std::filesystem;

namespace lokus::write {
namespace {

std::string start_of_name(const fs::path &folder, const char *word) {
  return "." + folder.filename().string() + "." + word + "-";
}

// 0 where the name is none of them.
int sibling_number(const std::string &name, const std::string &beginning) {
  int n = 0;
  if (!name.starts_with(beginning))
    return 0;
  const char *const end = name.data() + name.size();
  const auto [stop, trouble] = std::from_chars(name.data() + beginning.size(), end, n);
  return trouble == std::errc() && stop == end && n <= most_siblings ? n : 0;
}

} // namespace

fs::path without_last_slash(const fs::path &path) {
  const fs::path folder = path.lexically_normal();
  return folder.has_filename() ? folder : folder.parent_path();
}

fs::path folder_named(const std::string &path) {
  return path.empty() ? fs::path() : without_last_slash(fs::absolute(path));
}

fs::path sibling(const fs::path &folder, const char *word, int n) {
  return folder.parent_path() / (start_of_name(folder, word) + std::to_string(n));
}

std::vector<fs::path> siblings_called(const fs::path &folder, const char *word) {
  std::map<int, fs::path> found;
  if (!fs::is_directory(folder.parent_path()))
    return {};
  for (const fs::directory_entry &entry : entries_in(folder.parent_path()))
    if (const int n = sibling_number(entry.path().filename().string(), start_of_name(folder, word));
        n > 0 && fs::is_directory(entry.symlink_status()))
      found.emplace(n, entry.path());
  std::vector<fs::path> paths;
  for (auto &[n, path] : found)
    paths.push_back(std::move(path));
  return paths;
}

} // namespace lokus::write
