#include "fuzz/workbook.hpp"
#include "read/inputs.hpp"
#include "read/temporary_files.hpp"
#include "sanitized.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>

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

// The directory of the archive says what it unpacks to: here 900 MB, of which the bytes of the file tell
// nothing.
TEST_F(BrokenFile, AWorkbookThatUnpacksToMoreThanThereIsRoomForIsRefusedBeforehand) {
  if (is_sanitized)
    GTEST_SKIP() << "no limit of memory under a sanitizer";
  const std::string sheet = std::string(fuzz::xml_head) + "<worksheet xmlns=\"" + fuzz::main_space + "\"/>";
  std::string bytes = fuzz::workbook(sheet, "<sst/>");
  const std::size_t name = bytes.rfind("xl/worksheets/sheet1.xml"), size = name - 46 + 24; // APPNOTE 4.3.12
  ASSERT_EQ(bytes.substr(name - 46, 4), "PK\x01\x02");
  const std::uint32_t said = 900'000'000;
  for (int i = 0; i < 4; ++i)
    bytes[size + static_cast<std::size_t>(i)] = static_cast<char>(said >> (8 * i) & 0xff);
  const std::string path = folder.write("besar.xlsx", bytes);
  rlimit before{};
  ASSERT_EQ(getrlimit(RLIMIT_AS, &before), 0);
  rlimit small = before;
  small.rlim_cur = std::min<rlim_t>(before.rlim_max, rlim_t{1500} << 20);
  ASSERT_EQ(setrlimit(RLIMIT_AS, &small), 0);
  const std::string said_of_it = error_of([&] {
    read::read_table({"besar.xlsx", path}, "", two_columns, findings);
  });
  setrlimit(RLIMIT_AS, &before);
  EXPECT_THAT(said_of_it, testing::HasSubstr("what besar.xlsx holds will take some 2.25 GB of memory"));
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
