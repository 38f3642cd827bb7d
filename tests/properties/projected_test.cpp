#include "core/phrase.hpp"
#include "demo_run.hpp"
#include "jobs/compare.hpp"
#include "jobs/evaluate.hpp"
#include "jobs/target.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <map>
#include <set>

// Unknown is not nought: what a plan made of activities without a modelled effect averts is empty in every
// output, and said in words.

namespace lokus {
namespace {

using namespace testing_files;
using testing::HasSubstr;
using testing::Not;

constexpr const char *by_hand = R"([lists]
plan = "rencana.csv"
[[interventions]]
file = "scenarios/interventions/baas.toml"
coverage_percent = [60]
baseline_percent = 10
unit_cost_rupiah = 50_000
[[interventions]]
file = "scenarios/interventions/sq_lns.toml"
coverage_percent = [60]
baseline_percent = 0
[estimate]
method = "empirical_bayes"
draws = 40
[plan]
rule = "by_hand"
budget_rupiah = 2_000_000_000
villages = 15
)";

constexpr const char *first_village = "99.01.01.2001", *second_village = "99.01.01.2002";

// What the first two villages buy.
DemoRun hand_run_of_two(const std::string &first, const std::string &second,
                        const std::vector<std::string> &settings = {}) {
  return DemoRun(by_hand, settings,
                 {{"rencana.csv", fmt::format("kode_desa,intervensi\n{},{}\n{},{}\n", first_village, first,
                                              second_village, second)}});
}

DemoRun hand_run(const std::string &codes, const std::vector<std::string> &settings = {}) {
  return hand_run_of_two(codes, codes, settings);
}

using Tables = std::vector<write::Table>;

Tables tables_of(const DemoRun &run) {
  Watch watch;
  Tables tables;
  RunRecord record;
  record.scenario = run.scenario;
  const std::vector<Picture> pictures;
  const write::Publication from{run.prepared, run.decision, pictures, record};
  for (const write::RunTable &table : write::run_tables())
    if (write::is_left(table, from))
      tables.push_back(table.make(from));
  for (const Results &results :
       {results_of(evaluate(run.decided(), watch)), results_of(even_chances(run.decided(), watch)),
        results_of(compare({contender(run.decided()), contender(run.decided())}, watch))})
    tables.insert(tables.end(), results.tables.begin(), results.tables.end());
  return tables;
}

// Every column of averted, chance and gain there is, of the rows that are about what was bought.
const std::map<std::string, std::set<std::string>> columns_of_gain = {
    {"desa", {"averted"}},
    {"rencana", {"averted", "stunted_averted", "cost_per_averted_rupiah"}},
    {"ringkasan_rencana",
     {"averted", "stunted_averted", "stunted_averted_low", "stunted_averted_high", "gap", "tail_averted",
      "chance", "tail_averted_elsewhere", "chance_elsewhere"}},
    {"manfaat_rencana", {"stunted_averted", "stunted_averted_low", "stunted_averted_high"}},
    {"proyeksi_desa", {"averted"}},
    {"peluang_target", {"chance_true_plan", "chance_survey_plan"}},
    {"evaluasi",
     {"stunted_averted", "stunted_averted_low", "stunted_averted_high", "fewer_stunted", "fewer_stunted_low",
      "fewer_stunted_high", "averted", "reached"}},
    {"peluang_separuh", {"chance_plan"}},
    {"perbandingan",
     {"fewer", "fewer_low", "fewer_high", "chance_fewer", "prevalence_fall", "prevalence_fall_low",
      "prevalence_fall_high", "chance_lower", "chance_more"}}};

// Of what no plan has: prices and bounds of the best, the chance without action, other budgets, sources of
// uncertainty that are left out with the rest.
const std::set<std::string> of_something_else = {
    "averted_per_rupiah", "averted_per_village", "averted_per_unit", "chance_none",
    "chance_true_none",   "chance_survey_none",  "chance_all_money", "tail_bound",
    "chance_bound",       "fewer_born",          "gain_per_rupiah"};
const std::set<std::string> of_other_budgets = {"tangga_pagu", "kurva_pagu"};

bool is_of_gain(const std::string &name) {
  return name.find("averted") != std::string::npos || name.find("chance") != std::string::npos ||
         name.find("gain") != std::string::npos || name.find("fewer") != std::string::npos ||
         name.find("fall") != std::string::npos || name == "gap" || name == "reached";
}

// Rows that are about the plan made by hand, or a village it buys something for.
bool is_of_the_plan(const write::Table &table, std::size_t row, const DemoRun &run) {
  const auto text = [&](const char *name) {
    for (const write::TableColumn &column : table.columns)
      if (column.field.name == name)
        return column.texts.at(row);
    return std::string();
  };
  if (const std::string rule = text("rule"); !rule.empty())
    return rule == "by_hand";
  if (table.name == "peluang_target")
    return text("level") == "district" || text("code") == first_village;
  if (const std::string village = text("code"); !village.empty())
    for (const VillageId v : run.prepared.inputs.area.villages.code.all())
      if (run.prepared.inputs.area.villages.code[v] == village)
        return run.decision.plan.chosen[v].has_value();
  return true;
}

TEST(Unprojected, EveryColumnOfAvertedChanceAndGainIsListedAndEmpty) {
  const DemoRun run = hand_run("baas", {"plan.tail_percent=50"});
  ASSERT_EQ(run.decision.plan.villages_chosen, 2u);
  std::map<std::string, std::set<std::string>> seen;
  for (const write::Table &table : tables_of(run))
    for (const write::TableColumn &column : table.columns) {
      const std::string &name = column.field.name;
      if (write::is_text(column.field.kind) || !is_of_gain(name) || of_something_else.contains(name) ||
          of_other_budgets.contains(table.name) || (table.name == "peluang_separuh" && name == "chance"))
        continue;
      seen[table.name].insert(name);
      for (std::size_t row = 0; row < table.rows; ++row)
        if (is_of_the_plan(table, row, run)) {
          EXPECT_TRUE(is_missing(column.numbers[row])) << table.name << '.' << name << " row " << row;
        }
    }
  EXPECT_EQ(seen, columns_of_gain);
}

// So that the test above can fail: the same columns of a modelled activity hold numbers.
TEST(Unprojected, ColumnsOfAProjectedActivityAreNotEmpty) {
  const DemoRun run = hand_run("sq_lns");
  for (const write::Table &table : tables_of(run))
    if (const auto listed = columns_of_gain.find(table.name); listed != columns_of_gain.end())
      for (const write::TableColumn &column : table.columns)
        for (std::size_t row = 0; row < table.rows && listed->second.contains(column.field.name); ++row)
          if (is_of_the_plan(table, row, run) && !column.field.name.starts_with("tail") &&
              column.field.name != "chance" && column.field.name != "chance_elsewhere" &&
              column.field.name != "reached" && !column.field.name.starts_with("fewer_stunted") &&
              !column.field.name.starts_with("chance_survey")) { // of districts that a survey levels alone
            EXPECT_FALSE(is_missing(column.numbers[row])) << table.name << '.' << column.field.name;
          }
}

TEST(Unprojected, IsSaidInTheReportAndNeverAsNought) {
  const std::string report = hand_run("baas").report();
  EXPECT_THAT(report, HasSubstr("Tidak diproyeksikan: Bapak/Bunda asuh anak stunting (BAAS)."));
  EXPECT_THAT(report, HasSubstr("tidak diproyeksikan"));
  EXPECT_THAT(report, Not(HasSubstr("0 (0 – 0)")));
  EXPECT_THAT(report, Not(HasSubstr("sekitar <strong>0 balita")));
}

// What the catalogue says of a file, with the ratio that its target rests on, in everything that uses it.
TEST(Unprojected, NotesOfTheCatalogueReachEveryOutput) {
  const DemoRun run = hand_run("baas");
  run.report();
  for (const char *file : {"laporan.html", "asumsi.csv", "run.json", "lokus.geojson"}) {
    const std::string text = text_of_file(run.folder / (std::string("hasil/") + file));
    for (const char *said : {"tidak ada dampak yang terbit: dibiayai saja, tidak diproyeksikan",
                             "Tidak ada besar dampak terhadap stunting yang terbit dan terbaca",
                             "Bunda asuh anak stunting (BAAS) (balita): 1,000 orang tiap balita x bagian"})
      EXPECT_THAT(text, HasSubstr(said)) << file;
  }
}

TEST(Unprojected, HasNoDifferenceToTheBest) {
  const DemoRun run = hand_run("baas");
  Watch watch;
  const Evaluation e = evaluate(run.decided(), watch);
  EXPECT_FALSE(e.averted.known());
  EXPECT_FALSE(e.more.known());
  ASSERT_TRUE(e.best.has_value());
  EXPECT_TRUE(e.best_averted.known());
}

// A package of both: the number of the modelled part, and the mark that the rest is not in it.
TEST(Unprojected, BesideAProjectedActivityIsAMarkBesideTheNumber) {
  const DemoRun both = hand_run("baas+sq_lns"), alone = hand_run("sq_lns");
  EXPECT_EQ(both.decision.plan.projected, Projected::part);
  EXPECT_EQ(alone.decision.plan.projected, Projected::all);
  EXPECT_EQ(both.decision.plan.gain, alone.decision.plan.gain);
  for (const write::Table &table : tables_of(both))
    for (const write::TableColumn &column : table.columns)
      if (column.field.name == "projected" && table.name == "rencana") {
        EXPECT_EQ(column.texts[0], "sebagian");
      }
  const std::string report = both.report();
  EXPECT_THAT(report, HasSubstr("Tidak diproyeksikan: Bapak/Bunda asuh anak stunting (BAAS); yang dicegah"));
}

// One village with the one, one with the other: the regency has a number, and says whom it counts as
// unchanged.
TEST(Unprojected, VillagesInARegencyWithProjectedOnesAreCountedApart) {
  DemoRun run = hand_run_of_two("baas", "sq_lns");
  EXPECT_EQ(run.decision.planned.villages_unknown(run.prepared.inputs.area.villages, DistrictId{0}), 1u);
  const write::Table &months = run.table("proyeksi_kabupaten");
  for (const double number : column_of(months, "villages_not_projected").numbers)
    EXPECT_EQ(number, 1);
  EXPECT_THAT(run.report(), HasSubstr("1 desa hanya mendapat kegiatan yang tidak diproyeksikan"));
  EXPECT_THAT(hand_run("sq_lns").report(),
              Not(HasSubstr("hanya mendapat kegiatan yang tidak diproyeksikan")));
}

} // namespace
} // namespace lokus
