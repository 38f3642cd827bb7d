#include "read/audits/worksheet_columns.hpp"
#include <gtest/gtest.h>

namespace lokus {
namespace {

using read::TextTable;

TextTable one_row(const std::vector<std::string> &columns, const std::vector<std::string> &row) {
  TextTable made;
  made.columns = columns;
  made.groups.resize(columns.size());
  made.cells = {row};
  made.line = {2};
  return made;
}

const read::CauseList &known_causes() {
  static const read::CauseList list({{"H01", "perokok di rumah", "household", {"merokok"}, {}}});
  return list;
}

double read_value(const std::string &column, const std::string &cell) {
  const auto found = read::worksheet_columns(one_row({column}, {cell}), known_causes());
  if (found.empty())
    return -1;
  return read::worksheet_value(found[0], cell).value_or(-2);
}

TEST(WorksheetColumns, NumbersAreReadAsOfficesWriteThem) {
  EXPECT_EQ(read_value("Hb (g/dl)", "10,5"), 10.5);
  EXPECT_EQ(read_value("Kadar Hb", "10.5 gr/dl"), 10.5);
  EXPECT_EQ(read_value("LiLA", "23,4 cm"), 23.4);
  EXPECT_EQ(read_value("Umur ibu (tahun)", "19 th"), 19);
  EXPECT_EQ(read_value("Berat lahir (gram)", "2400"), 2400);
  EXPECT_EQ(read_value("BB Lahir", "2,4 kg"), 2400) << "nobody weighs 2.4 g";
  EXPECT_EQ(read_value("Jarak kelahiran (tahun)", "1,5"), 18);
  EXPECT_EQ(read_value("Jarak kelahiran (bulan)", "18"), 18);
}

TEST(WorksheetColumns, WhatCouldMeanTwoThingsIsNotRead) {
  EXPECT_EQ(read_value("Jarak kelahiran", "18"), -1) << "months or years";
  EXPECT_EQ(read_value("Umur (bulan)", "18"), -1) << "of a child";
  EXPECT_EQ(read_value("LiLA", "kurang"), -1) << "a word: a cause, not a value";
  EXPECT_EQ(read_value("Berat lahir", "2.400"), 2400) << "2.4 kg";
}

TEST(WorksheetColumns, WhatNoPersonCanHaveIsMissing) {
  EXPECT_EQ(read_value("Hb", "105"), -2);
  EXPECT_EQ(read_value("Berat lahir", "24"), -2);
  EXPECT_EQ(read_value("Panjang lahir", "4,8"), -2);
}

TEST(WorksheetColumns, WeightAndHeightAreThoseOfThePersonOfTheCase) {
  EXPECT_EQ(read_value("Berat badan (kg)", "9,4"), 9.4);
  EXPECT_EQ(read_value("TB/PB", "72,5 cm"), 72.5);
  EXPECT_EQ(read_value("BB", "9400"), -2) << "grams: no weight in kg";
  EXPECT_EQ(read::worksheet_item("BB lahir"), WorksheetItem::birth_weight);
}

TEST(WorksheetColumns, QuestionsAreAnsweredByYesAndNo) {
  EXPECT_EQ(read_value("Jamban", "ada"), 1);
  EXPECT_EQ(read_value("Jamban", "Tidak Ada"), 0);
  EXPECT_EQ(read_value("Air minum layak (ya/tidak)", "tidak"), 0);
  EXPECT_EQ(read_value("Status merokok", "merokok"), 1);
  EXPECT_EQ(read_value("Imunisasi dasar lengkap", "belum lengkap"), 0);
  EXPECT_EQ(read_value("JKN", "aktif"), 1);
  EXPECT_EQ(read_value("Jamban", "v"), -1) << "it has one, or lacks one";
  EXPECT_EQ(read_value("Air minum", "ya"), -1) << "ya to what";
  EXPECT_EQ(read_value("ASI eksklusif", "-"), -1) << "nobody answered";
  EXPECT_EQ(read_value("Jamban", "tidak layak"), -1) << "there is one, and the question was another";
  EXPECT_EQ(read_value("Imunisasi", "BCG, polio"), -1);
}

TEST(WorksheetColumns, AQuestionThatIsCalledByACauseStaysACause) {
  EXPECT_EQ(read_value("Perokok di rumah", "ya"), -1);
  TextTable table = one_row({"Jamban"}, {"tidak"});
  table.groups = {"Faktor Lingkungan"};
  EXPECT_TRUE(read::worksheet_columns(table, known_causes()).empty());
}

TEST(WorksheetColumns, ParentsAndBirthsAreNumbers) {
  EXPECT_EQ(read_value("Tinggi badan ibu (cm)", "149,5"), 149.5);
  EXPECT_EQ(read_value("Tinggi badan ayah", "1,62"), -2) << "metres: no height in cm";
  EXPECT_EQ(read_value("IMT", "17,9"), 17.9);
  EXPECT_EQ(read_value("Paritas", "3"), 3);
  EXPECT_EQ(read::worksheet_item("body_mass_index"), WorksheetItem::body_mass_index);
  EXPECT_EQ(read::worksheet_item("IMT"), WorksheetItem::body_mass_index);
  EXPECT_FALSE(read::worksheet_item("catatan"));
}

} // namespace
} // namespace lokus
