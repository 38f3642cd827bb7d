#include "project/project.hpp"
#include "read/read.hpp"
#include <algorithm>
#include <filesystem>
#include <gtest/gtest.h>
#include <set>

// The whole catalogue in one village: what the files say is what the projection can use.

namespace lokus {
namespace {

namespace fs = std::filesystem;

// Every file of the catalogue, at 90 % from 20 %.
Scenario whole_catalogue() {
  Scenario scenario;
  std::set<fs::path> files;
  for (const auto &entry : fs::directory_iterator(LOKUS_SOURCE_DIR "/scenarios/interventions"))
    files.insert(entry.path());
  for (const fs::path &file : files) {
    InterventionChoice choice;
    choice.file = {file.string(), file.string()};
    choice.coverage_percent = {90};
    scenario.interventions.push_back(choice);
  }
  scenario.project.months = 60;
  scenario.project.horizons = {60};
  scenario.project.feeding_correct = {0.52, 0.52, 0.78, 0.68, 0.92};
  scenario.project.feeding_diarrhoea_risk = {1.9, 1.8, 1.25, 1.31, 1};
  return scenario;
}

struct Village {
  Area area;
  Estimates estimates;
  Coverage coverage;
  Packages packages; // empty, then each intervention alone
};

Village village(const Interventions &interventions) {
  Village v;
  v.area.districts.code.push_back("99.01");
  v.area.villages.code.push_back("99.01.01.2001");
  v.area.villages.district.push_back(DistrictId{0});
  v.estimates.children.push_back(People(400));
  v.estimates.mean.push_back(0.216);
  v.estimates.draws = Grid<VillageId, DrawId, double>(1, 200, 0.216);
  v.coverage.baseline = Grid<VillageId, InterventionId, double>(1, interventions.rows(), 0.2);
  v.packages.members.push_back({});
  for (InterventionId k : interventions.code.all())
    v.packages.members.push_back(std::span<const InterventionId>(&k, 1));
  return v;
}

TEST(Catalogue, IsProjectedFileByFileAndOnlyWhatHasAnEffectMovesAnything) {
  const Scenario scenario = whole_catalogue();
  const Interventions all = read::interventions(scenario);
  project::require_known_mechanisms(all);
  const Village v = village(all);
  const auto under = [&](PackageId package) {
    return project::forward({v.area, v.estimates, all, v.coverage}, v.packages,
                            Column<VillageId, PackageId>(1, package), scenario.project, 1);
  };
  const Projection none = under(PackageId{0});
  for (InterventionId k : all.code.all()) {
    const Projection plan = under(PackageId{k.row() + 1});
    const double averted = averted_children(none, plan, 60, 0.9).mean;
    if (all.code[k] == "kb") {
      EXPECT_LT(averted, 1e-9) << "children who are not born";
      EXPECT_GT(plan.fewer_born(VillageId{0}, HorizonId{0}), 0);
    } else if (all.effects[k].empty() && all.code[k] != "pengolahan_air") {
      EXPECT_EQ(plan.stunted, none.stunted) << all.code[k];
    } else {
      EXPECT_GT(averted, 0) << all.code[k];
      EXPECT_LT(averted, 43) << all.code[k] << " of 86 stunted: nothing halves stunting alone";
    }
  }
}

} // namespace
} // namespace lokus
