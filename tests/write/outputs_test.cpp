#include "write/outputs.hpp"
#include "write/tables/run_tables.hpp"
#include "write/tiny.hpp"
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <regex>
#include <set>
#include <sstream>

using namespace lokus;
namespace fs = std::filesystem;

namespace {

TEST(Outputs, EachStandsThereOnceWithATitleInBothLanguages) {
  std::set<std::string> files;
  for (const write::Output &output : write::outputs()) {
    EXPECT_TRUE(files.insert(output.file).second) << output.file;
    EXPECT_FALSE(output.title.empty() || *output.title.en == '\0') << output.file;
    EXPECT_EQ(output.word.empty(), *output.word.en == '\0') << output.file;
    EXPECT_EQ(output.numbers.empty(), *output.numbers.en == '\0') << output.file;
  }
}

TEST(Outputs, EveryTableOfARunIsMadeUnderItsRegisteredNameAndTitle) {
  const Prepared prepared = tiny::prepared();
  const Decision decision = tiny::decision();
  const RunRecord record = tiny::record();
  for (const write::RunTable &which : write::run_tables()) {
    const write::Output *output = write::output_named(std::string(which.name) + ".csv");
    ASSERT_NE(output, nullptr) << which.name;
    const write::Table table = which.make({prepared, decision, {}, record});
    EXPECT_EQ(table.name, which.name);
    EXPECT_EQ(table.title.en, output->title.en);
    EXPECT_TRUE(output->numbers.empty()) << which.name << " is explained column by column";
  }
}

TEST(Outputs, AFileThatIsNoTableOfARunSaysWhereItsNumbersStand) {
  std::set<std::string> tables;
  for (const write::RunTable &which : write::run_tables())
    tables.insert(std::string(which.name) + ".csv");
  for (const write::Output &output : write::outputs())
    EXPECT_EQ(output.numbers.empty(), tables.contains(output.file)) << output.file;
}

TEST(Outputs, APictureIsNamedWithAndWithoutItsEnding) {
  for (const char *name : {"peta_lokus", "peta_lokus.pdf", "peta_lokus.svg", "peta_lokus.png"})
    EXPECT_NE(write::output_named(name), nullptr) << name;
  for (const char *name : {"peta_lokus.csv", "peta", "desa", "desa.csv.png", ""})
    EXPECT_EQ(write::output_named(name), nullptr) << name;
}

// Names of files in these folders, but for what synth makes up, what people bring in examples, and settings.
TEST(Outputs, TextsNameOnlyFilesThatLokusLeaves) {
  const std::set<std::string> brought = {"prevalensi_stunting.csv",
                                         "ekspor_eppgbm.csv",
                                         "kebiasaan_anak.csv",
                                         "batas.gpkg",
                                         "boundaries.gpkg",
                                         "plan.csv",
                                         "write.csv",
                                         "settings.csv",
                                         "bytes.json",         // a member, no file
                                         "terbitan_umum.csv"}; // beside the scenario
  const std::regex named("[a-z_]+\\.(csv|html|gpkg|geojson|json|txt)\\b");
  std::size_t seen = 0;
  for (const char *folder : {"write", "draw", "jobs", "lokus", "cli"})
    for (const auto &entry : fs::recursive_directory_iterator(fs::path(LOKUS_SOURCE_DIR) / "src" / folder)) {
      if (entry.path().extension() != ".cpp" || entry.path().filename() == "synthetic.cpp")
        continue;
      std::ifstream in(entry.path());
      for (std::string line; std::getline(in, line);)
        for (std::sregex_iterator it(line.begin(), line.end(), named), end; it != end; ++it) {
          const std::string name = it->str();
          ++seen;
          EXPECT_TRUE(brought.contains(name) || write::output_named(name) != nullptr)
              << entry.path() << " names " << name;
        }
    }
  EXPECT_GT(seen, 50u);
}

} // namespace
