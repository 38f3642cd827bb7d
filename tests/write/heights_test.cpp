#include "heights_made.hpp"
#include "tables/assumptions/of_run.hpp"
#include "write/column.hpp"
#include "write/explain/explanation.hpp"
#include "write/report/report.hpp"
#include "write/tables/result_tables.hpp"
#include "write/tiny.hpp"
#include <gmock/gmock.h>

using namespace lokus;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

namespace {

void add_step(StepChange &step, double change) {
  step.change.push_back(change);
  step.low.push_back(change - 0.01);
  step.high.push_back(change + 0.01);
}

// The tiny kabupaten; its heights say 30 % where 7 of 30 were counted, the survey has 33 %.
Prepared with_heights() {
  Prepared p = tiny::prepared();
  HeightsMade made = heights_made(3);
  set_share(made.heights.villages, 0, 20, 0.3, 0.35, 0.05);
  set_share(made.heights.units, 0, 20, 0.3, 0.35);
  set_share(made.heights.units, 2, 30, 7.0 / 30, 0.30);
  bend(made.heights.villages, 0, 0, 50);
  bend(made.heights.units, 0, 0, 140);
  p.inputs.height_scores = std::move(made.scores);
  p.heights = std::move(made.heights);
  p.quality.kind = p.inputs.height_scores.kind;
  p.quality.code = p.inputs.height_scores.code;
  p.quality.name = p.inputs.height_scores.name;
  p.quality.measurements = Column<UnitId, std::size_t>(3, 60);
  p.quality.score = Column<UnitId, double>(3, 70.0);
  p.quality.verdict = Column<UnitId, Verdict>(3, Verdict::poor);
  p.quality.sentences = Column<UnitId, std::vector<Phrase>>(3);
  p.quality.village = Column<VillageId, Verdict>(3, Verdict::poor);
  RegisterSteps &s = p.register_steps;
  s.kind.push_back(StepsOf::district);
  s.code.push_back("99.01");
  s.name.push_back("Kabupaten Contoh");
  s.district.push_back(DistrictId{0});
  s.survey_area.push_back("99.01");
  s.unit.push_back(UnitId{2});
  s.village.push_back(std::nullopt);
  s.measured.push_back(30);
  s.registered.push_back(nan());
  s.counted.push_back(7.0 / 30);
  add_step(s.heights, 0.3 - 7.0 / 30);
  add_step(s.unweighed, nan());
  add_step(s.rest, 0.03);
  s.end.push_back(0.33);
  s.end_low.push_back(0.30);
  s.end_high.push_back(0.36);
  return p;
}

struct Published {
  explicit Published(Prepared shown) : prepared(std::move(shown)) {}
  Prepared prepared;
  Decision decision = tiny::decision();
  std::vector<Picture> pictures;
  RunRecord record = tiny::record();
  write::Publication from{prepared, decision, pictures, record};
};

TEST(HeightColumns, StandBesideRegisterAndSurveyAndAreEmptyWithoutHeights) {
  const write::Table t = write::village_table(with_heights(), tiny::decision());
  EXPECT_EQ(column(t, "register_prevalence").numbers[0], 0.3);
  EXPECT_EQ(column(t, "heights_prevalence").numbers[0], 0.35);
  EXPECT_EQ(column(t, "heights_prevalence_low").numbers[0], 0.3);
  EXPECT_EQ(column(t, "survey_prevalence").numbers[0], 0.33);
  EXPECT_EQ(column(t, "children_moved").numbers[0], 50);
  EXPECT_EQ(column(t, "heights_bend").numbers[0], 1);
  EXPECT_TRUE(is_missing(column(t, "heights_prevalence").numbers[1]));
  EXPECT_TRUE(is_missing(column(t, "heights_bend").numbers[1])); // too few to tell is not "does not bend"
  const write::Table none = write::village_table(tiny::prepared(), tiny::decision());
  EXPECT_TRUE(is_missing(column(none, "heights_prevalence").numbers[0]));
  EXPECT_TRUE(is_missing(column(none, "heights_bend").numbers[0]));
}

TEST(Factor, ShrinksToWhatIsLeftAndTheRegistersStaysBesideIt) {
  Prepared p = with_heights();
  const write::Table t = write::district_table(p, tiny::decision());
  EXPECT_NEAR(column(t, "register_factor").numbers[0], 0.33 * 30 / 7, 1e-6);
  EXPECT_NEAR(column(t, "factor").numbers[0], 0.33 / 0.30, 1e-6);
  EXPECT_EQ(column(t, "heights_prevalence").numbers[0], 0.30);
  p.heights.are_evidence[DistrictId{0}] = 0; // the estimate starts from counts
  EXPECT_NEAR(column(write::district_table(p, tiny::decision()), "factor").numbers[0], 0.33 * 30 / 7, 1e-6);
  p.heights = {}; // given, but not shown: what is left is not known
  EXPECT_TRUE(is_missing(column(write::district_table(p, tiny::decision()), "factor").numbers[0]));
}

TEST(SurveyedAreas, HaveTheHeightsOfTheirVillages) {
  Prepared p = with_heights();
  set_share(p.heights.villages, 1, 60, 0.2, 0.15);
  SurveyedAreas &areas = p.estimates.areas;
  for (const char *code : {"99.01.01", "99.01.02"}) {
    areas.area.push_back(code);
    areas.name.push_back("survei");
  }
  areas.register_prevalence = areas.survey_prevalence = areas.survey_error = areas.level =
      Column<SurveyedAreaId, double>(2, 0.3);
  const write::Table t = write::survey_area_table(p);
  EXPECT_NEAR(column(t, "heights_prevalence").numbers[0], (20 * 0.35 + 60 * 0.15) / 80, 1e-6);
  EXPECT_TRUE(is_missing(column(t, "heights_prevalence").numbers[1])); // its village has none
}

TEST(RegisterStepsTable, HoldsTheStepsAndSaysWhichIsNotKnown) {
  const write::Table t = write::register_steps_table(with_heights(), Language::id);
  ASSERT_EQ(t.rows, 1u);
  EXPECT_NEAR(column(t, "heights_step").numbers[0], 0.066667, 1e-6);
  EXPECT_TRUE(is_missing(column(t, "unweighed_step").numbers[0]));
  EXPECT_NEAR(column(t, "rest_step").numbers[0], 0.03, 1e-9);
  EXPECT_NEAR(column(t, "factor").numbers[0], 1.1, 1e-6);
  EXPECT_EQ(column(t, "end_from").texts[0], "survey");
  EXPECT_EQ(
      column(t, "sentence").texts[0],
      "Register mencatat 23,3 %. Tinggi badan di sekitar batas: +6,7 poin (5,7 sampai 7,7), menjadi 30,0 %. "
      "Yang tidak diukur: tidak diketahui, karena jumlah terdaftar tidak ada atau lebih kecil daripada yang "
      "diukur. Sisanya sampai survei 33,0 %: +3,0 poin (2,0 sampai 4,0).");
}

TEST(QualityTable, HasThePileOfEveryUnit) {
  const write::Table t = write::quality_table(with_heights(), Language::id);
  EXPECT_EQ(column(t, "just_above").numbers[0], 356);
  EXPECT_EQ(column(t, "just_below").numbers[0], 114);
  EXPECT_EQ(column(t, "expected_below").numbers[0], 210);
  EXPECT_EQ(column(t, "children_moved_high").numbers[0], 180);
  EXPECT_TRUE(is_missing(column(t, "heights_bend_severe").numbers[0]));
}

TEST(ReportSteps, SaysHowMuchHeightsExplainAndWhereTheyBend) {
  const Published p(with_heights());
  const std::string page = write::report_steps(p.from).written();
  EXPECT_THAT(
      page,
      HasSubstr("Register Kabupaten Contoh mencatat 23,3 %, survei 33,0 %: selisih 9,7 poin persen. Dari "
                "selisih itu 6,7 poin (69 %) terbaca dari tinggi badan dalam register itu sendiri (kisaran "
                "5,7 sampai 7,7)"));
  EXPECT_THAT(page, HasSubstr("Di 1 puskesmas lebih banyak anak"));
  EXPECT_THAT(page, HasSubstr("Sukamaju (sekitar 140 dari 20 anak; 100 sampai 180)"));
  EXPECT_THAT(page, Not(HasSubstr("e-PPGBM")));
}

TEST(ReportSteps, OfCountsAloneAnOfficeIsToldWhatAnExportWouldAddAndThePublicIsNot) {
  Published p(tiny::prepared());
  EXPECT_THAT(write::report_steps(p.from).written(), HasSubstr("ekspor per anak dari e-PPGBM"));
  p.record.scenario.write.audience = "public";
  EXPECT_THAT(write::report_steps(p.from).written(), IsEmpty());
}

TEST(ExplainedVillage, HasRegisterHeightsAndSurveyAndItsPile) {
  Prepared p = with_heights();
  p.inputs.counts.row = Column<VillageId, std::size_t>(3, 2);
  p.estimates.used = Column<DistrictId, std::string>(1, "empirical_bayes");
  std::string all;
  for (const Phrase &said : write::explanation(p, tiny::decision(), {}, VillageId{0}, 12))
    all += said.id + "\n";
  EXPECT_THAT(all,
              HasSubstr("Tinggi badan (20 anak): 35,0 % (30,0 sampai 40,0) menurut sebaran di luar sekitar "
                        "batas pendek; register menghitung 30,0 %. Di sini 356 anak tepat di atas"));
  EXPECT_THAT(all, HasSubstr("tinggi badannya 30,0 % (28,0 sampai 32,0)"));
}

TEST(HeightAssumptions, AreSaidWhereHeightsAreAndTheUnmeasuredWhereStepsAre) {
  const auto said = [](const Prepared &p) {
    std::string all;
    for (const Assumption &each : assumptions_of_run(p, tiny::record().scenario))
      all += each.sentence.id + "\n";
    return all;
  };
  Prepared p = with_heights();
  EXPECT_THAT(said(p), HasSubstr("dianggap tercatat jujur"));
  EXPECT_THAT(said(p), HasSubstr("simpangan baku 0,4 log odds"));
  p.heights = {};
  p.register_steps = {}; // as the public sees it
  EXPECT_THAT(said(p), HasSubstr("dianggap tercatat jujur"));
  EXPECT_THAT(said(p), Not(HasSubstr("0,4 log odds")));
  EXPECT_THAT(said(tiny::prepared()), Not(HasSubstr("tercatat jujur")));
}

TEST(ReportLevels, HasHeightsBesideRegisterAndSurvey) {
  const Published p(with_heights());
  EXPECT_THAT(write::report_levels(p.from).written(), HasSubstr("30,0 % (28,0 sampai 32,0)"));
  EXPECT_THAT(write::village_lines(p.from, {"Daftar", "List"}, {VillageId{0}}).written(),
              HasSubstr("<td class=\"n\">30</td><td class=\"n\">35</td><td class=\"n\">40 (30–50)</td>"))
      << "register, heights and estimate in percent; the interval of the heights is in desa.csv";
  const Published without(tiny::prepared());
  EXPECT_THAT(write::report_levels(without.from).written(), Not(HasSubstr("Dari tinggi badan")));
}

} // namespace
