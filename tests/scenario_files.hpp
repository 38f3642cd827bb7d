#pragma once
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>

// For tests that run a scenario: where the shared data lie, and scenario files made from templates.

namespace lokus::testing_files {

namespace fs = std::filesystem;

// The folder of shared data, if there is one.
inline std::optional<std::string> shared_folder() {
  const char *value = std::getenv("LOKUS_SHARED");
  return value != nullptr && *value != '\0' ? std::optional<std::string>(value) : std::nullopt;
}

// A fresh folder that goes with the object.
class TemporaryFolder {
public:
  TemporaryFolder() {
    std::string pattern = (fs::temp_directory_path() / "lokus-test-XXXXXX").string();
    path_ = mkdtemp(pattern.data());
  }
  ~TemporaryFolder() { fs::remove_all(path_); }
  TemporaryFolder(const TemporaryFolder &) = delete;
  TemporaryFolder &operator=(const TemporaryFolder &) = delete;
  std::string operator/(const std::string &name) const { return (path_ / name).string(); }
  const fs::path &path() const { return path_; }

private:
  fs::path path_;
};

inline std::string text_of_file(const fs::path &path) {
  std::ifstream in(path, std::ios::binary);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

inline void replace_all(std::string &text, const std::string &what, const std::string &with) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
    text.replace(at, what.size(), with);
}

// tests/real/NAME with @SHARED@ and @SOURCE@ filled in, written to `folder`; returns its path.
inline std::string scenario_from_template(const std::string &name, const std::string &shared,
                                          const TemporaryFolder &folder) {
  std::string text = text_of_file(fs::path(LOKUS_SOURCE_DIR) / "tests/real" / name);
  replace_all(text, "@SHARED@", shared);
  replace_all(text, "@SOURCE@", LOKUS_SOURCE_DIR);
  const std::string path = folder / name;
  std::ofstream(path) << text;
  return path;
}

} // namespace lokus::testing_files
