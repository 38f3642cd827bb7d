#include "read/inputs.hpp"
#include "read/temporary_files.hpp"
#include <gtest/gtest.h>

namespace {

using namespace lokus;

const std::vector<std::string> two_columns = {"kode_desa", "diukur"};

std::string garbage() {
  std::string bytes;
  unsigned state = 12345;
  for (int i = 0; i < 5000; ++i) {
    state = state * 1664525u + 1013904223u;
    bytes += static_cast<char>(state >> 24);
  }
  return bytes;
}

class BrokenFile : public testing::Test {
protected:
  int table_exit_code(const std::string &name, const std::string &bytes) {
    return exit_code_of([&] {
      read::read_table({name, folder.write(name, bytes)}, "", two_columns, findings);
    });
  }
  int boundary_exit_code(const std::string &name, const std::string &bytes) {
    Scenario scenario;
    scenario.boundaries.path = {name, folder.write(name, bytes)};
    return exit_code_of([&] { read::villages(scenario, findings); });
  }
  TemporaryFolder folder;
  Findings findings;
};

TEST_F(BrokenFile, AnEmptyTableIsAFailureOfTheWorld) {
  EXPECT_EQ(table_exit_code("kosong.csv", ""), 3);
  EXPECT_EQ(table_exit_code("baris.csv", "\n\n \n"), 3);
}

TEST_F(BrokenFile, ATableWithOnlyItsHeaderHasNoRows) {
  const std::string path = folder.write("kepala.csv", "kode_desa;diukur\n");
  EXPECT_EQ(read::read_table({"kepala.csv", path}, "", two_columns, findings).rows(), 0u);
}

TEST_F(BrokenFile, BinaryGarbageIsRefusedWhateverItIsCalled) {
  for (const char *name : {"sampah.csv", "sampah.xlsx", "sampah.ods"})
    EXPECT_EQ(table_exit_code(name, garbage()), 3) << name;
  for (const char *name : {"sampah.gpkg", "sampah.geojson", "sampah.shp", "sampah.fgb", "sampah.zip"})
    EXPECT_EQ(boundary_exit_code(name, garbage()), 3) << name;
}

TEST_F(BrokenFile, AnOpenQuoteIsRefused) {
  EXPECT_EQ(table_exit_code("kutip.csv", "kode_desa;diukur\n\"1;2\n"), 3);
}

TEST_F(BrokenFile, ATruncatedWorkbookIsRefused) {
  const std::string zip_head("PK\x03\x04\x14\x00\x00\x00\x08\x00", 10);
  EXPECT_EQ(table_exit_code("potong.xlsx", zip_head + garbage()), 3);
}

TEST_F(BrokenFile, EveryPrefixOfATableIsReadOrRefusedButNeverCrashes) {
  const std::string whole =
      "\xef\xbb\xbfJUDUL;;\nkode_desa;diukur;desa\n63.06.01.2001;\"1\n2\";\"a\"\"b\"\n;;\n1;2\n";
  for (std::size_t size = 0; size <= whole.size(); ++size)
    table_exit_code("awal.csv", whole.substr(0, size));
  std::string bytes = garbage();
  for (char &c : bytes)
    c = c == '\0' ? ';' : c;
  for (std::size_t size = 1; size < bytes.size(); size += 251)
    table_exit_code("acak.csv", bytes.substr(0, size));
  SUCCEED();
}

TEST_F(BrokenFile, ABoundaryLayerWithoutFeaturesIsRefused) {
  EXPECT_NE(boundary_exit_code("kosong.geojson", R"({"type":"FeatureCollection","features":[]})"), 0);
}

TEST_F(BrokenFile, EveryPrefixOfABoundaryLayerIsReadOrRefused) {
  const std::string whole = square_villages();
  for (std::size_t size = 0; size < whole.size(); size += 97)
    boundary_exit_code("awal.geojson", whole.substr(0, size));
  SUCCEED();
}

} // namespace
