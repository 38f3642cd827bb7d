#include "core/text.hpp"
#include "fuzz/workbook.hpp"
#include "read/children/children.hpp"
#include "read/inputs.hpp"
#include "read/lines_used.hpp"
#include "read/temporary_files.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

// A child-level export as Excel saves it: dates are numbers of days with a format, a NIK that was taken for a
// number has lost its sixteenth digit, and numbers carry the digits of their binary form.

namespace {

using namespace lokus;

std::string text_cell(const std::string &text) {
  return "t=\"inlineStr\"><is><t xml:space=\"preserve\">" + text + "</t></is>";
}
std::string number_cell(const std::string &number) {
  return "><v>" + number + "</v>";
}
std::string day_cell(int day) { // 45292: 1 January 2024
  return fmt::format("s=\"1\"><v>{}</v>", day);
}
std::string moment_cell(const std::string &days) {
  return "s=\"2\"><v>" + days + "</v>";
}
const std::string blank;

using Cells = std::vector<std::string>;

class ChildWorkbook : public testing::Test {
protected:
  ChildWorkbook() {
    scenario.file = "s.toml";
    scenario.boundaries.path = {"desa.geojson", folder.write("desa.geojson", square_villages())};
    area = read::villages(scenario, findings);
  }
  // Below two title lines and an empty line, as e-PPGBM exports it.
  void read_rows(const std::vector<Cells> &rows) {
    std::vector<Cells> sheet = {{text_cell("EKSPOR STATUS GIZI BALITA")}, {text_cell("Data rekaan")}, {}, {}};
    for (const char *name : {"NIK", "Nama", "JK", "Tgl Lahir", "Kec", "Pukesmas", "Desa/Kel",
                             "Tanggal Pengukuran", "Berat", "Tinggi", "Cara Ukur"})
      sheet[3].push_back(text_cell(name));
    sheet.insert(sheet.end(), rows.begin(), rows.end());
    std::string xml =
        std::string(fuzz::xml_head) + "<worksheet xmlns=\"" + fuzz::main_space + "\"><sheetData>";
    for (std::size_t row = 0; row < sheet.size(); ++row) {
      xml += fmt::format("<row r=\"{}\">", row + 1);
      for (std::size_t column = 0; column < sheet[row].size(); ++column)
        if (const std::string &cell = sheet[row][column]; !cell.empty())
          xml += fmt::format("<c r=\"{}{}\" {}</c>", static_cast<char>('A' + column), row + 1, cell);
      xml += "</row>";
    }
    const std::string strings =
        std::string(fuzz::xml_head) + "<sst xmlns=\"" + fuzz::main_space + "\" count=\"0\"></sst>";
    scenario.children.path = {
        "ekspor.xlsx",
        folder.write("ekspor.xlsx", fuzz::workbook(xml + "</sheetData></worksheet>", strings))};
    findings = {};
    const read::VillageLookup lookup(area, "");
    result = read::children(scenario, lookup, findings, review);
  }
  static Cells row_of(const std::string &nik, const std::string &name, const std::string &birth,
                      const std::string &measured, const std::string &weight, const std::string &height) {
    return {nik,
            text_cell(name),
            text_cell("L"),
            birth,
            text_cell("KEC. SELATAN"),
            text_cell("Induk"),
            text_cell("DESA BETA 2"),
            measured,
            weight,
            height,
            text_cell("Berdiri")};
  }
  const Measurements &m() const { return result.measurements; }
  MeasurementId row(std::size_t r) const { return testing_files::of_line_used(m(), r); }

  TemporaryFolder folder;
  Scenario scenario;
  Area area;
  Findings findings;
  Review review;
  read::ChildrenRead result;
};

TEST_F(ChildWorkbook, DaysOfExcelAreDatesWithAndWithoutTheirFormat) {
  const std::string weight = number_cell("10.5");
  read_rows({
      row_of(blank, "A", day_cell(45292), day_cell(46023), weight, number_cell("82.4")),
      row_of(blank, "B", number_cell("45292"), moment_cell("46023.40625"), weight, number_cell("82.4")),
      row_of(blank, "C", text_cell("2024-01-01"), text_cell("46023"), weight, number_cell("82.4")),
      row_of(blank, "D", text_cell("01/01/2024"), day_cell(46023), weight, number_cell("82.4")),
  });
  ASSERT_EQ(m().rows(), 4u);
  for (std::size_t r = 0; r < 4; ++r) {
    EXPECT_EQ(m().measured[row(r)], (Date{2026, 1, 1})) << r;
    EXPECT_EQ(m().age_days[row(r)], 731) << r; // 2024 has 366 days, 2025 has 365
    EXPECT_EQ(m().line[row(r)], r + 5) << "the line of the sheet";
    EXPECT_EQ(area.villages.code[m().village[row(r)]], "63.06.01.2002");
  }
}

TEST_F(ChildWorkbook, NumbersAreWhatTheyWereTyped) {
  read_rows({
      row_of(blank, "A", day_cell(45292), day_cell(46023), number_cell("10.5"),
             number_cell("82.400000000000006")),
      row_of(blank, "B", day_cell(45292), day_cell(46023), text_cell("10,5"), text_cell("82.4")),
      row_of(blank, "C", day_cell(45292), day_cell(46023), number_cell("10.5"), number_cell("82")),
      row_of(blank, "D", day_cell(45292), day_cell(46023), blank, number_cell("0")),
  });
  ASSERT_EQ(m().rows(), 4u);
  EXPECT_EQ(m().height[row(0)], 82.4);
  EXPECT_EQ(m().height[row(1)], 82.4);
  EXPECT_EQ(m().height[row(2)], 82);
  for (std::size_t r = 0; r < 3; ++r)
    EXPECT_EQ(m().weight[row(r)], 10.5) << r;
  EXPECT_TRUE(is_missing(m().weight[row(3)]));
  EXPECT_TRUE(is_missing(m().height[row(3)])) << "0 cm is no height";
}

// Of 6306010101240001 and 6306010101240002 Excel leaves the one number 6306010101240000.
TEST_F(ChildWorkbook, NiksCutToFifteenDigitsDoNotMakeOneChildOfTwo) {
  std::vector<Cells> rows;
  for (const char *name : {"Arus", "Biru", "Candra", "Damar", "Elok", "Giri"})
    rows.push_back(row_of(number_cell("6306010101240000"), name, day_cell(45292), day_cell(46023),
                          number_cell("10.5"), number_cell("82.4")));
  rows.push_back(row_of(number_cell("6.30601010124E+15"), "Arus", day_cell(45292), day_cell(46054),
                        number_cell("10.6"), number_cell("83.1")));
  rows.push_back(row_of(text_cell("6306010101240017"), "Hening", day_cell(45292), day_cell(46054),
                        number_cell("10.6"), number_cell("83.1")));
  read_rows(rows);
  ASSERT_EQ(m().rows(), 8u);
  EXPECT_EQ(result.intake.rows_in, 8u);
  for (std::size_t a = 0; a < 6; ++a)
    for (std::size_t b = 0; b < a; ++b)
      EXPECT_NE(m().child[row(a)], m().child[row(b)]) << a << " " << b;
  EXPECT_EQ(m().child[row(6)], m().child[row(0)]) << "known by name, date of birth, sex and village";
  EXPECT_THAT(first_of(findings, "niks_damaged").sentence.en, testing::HasSubstr("7 of 8 NIK"));
}

TEST_F(ChildWorkbook, ARowWrittenTwiceIsUsedOnceWhateverFormItsCellsHave) {
  read_rows({
      row_of(text_cell("6306010101240017"), "A", day_cell(45292), day_cell(46023), number_cell("10.5"),
             number_cell("80")),
      row_of(number_cell("6306010101240017"), "A", text_cell("2024-01-01"), moment_cell("46023.5"),
             text_cell("10,5"), number_cell("82.4")),
  });
  ASSERT_EQ(m().rows(), 1u);
  EXPECT_THAT(m().height[row(0)], testing::AnyOf(80, 82.4)) << "one of the two, whatever their order";
  EXPECT_EQ(result.intake.duplicates_resolved(), 1u);
}

} // namespace
