#include "core/parallel.hpp"
#include "lokus/lokus.hpp"
#include "scenario_files.hpp"
#include "synth/synth.hpp"
#include <algorithm>
#include <gtest/gtest.h>
#include <map>

// Laws of the whole program on the demo regency.

namespace lokus {
namespace {

using namespace testing_files;

const std::string demo_file = std::string(LOKUS_SOURCE_DIR) + "/scenarios/demo.toml";
const std::vector<std::string> quick = {"estimate.draws=20", "project.months=24"};

struct Result {
  Prepared prepared;
  Decision decision;
};

Result result_of(const std::string &path, std::vector<std::string> overrides) {
  overrides.insert(overrides.begin(), quick.begin(), quick.end());
  const Scenario scenario = load(path, overrides);
  Watch watch;
  Result result;
  result.prepared = prepare(inspect(scenario, watch), scenario, watch);
  result.decision = decide(result.prepared, scenario, watch);
  return result;
}

// Every file of a run but run.json, whose seconds differ, by name.
std::map<std::string, std::string> files_of(const std::string &path, int threads) {
  use_threads(threads);
  const TemporaryFolder folder;
  const Scenario scenario = load(path, quick);
  Watch watch;
  const Prepared prepared = prepare(inspect(scenario, watch), scenario, watch);
  publish(prepared, decide(prepared, scenario, watch), scenario,
          {folder / "hasil", false, {2026, 11, 21}, Language::id}, watch);
  use_threads(0);
  std::map<std::string, std::string> files;
  for (const auto &entry : fs::recursive_directory_iterator(folder / "hasil"))
    if (entry.is_regular_file() && entry.path().filename() != "run.json")
      files[entry.path().filename()] = text_of_file(entry.path());
  return files;
}

void expect_same_files(const std::map<std::string, std::string> &a,
                       const std::map<std::string, std::string> &b) {
  ASSERT_GT(a.size(), 10u);
  ASSERT_EQ(a.size(), b.size());
  for (const auto &[name, bytes] : a)
    EXPECT_TRUE(b.contains(name) && b.at(name) == bytes) << name << " differs";
}

TEST(Laws, OneTwoAndSevenThreadsGiveTheSameBytes) {
  const auto one = files_of(demo_file, 1);
  expect_same_files(one, files_of(demo_file, 2));
  expect_same_files(one, files_of(demo_file, 7));
}

// A copy of the demo with the rows of its tables in reverse order.
TEST(Laws, RowOrderOfTheInputsDoesNotMatter) {
  const TemporaryFolder folder;
  fs::create_directory(folder / "scenarios");
  fs::copy(fs::path(LOKUS_SOURCE_DIR) / "geodata", folder / "geodata", fs::copy_options::recursive);
  fs::copy(fs::path(LOKUS_SOURCE_DIR) / "scenarios/interventions", folder / "scenarios/interventions");
  fs::copy(demo_file, folder / "scenarios/demo.toml");
  for (const char *name : {"balita.csv", "cakupan.csv"}) {
    const std::string path = folder / (std::string("geodata/demo/") + name);
    std::vector<std::string> lines;
    std::istringstream in(text_of_file(path));
    for (std::string line; std::getline(in, line);)
      lines.push_back(line);
    std::reverse(lines.begin() + 1, lines.end());
    std::ofstream out(path);
    for (const std::string &line : lines)
      out << line << '\n';
  }
  const Result plain = result_of(demo_file, {}), turned = result_of(folder / "scenarios/demo.toml", {});
  EXPECT_EQ(plain.prepared.estimates.draws, turned.prepared.estimates.draws);
  EXPECT_EQ(plain.decision.plan.package, turned.decision.plan.package);
  EXPECT_EQ(plain.decision.planned.stunted, turned.decision.planned.stunted);
  EXPECT_EQ(plain.decision.rankings.front().order, turned.decision.rankings.front().order);
}

TEST(Laws, NoCoverageChangeMeansExactlyNoChange) {
  const Result result = result_of(demo_file, {"plan.budget_rupiah=0"});
  EXPECT_EQ(result.decision.plan.villages_chosen, 0u);
  EXPECT_EQ(result.decision.none.stunted, result.decision.planned.stunted);
  EXPECT_EQ(result.decision.none.new_cases, result.decision.planned.new_cases);
}

TEST(Laws, ZeroBudgetBuysNothing) {
  const Result result = result_of(demo_file, {"plan.budget_rupiah=0"});
  EXPECT_EQ(result.decision.plan.spend, Rupiah(0));
  for (const Plan &other : result.decision.others)
    EXPECT_EQ(other.spend, Rupiah(0));
}

TEST(Laws, NoPlanBeatsTheBound) {
  for (const char *budget :
       {"plan.budget_rupiah=50000000", "plan.budget_rupiah=500000000", "plan.budget_rupiah=100000000000"}) {
    const Result result = result_of(demo_file, {budget});
    EXPECT_LE(result.decision.plan.gain, result.decision.plan.upper_bound);
    EXPECT_LE(result.decision.plan.spend, result.decision.plan.budget);
    for (const Plan &other : result.decision.others) {
      EXPECT_LE(other.gain, result.decision.plan.gain * (1 + 1e-12)) << other.rule.name << " " << budget;
      EXPECT_LE(other.spend, other.budget);
    }
  }
}

TEST(Laws, AMoreGenerousBudgetNeverAvertsLess) {
  double last = 0;
  for (const char *budget : {"plan.budget_rupiah=0", "plan.budget_rupiah=300000000",
                             "plan.budget_rupiah=1000000000", "plan.budget_rupiah=3000000000"}) {
    const Result result = result_of(demo_file, {budget});
    EXPECT_GE(result.decision.plan.gain, last * (1 - 2e-5));
    last = result.decision.plan.gain;
  }
}

TEST(Laws, StocksAreBalancedByTheirFlows) {
  const Result result = result_of(demo_file, {});
  const Projection &p = result.decision.planned;
  for (VillageId v : result.prepared.inputs.area.villages.code.all())
    for (std::size_t m = 0; m <= static_cast<std::size_t>(p.months); ++m) {
      ASSERT_GE(p.stunted(v, MonthId{m}), 0);
      ASSERT_LE(p.stunted(v, MonthId{m}), p.children(v, MonthId{m}));
    }
}

TEST(Laws, AVillageWithNobodyMeasuredIsMissingAndNeverZero) {
  const Result result = result_of(demo_file, {});
  const Estimates &e = result.prepared.estimates;
  std::size_t without = 0;
  for (VillageId v : e.mean.all()) {
    if (!is_missing(e.direct[v]))
      continue;
    ++without;
    EXPECT_GT(e.mean[v], 0);
    EXPECT_EQ(e.own_weight[v], 0);
    EXPECT_LT(e.low[v], e.high[v]);
  }
  EXPECT_GT(without, 0u);
}

// One regency of a province without a single count: it is missing throughout, and the others run.
TEST(Laws, ADistrictWithoutCountsIsMissingAndTheOthersRun) {
  synth::SynthSettings settings;
  settings.villages = 120;
  settings.districts = 2;
  SyntheticRegion region = synth::region(settings);
  const DistrictId silent{1u};
  for (VillageId v : region.area.villages.code.all())
    if (region.area.villages.district[v] == silent) {
      region.counts.registered[v] = region.counts.measured[v] = region.counts.stunted[v] = missing_people();
      region.counts.severely_stunted[v] = missing_people();
    }
  const TemporaryFolder folder;
  Watch watch;
  publish_synthetic(region, {}, {folder / "data", false, {}, Language::id}, watch);
  const std::string path = folder / "s.toml";
  std::ofstream(path)
      << "name = \"t\"\ntitle = \"t\"\nyear = 2027\n[boundaries]\npath = \"data/batas_desa.gpkg\"\n"
         "[counts]\npath = \"data/balita.csv\"\n[coverage]\npath = \"data/cakupan.csv\"\n"
         "[plan]\nbudget_rupiah = 500000000\n[[survey]]\ndistrict = \"99.01\"\nname = \"s\"\n"
         "prevalence_percent = 22\nstandard_error_percent = 2\n[[interventions]]\nfile = \""
      << LOKUS_SOURCE_DIR << "/scenarios/interventions/sq_lns.toml\"\ncoverage_percent = [60]\n";
  const Result result = result_of(path, {});
  EXPECT_GT(result.decision.plan.gain, 0);
  for (VillageId v : region.area.villages.code.all()) {
    const bool is_silent = region.area.villages.district[v] == silent;
    EXPECT_EQ(is_missing(result.prepared.estimates.mean[v]), is_silent);
    EXPECT_FALSE(is_silent && result.decision.plan.chosen[v]);
  }
  const AvertedChildren averted = averted_children(result.decision.none, result.decision.planned, 24, 0.9);
  EXPECT_NEAR(averted.mean, result.decision.plan.gain, 0.25 * result.decision.plan.gain);
  Watch writer;
  publish(result.prepared, result.decision, load(path, quick),
          {folder / "hasil", false, {2026, 11, 21}, Language::id}, writer);
}

// Where the district is the unit of fit; bym2 fits provinces, see docs/decisions/0005.
TEST(Laws, ADistrictAloneDrawsTheSameNumbersAsInsideAProvince) {
  synth::SynthSettings settings;
  settings.villages = 120;
  settings.districts = 2;
  const SyntheticRegion region = synth::region(settings);
  const TemporaryFolder folder;
  Watch watch;
  publish_synthetic(region, {}, {folder / "data", false, {}, Language::id}, watch);
  const auto scenario_of = [&](const std::string &within) {
    const std::string path = folder / ("s" + within + ".toml");
    std::ofstream(path) << "name = \"t\"\ntitle = \"t\"\nyear = 2027\n[boundaries]\npath = "
                           "\"data/batas_desa.gpkg\"\nwithin = \""
                        << within << "\"\n[counts]\npath = \"data/balita.csv\"\n";
    return path;
  };
  const std::vector<std::string> by_district = {"estimate.method=empirical_bayes"};
  const Result whole = result_of(scenario_of("99"), by_district),
               alone = result_of(scenario_of("99.02"), by_district);
  const auto &codes = whole.prepared.inputs.area.villages.code;
  ASSERT_LT(alone.prepared.inputs.area.villages.rows(), codes.rows());
  for (VillageId v : alone.prepared.inputs.area.villages.code.all()) {
    const auto at = std::find(codes.begin(), codes.end(), alone.prepared.inputs.area.villages.code[v]);
    ASSERT_NE(at, codes.end());
    const VillageId w{static_cast<std::size_t>(at - codes.begin())};
    EXPECT_EQ(alone.prepared.estimates.mean[v], whole.prepared.estimates.mean[w]);
  }
}

} // namespace
} // namespace lokus
