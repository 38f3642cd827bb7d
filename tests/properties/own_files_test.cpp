#include "lokus/audience.hpp"
#include "lokus/lokus.hpp"
#include "read/files/table.hpp"
#include "read/read.hpp"
#include "scenario_files.hpp"
#include "write/files/csv.hpp"
#include "write/tables/result_tables.hpp"
#include "write/tables/run_tables.hpp"
#include <algorithm>
#include <functional>
#include <gtest/gtest.h>

// What lokus writes is read wherever such a table is taken, in both styles of CSV and both languages, and
// gives what was written.

namespace lokus {
namespace {

using namespace testing_files;

const std::string demo_scenario_file = std::string(LOKUS_SOURCE_DIR) + "/scenarios/demo.toml";

struct WrittenRun {
  Scenario scenario;
  Prepared prepared;
  Decision decision;
};

const WrittenRun &written_run() {
  static const WrittenRun made = [] {
    WrittenRun r;
    r.scenario =
        load(demo_scenario_file, {"estimate.draws=40", "hot_spots.permutations=0", "lokus.villages=15"});
    Watch watch;
    r.prepared = prepare(inspect(r.scenario, watch), r.scenario, watch);
    r.decision = decide(r.prepared, r.scenario, watch);
    return r;
  }();
  return made;
}

// Of CSV and of its sentences.
struct CsvStyleAndLanguage {
  const char *csv;
  Language language;
};

class OwnFiles : public testing::TestWithParam<CsvStyleAndLanguage> {
protected:
  static void SetUpTestSuite() { written_run(); }
  OwnFiles() {
    scenario = written_run().scenario;
    scenario.write.csv = GetParam().csv;
  }
  std::string text_of(write::Table table) const {
    WriteSettings settings = scenario.write;
    write::add_synthetic(table, settings);
    return write::csv_text(table, write::csv_style(settings));
  }
  FilePath written(const std::string &name) {
    RunRecord record = record_of(written_run().prepared, scenario, {});
    record.language = GetParam().language;
    const std::vector<Picture> no_pictures;
    for (const write::RunTable &table : write::run_tables())
      if (name == table.name)
        return file(
            name, text_of(table.make({written_run().prepared, written_run().decision, no_pictures, record})));
    ADD_FAILURE() << "no table " << name;
    return {};
  }
  FilePath file(const std::string &name, const std::string &text) const {
    std::ofstream(folder / (name + ".csv"), std::ios::binary) << text;
    return {name + ".csv", folder / (name + ".csv")};
  }
  // Read again, without an error.
  Inputs read_back() const {
    Inputs in = read::inputs(scenario);
    for (const Finding &finding : in.findings.rows)
      if (finding.severity == Severity::error)
        ADD_FAILURE() << finding.sentence.en;
    return in;
  }
  TemporaryFolder folder;
  Scenario scenario;
};

void expect_same_people(const Column<VillageId, People> &a, const Column<VillageId, People> &b,
                        const char *what) {
  ASSERT_EQ(a.rows(), b.rows());
  for (const VillageId v : a.all())
    EXPECT_TRUE(a[v].value == b[v].value || (is_missing(a[v]) && is_missing(b[v])))
        << what << " of village " << v.row();
}

std::vector<VillageId> in_row_order(std::vector<VillageId> villages) {
  std::ranges::sort(villages);
  return villages;
}

TEST_P(OwnFiles, VillageTablesAreCounts) {
  for (const char *name : {"desa", "estimasi"}) {
    scenario.counts = {};
    scenario.counts.path = written(name);
    const Counts back = read_back().counts, &gone = written_run().prepared.inputs.counts;
    expect_same_people(back.registered, gone.registered, "registered");
    expect_same_people(back.measured, gone.measured, "measured");
    expect_same_people(back.stunted, gone.stunted, "stunted");
    expect_same_people(back.severely_stunted, gone.severely_stunted, "severely stunted");
    expect_same_people(back.families_at_risk, gone.families_at_risk, "families at risk");
  }
}

TEST_P(OwnFiles, AnyColumnOfVillagesIsAnIndicatorOrACovariate) {
  scenario.indicators.emplace_back();
  scenario.indicators.back().path = written("desa");
  scenario.indicators.back().columns = {"prevalence", "children"};
  scenario.indicators.back().names = {"dulu", "balita"};
  scenario.indicators.emplace_back();
  scenario.indicators.back().path = written("peringkat");
  scenario.indicators.back().columns = {"score"};
  scenario.indicators.back().only = {"method=" + written_run().decision.rankings.front().method};
  scenario.covariates.path = scenario.indicators.front().path;
  scenario.estimate.covariates = {"prevalence_low"};
  const Inputs back = read_back();
  const Estimates &gone = written_run().prepared.estimates;
  for (const VillageId v : gone.mean.all()) {
    EXPECT_NEAR(back.indicators.value(v, *indicator_named(back.indicators, "dulu")), gone.mean[v], 1e-6);
    EXPECT_NEAR(back.indicators.value(v, *indicator_named(back.indicators, "balita")), gone.children[v].value,
                1e-6);
    EXPECT_NEAR(back.covariates.value(v, CovariateId{0}), gone.low[v], 1e-6);
    if (written_run().decision.rankings.front().rank[v] > 0) {
      EXPECT_NEAR(back.indicators.value(v, *indicator_named(back.indicators, "score")),
                  written_run().decision.rankings.front().score[v], 1e-5);
    }
  }
}

TEST_P(OwnFiles, ListsOfThisYearAreListsOfLastYear) {
  for (const char *name : {"daftar_lokus", "lampiran_sk"}) {
    scenario.lists.last_year = written(name);
    EXPECT_EQ(read_back().lists.last_year, in_row_order(written_run().decision.lokus.villages())) << name;
  }
}

TEST_P(OwnFiles, ThePlanIsAPlanMadeByHandAndItsVillagesAreAList) {
  const Decision &gone = written_run().decision;
  std::vector<VillageId> with_package;
  for (const VillageId v : gone.plan.chosen.all())
    if (gone.plan.chosen[v])
      with_package.push_back(v);
  ASSERT_FALSE(with_package.empty());
  scenario.lists.last_year = scenario.lists.plan = written("rencana");
  const VillageLists back = read_back().lists;
  EXPECT_EQ(back.last_year, with_package);
  ASSERT_EQ(back.plan.size(), with_package.size());
  for (const PlannedVillage &planned : back.plan) {
    const auto members = gone.packages.members[gone.plan.package[planned.village]];
    EXPECT_TRUE(std::ranges::equal(planned.interventions, members));
  }
}

// "stunted" is what the register counted in desa.csv, and what is expected among the criteria.
TEST_P(OwnFiles, TheVillageTableHoldsTheCriteriaOfLastYear) {
  scenario.rank.criteria = {"families_at_risk", "stunted", "prevalence"};
  scenario.lists.last_year_indicators = written("desa");
  const LastYear back = read_back().last_year;
  const Estimates &gone = written_run().prepared.estimates;
  ASSERT_EQ(back.criterion.rows(), 3u);
  for (const VillageId v : gone.mean.all()) {
    EXPECT_NEAR(back.value(v, LastYearColumnId{1}), gone.mean[v] * gone.children[v].value, 1e-4);
    EXPECT_NEAR(back.value(v, LastYearColumnId{2}), gone.mean[v], 1e-6);
  }
}

TEST_P(OwnFiles, TheReviewTableFilledInIsANameMap) {
  Review review;
  const Area &area = written_run().prepared.inputs.area;
  review.rows.push_back(
      {"balita.csv", 2, "", "Kecamatan \"Lama\", Hulu", "Desa; Lama", {"tidak ada", "not there"}, "", 1});
  std::string text = text_of(write::review_table(review, GetParam().language));
  const std::string end = GetParam().csv == std::string("id") ? ";;1" : ",,1";
  const std::size_t at = text.rfind(end);
  ASSERT_NE(at, std::string::npos) << text;
  const std::string &code = area.villages.code[VillageId{3}];
  text.insert(at + 1, GetParam().csv == std::string("id") ? "\"=\"\"" + code + "\"\"\"" : code);
  scenario.children.name_map = file("tinjauan", text);
  scenario.counts = {};
  scenario.counts.path =
      file("balita", "kecamatan\tdesa\tsasaran\tdiukur\tstunting\n\"Kecamatan \"\"Lama\"\", Hulu\"\tDesa; "
                     "Lama\t50\t40\t7\n");
  EXPECT_EQ(read_back().counts.measured[VillageId{3}].value, 40);
}

TEST_P(OwnFiles, FacilitiesAndTheirWorkAreasComeBack) {
  const ReportedFacilities &gone = written_run().prepared.inputs.facilities;
  scenario.facilities.path = written("fasilitas");
  EXPECT_EQ(read_back().facilities.rows(), written_run().prepared.facilities.rows());
  EXPECT_GT(gone.rows(), 0u);
  scenario.facilities.work_areas = written("lampiran_sk");
  const Column<VillageId, std::string> given = read_back().puskesmas_given;
  Findings none;
  const read::TextTable list = read::read_table(scenario.facilities.work_areas, "", {}, none);
  const auto named = std::ranges::find(list.columns, "Puskesmas") - list.columns.begin();
  std::size_t known = 0, without = 0;
  for (const VillageId v : given.all())
    known += !given[v].empty();
  for (const auto &cells : list.cells)
    without += cells[static_cast<std::size_t>(named)].empty();
  EXPECT_EQ(list.rows(), written_run().decision.lokus.places.size());
  EXPECT_EQ(known + without, list.rows());
  EXPECT_GT(known, 0u);
}

// Shares of our own table are not percentages of a survey table: read rightly, or refused.
TEST_P(OwnFiles, TheTableOfDistrictsIsNeverASurveyOfLessThanOnePercent) {
  scenario.survey.clear();
  scenario.surveys.path = written("kabupaten");
  try {
    const Surveys back = read::inputs(scenario).surveys;
    for (const SurveyId s : back.district.all())
      EXPECT_GT(back.prevalence[s], 0.05);
  } catch (const Error &error) {
    EXPECT_NE(error.sentence().en.find("kabupaten.csv"), std::string::npos);
  }
}

std::string name_of_style(const testing::TestParamInfo<CsvStyleAndLanguage> &style) {
  return std::string(style.param.csv) + (style.param.language == Language::en ? "_en" : "_id");
}

INSTANTIATE_TEST_SUITE_P(Styles, OwnFiles,
                         testing::Values(CsvStyleAndLanguage{"plain", Language::id},
                                         CsvStyleAndLanguage{"plain", Language::en},
                                         CsvStyleAndLanguage{"id", Language::id},
                                         CsvStyleAndLanguage{"id", Language::en}),
                         name_of_style);

} // namespace
} // namespace lokus
