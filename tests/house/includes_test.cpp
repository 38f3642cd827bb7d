#include <algorithm>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

// The rules of docs/decisions/0001-verbs-never-include-verbs.md, read from the text of src/ alone.

namespace lokus {
namespace {

namespace fs = std::filesystem;
using Names = std::set<std::string>;

struct Source {
  std::string folder; // "read"
  std::string name;   // "read/files/ogr.cpp"
  std::string text;
};

std::vector<Source> sources() {
  std::vector<Source> all;
  const fs::path root = fs::path(LOKUS_SOURCE_DIR) / "src";
  for (const auto &entry : fs::recursive_directory_iterator(root)) {
    const std::string ending = entry.path().extension();
    if (ending != ".cpp" && ending != ".hpp")
      continue;
    std::ifstream in(entry.path());
    std::stringstream text;
    text << in.rdbuf();
    const fs::path relative = entry.path().lexically_relative(root);
    all.push_back(
        {relative.has_parent_path() ? relative.begin()->string() : "", relative.string(), text.str()});
  }
  return all;
}

const std::map<std::string, Names> &own_allowed() {
  static const std::map<std::string, Names> rules = {
      {"core", {"core"}},
      {"settings", {"core", "settings"}},
      {"tables", {"core", "settings", "tables"}},
      {"seal", {"core", "seal"}},
      {"read", {"core", "settings", "tables", "seal", "read"}},
      {"write", {"core", "settings", "tables", "seal", "write"}},
      {"lokus",
       {"core", "settings", "tables", "read", "check", "space", "estimate", "cluster", "audit", "project",
        "choose", "plan", "rank", "withhold", "draw", "write", "lokus"}},
      {"jobs",
       {"core", "settings", "tables", "read", "check", "space", "estimate", "cluster", "audit", "project",
        "plan", "rank", "withhold", "draw", "write", "seal", "lokus", "synth", "jobs"}},
      {"cli", {"core", "settings", "tables", "lokus", "jobs", "synth", "cli"}},
      {"choose", {"core", "choose"}},
      {"plan", {"core", "settings", "tables", "choose", "plan"}},
  };
  return rules;
}

// Foreign headers, by the first part of their path, and the only files that may see them.
const std::map<std::string, std::vector<std::string>> &foreign_allowed() {
  static const std::map<std::string, std::vector<std::string>> rules = {
      {"Random123", {"core/random.hpp"}},
      {"fmt", {"core/phrase.hpp", "core/phrase.cpp"}},
      {"pthread.h", {"core/parallel.cpp", "core/thread_start.cpp"}},
      {"gdal", {"read/files/ogr", "write/files/ogr.cpp"}},
      {"ogr", {"read/files/ogr", "write/files/ogr.cpp"}},
      {"cpl", {"read/files/ogr", "write/files/ogr.cpp", "write/files/deflate.cpp"}},
      {"toml", {"settings/toml.cpp"}},
      {"boost", {"space/neighbours.cpp", "space/islands.cpp", "space/assignment.cpp", "space/regions.cpp"}},
      {"libxml", {"read/files/xml.cpp"}},
      {"zip.h", {"read/files/package.cpp", "write/files/archive.cpp"}},
      {"iconv.h", {"read/files/code_page.cpp"}},
      {"geos", {"space/outlines.cpp"}},
      {"Eigen", {"estimate/bym2/sparse.cpp", "estimate/least_squares.cpp"}},
      {"openssl", {"seal/digest.cpp", "seal/keyed_hash.cpp"}},
      {"nlohmann", {"write/files/json.cpp", "write/files/decision_json.cpp", "read/decision_file.cpp"}},
      {"cairo", {"draw/canvas_"}},
      {"pango", {"draw/canvas_"}},
      {"csignal", {"cli/signals.cpp"}},
  };
  return rules;
}

std::vector<std::string> matches(const std::string &text, const char *pattern) {
  std::vector<std::string> found;
  const std::regex re(pattern, std::regex::ECMAScript | std::regex::multiline);
  for (auto it = std::sregex_iterator(text.begin(), text.end(), re); it != std::sregex_iterator(); ++it)
    found.push_back((*it)[1]);
  return found;
}

std::string first_part(const std::string &path) {
  return path.substr(0, path.find('/'));
}

TEST(House, VerbsIncludeOnlyTheGroundTheNounsAndThemselves) {
  for (const Source &source : sources()) {
    const auto rule = own_allowed().find(source.folder);
    const Names allowed =
        rule != own_allowed().end() ? rule->second : Names{"core", "settings", "tables", source.folder};
    for (const std::string &include : matches(source.text, "^#include \"([^\"]+)\""))
      EXPECT_TRUE(allowed.contains(first_part(include))) << source.name << " includes " << include;
  }
}

TEST(House, ForeignLibrariesStayBehindTheirNamedFiles) {
  for (const Source &source : sources())
    for (const std::string &include : matches(source.text, "^#include <([^>]+)>"))
      for (const auto &[library, files] : foreign_allowed()) {
        if (!include.starts_with(library))
          continue;
        bool named = false;
        for (const std::string &file : files)
          named = named || source.name.starts_with(file);
        EXPECT_TRUE(named) << source.name << " includes <" << include << ">";
      }
}

TEST(House, ThreadsStreamsClocksAndRandomEnginesStayInTheirPlaces) {
  struct Word {
    const char *pattern;
    Names allowed; // folders, or files
  };
  const std::vector<Word> words = {
      {"(std::thread|std::async|pthread_)", {"core/parallel.cpp", "core/thread_start.cpp"}},
      {"(std::cout|std::cerr|[^a-z_n]printf\\(|fprintf\\()", {"cli"}},
      {"(steady_clock|system_clock|std::time\\()", {"cli"}},
      {"(mt19937|default_random_engine|std::rand\\(|random_device)", {}},
      {"(\\bvirtual\\b)", {"draw/canvas.hpp"}},
      {"(catch \\(\\.\\.\\.\\))", {"core/parallel.cpp", "cli/main.cpp"}},
      {"(\"core/random.hpp\"|\"core/distributions.hpp\")",
       {"core", "estimate", "cluster", "project", "synth", "rank/missing.cpp", "check/heights/shape.cpp",
        "check/heights/pile.cpp", "check/heights/heights.cpp", "check/doubts/kinds_of_villages.cpp",
        "tables/plan/next_survey.cpp"}}, // the normal distribution function, no draws
      {"(ffast-math|fp-contract=fast)", {}},
      {"(fmt::runtime)", {}},
      {"(vformat)", {"core/phrase.cpp"}},
  };
  for (const Source &source : sources())
    for (const Word &word : words)
      if (!word.allowed.contains(source.folder) && !word.allowed.contains(source.name)) {
        EXPECT_TRUE(matches(source.text, word.pattern).empty()) << source.name << " has " << word.pattern;
      }
}

TEST(House, ForeignHeadersStayOutOfOurHeaders) {
  const Names exceptions = {"core/random.hpp", "core/phrase.hpp"};
  for (const Source &source : sources()) {
    if (!source.name.ends_with(".hpp") || exceptions.contains(source.name))
      continue;
    for (const std::string &include : matches(source.text, "^#include <([^>]+)>"))
      EXPECT_EQ(include.find_first_of("./"), std::string::npos)
          << source.name << " includes <" << include << ">";
  }
}

// A file with what it needs to be linked: the headers it includes; of a header the source beside it, or,
// where its functions stand in files of other names, those of its folder that include it.
Names needed_by(const Source &file, const std::vector<Source> &all) {
  Names needed;
  for (const std::string &include : matches(file.text, "^#include \"([^\"]+)\""))
    needed.insert(include);
  if (!file.name.ends_with(".hpp"))
    return needed;
  const std::string beside = file.name.substr(0, file.name.size() - 4) + ".cpp";
  const bool has_own = std::ranges::any_of(all, [&](const Source &s) { return s.name == beside; });
  for (const Source &other : all)
    if (other.name == beside || (!has_own && other.folder == file.folder && other.name.ends_with(".cpp") &&
                                 other.text.find("#include \"" + file.name + "\"") != std::string::npos))
      needed.insert(other.name);
  return needed;
}

// The files of these folders and, over any number of steps, all that they need.
std::map<std::string, Source> closure_of(const Names &folders) {
  const std::vector<Source> all = sources();
  std::map<std::string, Source> closure;
  Names waiting;
  for (const Source &source : all)
    if (folders.contains(source.folder))
      waiting.insert(source.name);
  while (!waiting.empty()) {
    const std::string name = waiting.extract(waiting.begin()).value();
    const auto found = std::ranges::find(all, name, &Source::name);
    if (found == all.end() || !closure.emplace(name, *found).second)
      continue;
    waiting.merge(needed_by(*found, all));
  }
  return closure;
}

TEST(House, WhatABrowserMayRunCatchesNothingAndNeedsNoFilesAndNoForeignLibrary) {
  const auto closure = closure_of({"core", "tables", "project", "choose", "plan", "rank"});
  EXPECT_TRUE(closure.contains("settings/scenario.cpp")) << "what the folders need is not followed";
  // Who names the folders that a browser has not are functions that no decision calls: not compiled for it.
  const Names of_folders = {"core/folder_entries.hpp", "core/folder_entries.cpp"};
  for (const auto &[name, source] : closure) {
    if (of_folders.contains(name))
      continue;
    // What a thread threw is handed to its caller; without threads the file is not compiled as it is.
    if (name != "core/parallel.cpp") {
      EXPECT_TRUE(matches(source.text, "(\\btry \\{|\\bcatch \\()").empty()) << name << " catches";
    }
    EXPECT_TRUE(matches(source.text,
                        "^#include <((?:openssl/|iconv|gdal|ogr|cpl|geos|toml|nlohmann|Eigen|boost/"
                        "|cairo|pango|filesystem|fstream)[^>]*)>")
                    .empty())
        << name << " needs files or a foreign library";
  }
}

TEST(House, NoMutableStateOutlivesACall) {
  // `static` locals and namespace-scope objects that are not const; signals.cpp says why it has some, and
  // threads wait for the next loop; a lock around Cairo holds nothing between calls.
  for (const Source &source : sources()) {
    if (source.name == "cli/signals.cpp" || source.name == "core/parallel.cpp" ||
        source.name == "draw/canvas_cairo.cpp")
      continue;
    for (const std::string &line : matches(source.text, "^( +static [^()]*[=;{].*)$"))
      EXPECT_TRUE(line.find("const") != std::string::npos) << source.name << ": " << line;
  }
}

// The texts between quotes, line by line.
std::vector<std::string> literals(const std::string &text) {
  std::vector<std::string> found;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    bool inside = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
      if (line[i] == '"' && (inside || i == 0 || line[i - 1] != '\''))
        inside = !inside;
      if (line[i] == '"' && inside)
        found.emplace_back();
      else if (inside)
        found.back() += line[i];
      i += inside && line[i] == '\\';
    }
  }
  return found;
}

TEST(House, TagsAreMadeByTheBuilderAndStandInNoSentence) {
  // The latter two are XML of maps and of workbooks, which have no builder.
  const Names exceptions = {"write/report/html.cpp", "write/files/style.cpp", "write/files/workbook.cpp"};
  const std::regex tag("<[a-zA-Z/!]");
  for (const Source &source : sources())
    for (const std::string &literal : literals(source.text))
      EXPECT_TRUE(exceptions.contains(source.name) || !std::regex_search(literal, tag))
          << source.name << ": " << literal;
}

TEST(House, PlaceholdersStandOnlyWhereTheyAreFilled) {
  for (const Source &source : sources())
    for (const std::string &literal :
         matches(source.text, "Phrase ?[a-z_]*(?: = )?\\{(\"[^\"]*\\{[0-9:.a-z+]*\\}[^\"]*)\""))
      ADD_FAILURE() << source.name << ": a Phrase fills no placeholders: " << literal;
}

TEST(House, NamesThatSayNothingAreNotUsed) {
  const std::regex empty_names("(^|/)(utils?|helpers?|managers?|common|misc)(\\.|/|_)");
  for (const Source &source : sources())
    EXPECT_FALSE(std::regex_search(source.name, empty_names)) << source.name;
}

} // namespace
} // namespace lokus
