#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <map>
#include <set>
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

// Parameters of the function whose head begins at `line`; 0 where there are none or it is no head.
std::size_t parameters_of(const std::vector<std::string> &lines, std::size_t line) {
  std::string head;
  for (std::size_t i = line; i < lines.size() && i < line + 12; ++i) {
    head += lines[i];
    if (std::count(head.begin(), head.end(), '(') <= std::count(head.begin(), head.end(), ')'))
      break;
  }
  const std::size_t open = head.find('(');
  if (open == std::string::npos)
    return 0;
  std::size_t count = 1;
  int depth = 0;
  for (std::size_t at = open; at < head.size(); ++at) {
    const char c = head[at];
    depth += c == '(' || c == '<' ? 1 : 0;
    depth -= c == ')' || (c == '>' && head[at - 1] != '-') ? 1 : 0;
    count += c == ',' && depth == 1 ? 1 : 0;
    if (depth == 0)
      return head.substr(open, at - open).find_first_not_of("( ") == std::string::npos ? 0 : count;
  }
  return 0;
}

TEST(Size, NoFunctionHasOverSixParameters) {
  std::size_t most = 0;
  for (const auto &path : source_files()) {
    const auto lines = lines_of(path);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const bool head = !lines[i].empty() && std::isalpha(static_cast<unsigned char>(lines[i][0])) != 0;
      const std::size_t parameters = head ? parameters_of(lines, i) : 0;
      most = std::max(most, parameters);
      EXPECT_LE(parameters, 6u) << path << ":" << i + 1 << ": pass what belongs together as a noun";
    }
  }
  EXPECT_GE(most, 5u) << "no function was found";
}

TEST(Size, NoFolderHoldsOver30UnitsDirectly) {
  std::map<fs::path, std::set<std::string>> units;
  for (const auto &path : source_files())
    units[path.parent_path()].insert(path.stem().string());
  for (const auto &[folder, names] : units)
    EXPECT_LE(names.size(), 30u) << folder << ": make parts";
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
