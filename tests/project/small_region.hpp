#pragma once
#include "project/project.hpp"
#include <string>

namespace lokus::project {

// Villages in one line of districts, for tests: `per_district` villages in each, every one with the given
// children and prevalence draws.
struct SmallRegion {
  Area area;
  Estimates estimates;
  Interventions interventions;
  Coverage coverage;
  Packages packages; // empty, then each intervention alone, then all
  ProjectSettings settings;

  PackageId everything() const { return PackageId{packages.rows() - 1}; }
  Column<VillageId, PackageId> all_get(PackageId package) const {
    return Column<VillageId, PackageId>(area.villages.rows(), package);
  }
};

inline SmallRegion small_region(std::size_t districts, std::size_t per_district, std::size_t draws) {
  SmallRegion r;
  for (std::size_t d = 0; d < districts; ++d)
    r.area.districts.code.push_back("99." + std::to_string(10 + d));
  const std::size_t villages = districts * per_district;
  r.estimates.draws = Grid<VillageId, DrawId, double>(villages, draws);
  for (std::size_t v = 0; v < villages; ++v) {
    r.area.villages.code.push_back("99." + std::to_string(10 + v / per_district) + ".01." +
                                   std::to_string(2000 + v));
    r.area.villages.district.push_back(DistrictId{v / per_district});
    r.estimates.children.push_back(People(100 + 10 * static_cast<double>(v)));
    double total = 0;
    for (std::size_t d = 0; d < draws; ++d) {
      const double wave = static_cast<double>((v * 31 + d * 17) % 23) / 23;
      total += r.estimates.draws(VillageId{v}, DrawId{d}) = 0.05 + 0.4 * wave;
    }
    r.estimates.mean.push_back(total / static_cast<double>(draws));
  }
  return r;
}

// Without new action the log odds change so much a year, with a standard deviation between draws.
inline void drift(SmallRegion &r, double trend, double sd = 0) {
  r.settings.trend = trend;
  r.settings.trend_sd = sd;
  r.estimates.trends = scenario_trends(r.settings, r.area.districts);
}

inline void add(SmallRegion &r, const std::string &code, std::vector<Effect> effects,
                std::vector<double> goal) {
  r.interventions.code.push_back(code);
  r.interventions.effects.push_back(effects);
  r.interventions.target_share.push_back(1);
  r.interventions.ramp_months.push_back(12);
  r.interventions.delay_months.push_back(0);
  r.interventions.saturation.push_back(1);
  r.interventions.goal.push_back(goal);
}

// Call after the last intervention; sets every village's baseline coverage to the list.
inline void close(SmallRegion &r, const std::vector<double> &baseline) {
  const std::size_t villages = r.area.villages.rows(), count = r.interventions.rows();
  r.coverage.baseline = Grid<VillageId, InterventionId, double>(villages, count);
  for (std::size_t v = 0; v < villages; ++v)
    for (std::size_t k = 0; k < count; ++k)
      r.coverage.baseline(VillageId{v}, InterventionId{k}) = baseline[k];
  std::vector<InterventionId> all;
  r.packages.members.push_back({});
  for (std::size_t k = 0; k < count; ++k) {
    const InterventionId one{k};
    r.packages.members.push_back(std::span<const InterventionId>(&one, 1));
    all.push_back(one);
  }
  r.packages.members.push_back(all);
}

inline Effect simple_effect(const std::string &mechanism, std::vector<int> bands,
                            std::vector<double> estimate, EffectType type, double spread = 0) {
  Effect e;
  e.mechanism = mechanism;
  e.bands = std::move(bands);
  e.estimate = std::move(estimate);
  e.type = type;
  for (double x : e.estimate) {
    if (spread == 0)
      break;
    e.low.push_back(x / (1 + spread));
    e.high.push_back(x * (1 + spread));
  }
  return e;
}

// Shares and risks as in the reference cases.
inline ProjectSettings with_feeding_and_spacing(ProjectSettings settings) {
  settings.feeding_correct = {0.62, 0.52, 0.78, 0.68, 0.92};
  settings.feeding_diarrhoea_risk = {1.96, 1.81, 1.25, 1.31, 1};
  settings.feeding_odds_ratio = {1, 0.9, 0.8, 0.8, 1};
  settings.short_interval_share = 0.09;
  settings.short_interval_risks = {1.14, 1.36, 1.58};
  return settings;
}

// One intervention of every mechanism but that of births, with intervals.
inline SmallRegion region_with_every_mechanism(std::size_t districts, std::size_t per_district,
                                               std::size_t draws) {
  SmallRegion r = small_region(districts, per_district, draws);
  Effect lns = simple_effect("odds", {2, 3}, {0.8, 0.8}, EffectType::odds_ratio, 0.1);
  lns.measured_in = 3;
  add(r, "lns", {lns}, {0.5, 0.9});
  add(r, "iycf",
      {simple_effect("odds", {1, 2, 3, 4}, {0.9, 0.9, 0.9, 0.9}, EffectType::prevalence_ratio, 0.05)}, {0.8});
  add(r, "mms", {simple_effect("birth_outcome", {}, {0.9, 0.9, 0.85}, EffectType::relative_risk, 0.1)},
      {0.7});
  add(r, "bep", {simple_effect("birth_outcome", {}, {0.7, 1.0, 0.7}, EffectType::relative_risk, 0.2)}, {0.6});
  add(r, "ctps",
      {simple_effect("diarrhoea", {0, 1, 2, 3, 4}, {0.7, 0.7, 0.7, 0.7, 0.7}, EffectType::relative_risk,
                     0.1)},
      {0.9});
  add(r, "vita", {simple_effect("diarrhoea", {2, 3, 4}, {0.85, 0.85, 0.85}, EffectType::relative_risk, 0.1)},
      {0.95});
  Effect joint = simple_effect("water_latrine", {2, 3}, {1, 1.27, 1, 3.47}, EffectType::odds_ratio, 0.3);
  joint.partner = "air";
  joint.association = 2;
  add(r, "jamban", {joint}, {0.95});
  add(r, "air", {}, {0.8});
  add(r, "asi", {simple_effect("feeding", {0, 1, 2}, {2.1, 2.4, 1.8}, EffectType::odds_ratio, 0.2)}, {0.7});
  add(r, "jarak", {simple_effect("spacing", {}, {0.6}, EffectType::odds_ratio, 0.1)}, {0.8});
  add(r, "rujukan", {simple_effect("recovery", {2, 3, 4}, {1.8, 1.8, 1.8}, EffectType::odds_ratio, 0.2)},
      {0.6});
  Effect at_every_age =
      simple_effect("pregnancy", {0, 1, 2, 3, 4}, {0.1, 0.1, 0.1, 0.1, 0.1}, EffectType::sd_difference);
  at_every_age.low.assign(bands, -0.1);
  at_every_age.high.assign(bands, 0.3);
  add(r, "ibu", {at_every_age}, {0.75});
  close(r, {0.05, 0.3, 0.1, 0.2, 0.45, 0.7, 0.6, 0.45, 0.3, 0.4, 0.1, 0.15});
  r.settings = with_feeding_and_spacing(r.settings);
  r.settings.months = 36;
  r.settings.horizons = {12, 24, 36};
  r.settings.diarrhoea_odds_ratio = 1.04;
  return r;
}

// The same, and family planning with an uncertain effect on births.
inline SmallRegion region_with_births(std::size_t districts, std::size_t per_district, std::size_t draws) {
  SmallRegion r = region_with_every_mechanism(districts, per_district, draws);
  add(r, "kb", {simple_effect("births", {}, {0.15}, EffectType::relative_risk, 0.3)}, {0.5});
  r.packages = {};
  close(r, {0.05, 0.3, 0.1, 0.2, 0.45, 0.7, 0.6, 0.45, 0.3, 0.4, 0.1, 0.15, 0.35});
  return r;
}

} // namespace lokus::project
