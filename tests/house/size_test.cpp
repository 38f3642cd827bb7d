#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <map>
#include <string>
#include <vector>

namespace lokus {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> lines_of(const fs::path &path) {
  std::ifstream in(path);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);)
    lines.push_back(line);
  return lines;
}

struct Function {
  std::string where;
  std::size_t lines = 0;
};

// Functions at namespace scope, as clang-format lays them out: a line that ends in ") {" or "const {" at
// column 0, up to the "}" at column 0.
std::vector<Function> functions_of(const fs::path &path) {
  std::vector<Function> found;
  const auto lines = lines_of(path);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string &line = lines[i];
    const bool opens = line.ends_with("{") && line.find('(') != std::string::npos;
    if (line.empty() || line[0] == ' ' || line[0] == '#' || !opens || line.starts_with("namespace"))
      continue;
    std::size_t end = i;
    while (end < lines.size() && lines[end] != "}")
      ++end;
    found.push_back({path.filename().string() + ":" + std::to_string(i + 1), end - i + 1});
    i = end;
  }
  return found;
}

std::vector<fs::path> source_files() {
  std::vector<fs::path> files;
  for (const auto &entry : fs::recursive_directory_iterator(fs::path(LOKUS_SOURCE_DIR) / "src"))
    if (entry.path().extension() == ".cpp" || entry.path().extension() == ".hpp")
      files.push_back(entry.path());
  return files;
}

TEST(Size, NoFileIsOver500Lines) {
  for (const auto &path : source_files())
    EXPECT_LE(lines_of(path).size(), 500u) << path;
}

TEST(Size, AtMostATenthOfFunctionLinesIsInLongFunctions) {
  std::size_t all = 0, in_long = 0;
  for (const auto &path : source_files())
    for (const Function &function : functions_of(path)) {
      all += function.lines;
      if (function.lines > 60) {
        in_long += function.lines;
        std::printf("over 60 lines: %s (%zu)\n", function.where.c_str(), function.lines);
      }
    }
  ASSERT_GT(all, 1000u);
  EXPECT_LE(10 * in_long, all);
}

} // namespace
} // namespace lokus
