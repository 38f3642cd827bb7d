#include "tables/texts/height_texts.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lokus {
namespace {

using testing::HasSubstr;

// A regency whose register has 10 %, with this survey and this step of heights.
RegisterSteps regency(double survey, double heights, double error = 0.01) {
  RegisterSteps steps;
  steps.kind.push_back(StepsOf::district);
  steps.code.push_back("99.01");
  steps.name.push_back("Alfa");
  steps.survey_area.push_back("99.01");
  steps.counted.push_back(0.10);
  steps.heights.change.push_back(heights);
  steps.heights.low.push_back(heights - error);
  steps.heights.high.push_back(heights + error);
  steps.end.push_back(survey);
  return steps;
}

std::string explained(const RegisterSteps &steps) {
  return explained_sentence(steps, StepsId{0}).id;
}

TEST(ExplainedSentence, SaysWhichPartOfTheDifferenceHeightsExplain) {
  EXPECT_EQ(
      explained(regency(0.20, 0.087)),
      "Register Alfa mencatat 10,0 %, survei 20,0 %: selisih 10,0 poin persen. Dari selisih itu 8,7 poin "
      "(87 %) terbaca dari tinggi badan dalam register itu sendiri (kisaran 7,7 sampai 9,7): menurut "
      "sebarannya "
      "di "
      "luar sekitar batas pendek prevalensinya 18,7 % (17,7 sampai 19,7). Sisanya 1,3 poin.");
}

TEST(ExplainedSentence, ClaimsNoMoreThanAllAndNothingThatTheIntervalDoesNot) {
  EXPECT_THAT(
      explained(regency(0.15, 0.098)),
      HasSubstr("Seluruhnya terbaca dari tinggi badan dalam register itu sendiri: menurut sebarannya di luar "
                "sekitar batas pendek prevalensinya 19,8 % (18,8 sampai 20,8), 4,8 poin di atas survei."));
  EXPECT_THAT(explained(regency(0.20, 0.005)), HasSubstr("Tinggi badan yang tercatat tidak menjelaskannya"));
}

TEST(ExplainedSentence, NamesTheAreaOfASurveyThatIsNotTheRegencysOwn) {
  RegisterSteps steps = regency(0.20, 0.087);
  steps.survey_area[StepsId{0}] = "99";
  EXPECT_THAT(explained(steps),
              HasSubstr("Register Alfa mencatat 10,0 %, survei wilayah 99 20,0 %: selisih"));
}

TEST(ExplainedSentence, IsEmptyWhereThereIsNothingToExplainOrNoHeights) {
  EXPECT_EQ(explained(regency(0.09, 0.02)), "");
  EXPECT_EQ(explained(regency(nan(), 0.02)), "");
  EXPECT_EQ(explained(regency(0.20, nan())), "");
}

TEST(UnitInWords, NamesAPuskesmasOnce) {
  EXPECT_EQ(unit_in_words(UnitKind::puskesmas, "", "Mekar").id, "puskesmas Mekar");
  EXPECT_EQ(unit_in_words(UnitKind::puskesmas, "", "Puskesmas Mekar").id, "Puskesmas Mekar");
  EXPECT_EQ(unit_in_words(UnitKind::subdistrict, "63.06.01", "Hulu").id, "kecamatan 63.06.01 Hulu");
}

} // namespace
} // namespace lokus
