#include "read/surveys/survey_history.hpp"
#include "read/temporary_files.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace lokus;

class History : public testing::Test {
protected:
  SurveyHistory read(const std::string &csv) {
    return read::survey_history({"riwayat.csv", folder.write("riwayat.csv", csv)}, findings);
  }
  std::vector<std::string> rules() const {
    std::vector<std::string> list;
    for (const Finding &f : findings.rows)
      list.push_back(f.rule);
    return list;
  }
  TemporaryFolder folder;
  Findings findings;
};

TEST_F(History, RowsAreSortedByCodeAndYearWithTheirConfidence) {
  const SurveyHistory h = read("tingkat,kode,nama,survei,tahun,stunting_pct,sumber,catatan,keyakinan\n"
                               "kabkota,63.06,Hulu Sungai Selatan,SKI,2023,25.4,a,,sedang\n"
                               "kabkota,6306,Hulu Sungai Selatan,SSGI,2021,29.1,a,,tinggi\n"
                               "provinsi,63,Kalimantan Selatan,SSGI,2021,30.0,a,,rendah\n"
                               "nasional,00,Indonesia,SSGI,2021,24.4,a,,tinggi\n");
  ASSERT_EQ(h.rows(), 4u);
  EXPECT_EQ(h.lines, 4u);
  EXPECT_TRUE(findings.rows.empty());
  EXPECT_EQ(h.level[HistoryId{0}], HistoryLevel::nation);
  EXPECT_EQ(h.level[HistoryId{1}], HistoryLevel::province);
  EXPECT_EQ(h.confidence[HistoryId{1}], Confidence::low);
  EXPECT_EQ(h.code[HistoryId{2}], "63.06");
  EXPECT_EQ(h.year[HistoryId{2}], 2021);
  EXPECT_DOUBLE_EQ(h.prevalence[HistoryId{3}], 0.254);
  EXPECT_EQ(h.survey[HistoryId{3}], "SKI");
}

TEST_F(History, EveryLineIsUsedOrHasAReason) {
  const SurveyHistory h = read("kode,tahun,stunting_pct,keyakinan\n"
                               "63.06,2021,29.1,tinggi\n"
                               "63.06.01,2021,29.1,tinggi\n"
                               "63.07,,29.6,tinggi\n"
                               "63.07,2021,,tinggi\n"
                               "63.07,2022,100,tinggi\n"
                               "63.06,2021,31.0,rendah\n"
                               "63.08,2021,20.1,entah\n");
  EXPECT_EQ(h.lines, 7u);
  EXPECT_EQ(h.rows(), 2u);
  EXPECT_THAT(rules(), testing::ElementsAre("bad_history_code", "bad_history_year", "bad_history_figure",
                                            "bad_history_figure", "unknown_confidence", "duplicate_history"));
  EXPECT_DOUBLE_EQ(h.prevalence[HistoryId{0}], 0.291); // the surer of two
  EXPECT_EQ(h.confidence[HistoryId{1}], Confidence::low);
}

TEST_F(History, SharesAreRefused) {
  EXPECT_EQ(read("kode,tahun,prevalensi\n63.06,2021,0.291\n63.07,2021,0.296\n").rows(), 0u);
  EXPECT_THAT(rules(), testing::ElementsAre("history_as_share"));
  EXPECT_EQ(findings.count(Severity::error), 1u);
}

TEST_F(History, AMissingColumnIsNamed) {
  EXPECT_THAT(error_of([&] { read("kode,stunting_pct\n63.06,29.1\n"); }), testing::HasSubstr("\"tahun\""));
}

} // namespace
