#include "core/random.hpp"
#include "project/lanes.hpp"
#include "project/scalar_mechanisms.hpp"
#include "project/small_region.hpp"
#include "project/track.hpp"
#include "project/world.hpp"
#include <gtest/gtest.h>

namespace lokus::project {
namespace {

double between(double low, double high, std::uint64_t which, std::uint64_t step) {
  return low + (high - low) * uniform({7, Purpose::synth_shape, which, 0}, step);
}

TEST(Lanes, SplitTwoByTwoTablesAsTheScalarForm) {
  for (std::uint64_t trial = 0; trial < 200; ++trial) {
    Lanes ratio, mean;
    for (std::size_t l = 0; l < lanes; ++l) {
      ratio[l] = std::exp(between(-5, 6, trial, 2 * l));
      mean[l] = between(0.001, 0.999, trial, 2 * l + 1);
    }
    const double exposed = between(0, 1, trial, 999);
    RiskLanes risks;
    two_by_two_lanes(ratio, exposed, mean, risks);
    for (std::size_t l = 0; l < lanes; ++l) {
      const Risks one = two_by_two(ratio[l], exposed, mean[l]);
      EXPECT_NEAR(risks.unexposed[l], one.unexposed, 1e-12);
      EXPECT_NEAR(risks.exposed[l], one.exposed, 1e-12);
    }
  }
}

TEST(Lanes, SolveMixturesAsTheScalarFormAlsoWhenRatiosAreFarApart) {
  for (std::uint64_t trial = 0; trial < 200; ++trial) {
    std::vector<double> shares;
    std::vector<Lanes> ratios(4), risks(4);
    double total = 0;
    for (std::size_t j = 0; j < 4; ++j)
      total += shares.emplace_back(between(0.01, 1, trial, 1000 + j));
    Lanes mean, odds;
    for (double &share : shares)
      share /= total;
    for (std::size_t l = 0; l < lanes; ++l) {
      mean[l] = between(0.0001, 0.9999, trial, 500 + l);
      for (std::size_t j = 0; j < 4; ++j)
        ratios[j][l] = std::exp(between(-7, 7, trial, 4 * l + j));
    }
    std::vector<Lanes> in_every_lane;
    for (double share : shares)
      in_every_lane.push_back(all_lanes(share));
    mixture_lanes(in_every_lane, ratios, mean, odds, risks);
    for (std::size_t l = 0; l < lanes; ++l) {
      const std::vector<double> one = mixture(
          shares, std::vector<double>{ratios[0][l], ratios[1][l], ratios[2][l], ratios[3][l]}, mean[l]);
      for (std::size_t j = 0; j < 4; ++j)
        EXPECT_NEAR(risks[j][l], one[j], 1e-12);
    }
  }
}

TEST(Lanes, RaiseETwoUnitsInTheLastPlace) {
  for (double x = -20; x < 20; x += 0.0137) {
    Lanes result;
    exp_lanes(all_lanes(x), result);
    EXPECT_NEAR(result[3] / std::exp(x), 1, 4.5e-16) << x;
  }
}

TEST(Lanes, KeepTheTrendAsPowersDo) {
  LaneCohort cohort;
  const Lanes drift = all_lanes(std::exp(-0.12 / 12));
  const LaneSurroundings around = everywhere({0.117, 0.117, 0.137, 0.224, 0.23}, {}, {});
  begin(100, all_lanes(0.2), around, {drift, true}, cohort);
  for (int t = 1; t <= 240; ++t) {
    advance_trend(cohort);
    EXPECT_NEAR(cohort.power[5] / std::pow(drift[5], t), 1, 1e-12);
  }
}

// What one draw of a district knows.
struct OneDraw {
  Parameters parameters;
  double trend = 0;
};

// The same village in the plain scalar form, draw by draw.
std::vector<double> scalar_stunted(const World &world, const OneDraw &drawn, double children,
                                   double prevalence, const Exposures &exposures,
                                   std::vector<double> &new_cases, std::vector<double> &recovered,
                                   std::vector<double> &all_children) {
  const Parameters &p = drawn.parameters;
  const PerBand<double> share = shares_from_prevalence(prevalence, p.profile, p.ageing);
  const Baseline base = baseline(children, share, drawn.trend, p.ageing);
  Cohort cohort = initial_cohort(base);
  std::vector<double> series = {stunted(cohort)};
  all_children = {lokus::project::children(cohort)};
  const auto exposed = [&](int t) {
    std::vector<double> now(exposures.month(t).begin(), exposures.month(t).end());
    for (std::size_t k = 0; k < now.size(); ++k)
      now[k] =
          p.reached.empty() ? now[k] : exposures.before[k] + p.reached[k] * (now[k] - exposures.before[k]);
    return now;
  };
  for (int t = 1; t <= world.months; ++t) {
    Multipliers m = multipliers(world.effects, p.around, base, p.numbers, exposed, t);
    m.births *= births_factor_in(world.births_factor, t);
    const Month next = next_month(cohort, rates(base, t, m), base.ageing);
    cohort = next.cohort;
    series.push_back(stunted(cohort));
    all_children.push_back(lokus::project::children(cohort));
    const auto month = static_cast<std::size_t>(t);
    new_cases[month] += next.flows.born_stunted;
    for (std::size_t b = 1; b < bands; ++b) {
      new_cases[month] += next.flows.new_cases[b];
      recovered[month] += next.flows.recovered[b];
    }
  }
  return series;
}

void expect_lanes_as_scalar(SmallRegion r) {
  constexpr std::uint64_t seed = 11;
  const World world = world_of({r.area, r.estimates, r.interventions, r.coverage}, r.settings, seed);
  const auto members = villages_by_district(r.area);
  for (VillageId v : r.area.villages.code.all()) {
    const DistrictId district = r.area.villages.district[v];
    const Exposures exposures =
        exposures_of(r.interventions, r.coverage.baseline.row(v),
                     r.packages.members[PackageId{(v.row() % r.packages.rows())}], world.months);
    const double children = r.estimates.children[v].value;
    Track track;
    follow(world, district.row(), children, r.estimates.draws.row(v), exposures, track);
    std::vector<double> new_cases(track.new_cases.size()), recovered(new_cases);
    for (std::size_t d = 0; d < world.draws; ++d) {
      const double regency = weighted_prevalence(members[district], r.estimates, DrawId{d});
      const std::string &code = r.area.districts.code[district];
      const OneDraw drawn{draw_parameters(world.effects, r.settings, regency, code, seed, d),
                          drawn_trend(r.estimates.trends, district, code, seed, d)};
      std::vector<double> all_children;
      const auto series = scalar_stunted(world, drawn, children, r.estimates.draws(v, DrawId{d}), exposures,
                                         new_cases, recovered, all_children);
      for (int t = 0; t <= world.months; ++t)
        EXPECT_NEAR(track.month(t, world.draws)[d] / children, series[static_cast<std::size_t>(t)] / children,
                    1e-12);
      for (int t = 0; t <= world.months && !track.children.empty(); ++t)
        EXPECT_NEAR(track.children_in(t, world.draws)[d] / children,
                    all_children[static_cast<std::size_t>(t)] / children, 1e-12);
      if (track.children.empty()) {
        EXPECT_NEAR(all_children.back(), children, 1e-12 * children);
      }
    }
    for (std::size_t t = 0; t < new_cases.size(); ++t) {
      EXPECT_NEAR(track.new_cases[t], new_cases[t] / static_cast<double>(world.draws), 1e-12 * children);
      EXPECT_NEAR(track.recovered[t], recovered[t] / static_cast<double>(world.draws), 1e-12 * children);
    }
  }
}

TEST(Lanes, FollowEveryMechanismAsTheScalarForm) {
  expect_lanes_as_scalar(region_with_every_mechanism(2, 6, 19));
}

TEST(Lanes, FollowTrendAndRetentionAsTheScalarForm) {
  SmallRegion r = region_with_every_mechanism(2, 6, 19);
  drift(r, -0.12, 0.08);
  r.settings.retention = {0.97, 0.99, 0.98, 0.96};
  expect_lanes_as_scalar(r);
}

TEST(Lanes, FollowYearlyStepsAndDelaysAsTheScalarForm) {
  SmallRegion r = region_with_every_mechanism(1, 10, 16);
  for (InterventionId k : r.interventions.code.all()) {
    r.interventions.ramp_months[k] = 1 + static_cast<int>(k.row() % 3);
    r.interventions.delay_months[k] = static_cast<int>(k.row() % 4);
    r.interventions.target_share[k] = 0.6;
    r.interventions.saturation[k] = 0.85;
  }
  expect_lanes_as_scalar(r);
}

TEST(Lanes, FollowUncertainBirthsInEveryDrawAsTheScalarForm) {
  SmallRegion r = region_with_births(1, 14, 19);
  r.settings.births_factor = {0.98, 0.95};
  r.settings.retention = {0.97, 0.99, 0.98, 0.96};
  expect_lanes_as_scalar(r);
  r.settings.births_factor = {};
  drift(r, 0, 0.05);
  expect_lanes_as_scalar(r);
}

TEST(Lanes, FollowCoverageThatFallsShortAsTheScalarForm) {
  for (SmallRegion r : {region_with_every_mechanism(2, 6, 19), region_with_births(1, 14, 19)}) {
    r.settings.rise_reached = 0.7;
    r.settings.rise_reached_sd = 0.8;
    expect_lanes_as_scalar(r);
  }
}

// In every draw children born under one of two readings are followed by that one alone.
TEST(Lanes, FollowReadingsThatExcludeEachOtherAsTheScalarForm) {
  SmallRegion r = region_with_every_mechanism(2, 6, 40);
  Lists<InterventionId, Effect> read;
  for (InterventionId k : r.interventions.code.all()) {
    std::vector<Effect> effects(r.interventions.effects[k].begin(), r.interventions.effects[k].end());
    for (Effect &effect : effects)
      if (effect.mechanism == "birth_outcome" || effect.mechanism == "spacing" ||
          effect.mechanism == "pregnancy") {
        effect.question = "ibu hamil";
        effect.reading = effect.mechanism == "pregnancy" ? "anak" : "kelahiran";
        effect.weight = effect.mechanism == "pregnancy" ? 0.6 : 0.4;
      }
    read.push_back(effects);
  }
  r.interventions.effects = read;
  expect_lanes_as_scalar(r);
  drift(r, -0.05, 0.05);
  expect_lanes_as_scalar(r);
}

TEST(Lanes, KeepSizesApartOnlyWhereBirthsMove) {
  const SmallRegion r = region_with_births(1, 1, 4);
  const World world = world_of({r.area, r.estimates, r.interventions, r.coverage}, r.settings, 1);
  const auto births = [&](PackageId package) {
    const Exposures exposures = exposures_of(r.interventions, r.coverage.baseline.row(VillageId{0}),
                                             r.packages.members[package], world.months);
    Track track;
    follow(world, 0, 100, r.estimates.draws.row(VillageId{0}), exposures, track);
    return track.children.size();
  };
  EXPECT_EQ(births(PackageId{1}), 0u);
  EXPECT_GT(births(r.everything()), 0u);
}

// Where nothing of a rise is reached the lane is the village without action, to the last digit.
TEST(Lanes, ArePackagesOfWhichTheEmptyOneIsExactlyNoAction) {
  SmallRegion r = region_with_births(1, 2, 1);
  for (const double trend : {0.0, -0.08}) {
    drift(r, trend);
    const World world = world_of_packages({r.area, r.estimates, r.interventions, r.coverage}, r.packages,
                                          r.settings, r.settings.months);
    ASSERT_EQ(world.packages.front(), PackageId{0});
    const std::vector<double> prevalence(world.draws, 0.31);
    const auto track_under = [&](PackageId package) {
      Track track;
      follow(world, 0, 120, prevalence,
             exposures_of(r.interventions, r.coverage.baseline.row(VillageId{0}), r.packages.members[package],
                          world.months),
             track);
      return track;
    };
    const Track everything = track_under(r.everything()), nothing = track_under(PackageId{0});
    for (int t = 0; t <= world.months; ++t)
      EXPECT_EQ(everything.stunted[everything.at(t)], nothing.stunted[nothing.at(t)]) << t;
  }
}

} // namespace
} // namespace lokus::project
