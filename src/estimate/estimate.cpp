#include "estimate/estimate.hpp"
#include "core/odds.hpp"
#include "core/parallel.hpp"
#include "core/quantile.hpp"
#include "core/sum.hpp"
#include "estimate/counting_units.hpp"
#include "estimate/effective_counts.hpp"
#include "estimate/methods.hpp"
#include "estimate/register_distortion.hpp"
#include "estimate/shape_error.hpp"
#include "estimate/surveys/district_levels.hpp"
#include "estimate/surveys/raking.hpp"
#include "estimate/weights.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::estimate {
namespace {

void describe_districts(Estimates &e, const Area &area, const Counts &counts,
                        const Lists<DistrictId, VillageId> &members) {
  const std::size_t districts = area.districts.rows();
  e.register_prevalence = e.factor = Column<DistrictId, double>(districts, nan());
  e.measured = e.stunted = Column<DistrictId, People>(districts, missing_people());
  for (DistrictId district : members.all()) {
    if (const CountedPart sum = counted_sum(counts, members[district]); sum.measured > 0) {
      e.measured[district] = People(sum.measured);
      e.stunted[district] = People(sum.stunted);
      e.register_prevalence[district] = sum.stunted / sum.measured;
    }
    if (e.register_prevalence[district] > 0)
      e.factor[district] = e.survey_prevalence[district] / e.register_prevalence[district];
  }
}

// A district with neither counts nor survey has no prevalence: a number would be the vague prior alone.
void forget_unknown(Estimates &e, const Lists<DistrictId, VillageId> &members, const LevelTree &tree) {
  Column<VillageId, std::uint8_t> surveyed(e.draws.rows(), 0);
  for (const LevelArea &area : tree.areas)
    for (VillageId v : area.rest)
      surveyed[v] = 1;
  for (DistrictId district : members.all()) {
    if (!is_missing(e.register_prevalence[district]))
      continue;
    for (VillageId v : members[district]) {
      e.register_mean[v] = nan();
      if (surveyed[v] == 0)
        std::ranges::fill(e.draws.row(v), nan());
    }
  }
}

// Kecamatan, provinces and groups: their survey beside their register and their estimate.
void describe_areas(Estimates &e, const Area &area, const AreaSurveys &surveys, const Counts &counts,
                    const Column<VillageId, double> &weights) {
  for (AreaSurveyId s : surveys.area.all()) {
    std::vector<VillageId> villages;
    for (VillageId v : area.villages.code.all())
      if (survey_area_holds(surveys.area[s], area.villages.code[v]))
        villages.push_back(v);
    const CountedPart sum = counted_sum(counts, villages);
    e.areas.area.push_back(surveys.area[s]);
    e.areas.name.push_back(surveys.name[s]);
    e.areas.register_prevalence.push_back(sum.measured > 0 ? sum.stunted / sum.measured : nan());
    e.areas.survey_prevalence.push_back(surveys.prevalence[s]);
    e.areas.survey_error.push_back(surveys.standard_error[s]);
    e.areas.level.push_back(level_of_villages(villages, e.draws, weights));
  }
}

void summarise(Estimates &e) {
  const std::size_t villages = e.draws.rows();
  e.mean = e.low = e.high = Column<VillageId, double>(villages, nan());
  for_each_row(villages, [&](std::size_t row) {
    const VillageId v{row};
    const std::span<const double> draws = std::as_const(e.draws).row(v);
    if (is_missing(draws.front()))
      return;
    const Interval interval = central_interval(draws, e.interval_share);
    e.mean[v] = mean(draws);
    e.low[v] = interval.low;
    e.high[v] = interval.high;
  });
}

// Where nobody was measured anywhere and nothing else tells villages apart, those of a district are known
// alike: what their means differ by is chance of the draws, and must put none of them on a list.
bool are_known_alike(const Observed &observed) {
  const auto &[area, counts, surveys, neighbours, covariates, trends, timeline, heights, units] = observed;
  constexpr std::size_t district_code = 5; // "63.06"; a longer one is of a kecamatan
  for (const VillageId v : area.villages.code.all())
    if (counted_part(counts, v))
      return false;
  return covariates.rows() == 0 && std::ranges::none_of(surveys.areas.area, [&](const std::string &code) {
           return code.find('+') == std::string::npos && code.size() > district_code;
         });
}

void level_out(Estimates &e, const Lists<DistrictId, VillageId> &members,
               const Column<VillageId, double> &weights) {
  for (Column<VillageId, double> *each : {&e.mean, &e.low, &e.high})
    for (DistrictId district : members.all()) {
      Sum children, sum;
      for (VillageId v : members[district]) {
        children.add(weights[v]);
        sum.add(weights[v] * (*each)[v]);
      }
      for (VillageId v : members[district])
        (*each)[v] = sum.value() / children.value();
    }
}

// Members of a unit differ by what tells them apart (nothing does but for register and BYM2), and not by
// chance of the draws.
void level_out_unit(Estimates &e, std::span<const VillageId> members,
                    const Column<VillageId, double> &weights, bool told_apart) {
  std::vector<double> odds_of, weight;
  Sum children, stunted, low, high;
  for (VillageId v : members) {
    odds_of.push_back(
        told_apart ? odds(std::clamp(e.register_mean[v], least_prevalence, 1 - least_prevalence)) : 1);
    weight.push_back(weights[v]);
    children.add(weights[v]);
    stunted.add(weights[v] * e.mean[v]);
    low.add(e.low[v] / static_cast<double>(members.size()));
    high.add(e.high[v] / static_cast<double>(members.size()));
  }
  const double of_unit = stunted.value() / children.value();
  const double factor = std::exp(level_shift(odds_of, weight, of_unit));
  for (std::size_t i = 0; i < members.size(); ++i) {
    e.mean[members[i]] = told_apart ? share_of_odds(odds_of[i] * factor) : of_unit;
    if (!told_apart) {
      e.low[members[i]] = low.value();
      e.high[members[i]] = high.value();
    }
  }
}

// In a district without usable counts the register tells nothing of anybody.
void level_out_units(Estimates &e, const CountingUnits &units, const Area &area,
                     const Column<VillageId, double> &weights) {
  for (CountingUnitId u : units.name.all()) {
    const VillageId first = units.members[u].front();
    const std::string &used = e.used[district_of_unit(area, units, u)];
    const bool told_apart = (used == "register" || used == "bym2") && !is_missing(e.register_mean[first]);
    if (!is_missing(e.mean[first]))
      level_out_unit(e, units.members[u], weights, told_apart);
  }
}

void summarise_districts(Estimates &e, const Lists<DistrictId, VillageId> &members) {
  e.children_in = Column<DistrictId, People>(members.rows(), missing_people());
  e.mean_of = Column<DistrictId, double>(members.rows(), nan());
  for (DistrictId district : members.all()) {
    Sum children, stunted;
    for (VillageId v : members[district]) {
      children.add(e.children[v].value);
      stunted.add(e.children[v].value * e.mean[v]);
    }
    e.children_in[district] = People(children.value());
    e.mean_of[district] = stunted.value() / children.value();
  }
}

} // namespace

Estimates prevalence(const Observed &observed, const EstimateSettings &settings, std::uint64_t seed,
                     std::span<const Method> family) {
  const auto &[area, counts, surveys, neighbours, covariates, trends, timeline, heights, units] = observed;
  const Method &method = chosen("estimate.method", settings.method, family);
  const Lists<DistrictId, VillageId> members = members_by_code(area);
  const Counts effective = effective_counts(area, counts, heights, settings.measurement_design_effect);
  const Evidence evidence{area,
                          effective,
                          neighbours,
                          static_cast<std::size_t>(settings.draws),
                          seed,
                          covariates,
                          units,
                          counts,
                          {settings.unweighed_odds, settings.unweighed_spread}};
  RegisterEstimate from_register = method.estimate(evidence);
  admit_shape_error(from_register, evidence, heights);
  admit_distortion(from_register, evidence, settings.register_sd);
  Children under_fives = children(area, counts);

  Estimates e;
  e.method = settings.method;
  e.interval_share = settings.interval.value;
  e.direct = Column<VillageId, double>(area.villages.rows(), nan());
  for (VillageId v : area.villages.code.all())
    if (counted(counts, v))
      e.direct[v] = register_prevalence(counts, v);
  e.register_mean = std::move(from_register.mean);
  e.own_weight = std::move(from_register.own_weight);
  e.draws = std::move(from_register.draws);
  e.used = std::move(from_register.used);
  e.children = std::move(under_fives.count);
  e.children_from = std::move(under_fives.from);
  take_surveys(e, area, surveys, settings);
  describe_districts(e, area, counts, members);
  const Column<VillageId, double> weights = raking_weights(members, e.children);
  const Carrying carrying{trends, timeline.counts, seed, e.draw_count()};
  const LevelTree levels = levels_of(e, {area, counts, surveys}, weights, settings, carrying);
  rake_to_levels(e.draws, levels, weights, seed);
  forget_unknown(e, members, levels);
  summarise(e);
  if (are_known_alike(observed))
    level_out(e, members, weights);
  level_out_units(e, counts.units, area, weights);
  e.units = estimates_of_units(e, counts, weights);
  summarise_districts(e, members);
  describe_levels(e, members, weights);
  describe_areas(e, area, surveys.areas, counts, weights);
  return e;
}

Estimates prevalence(const Observed &observed, const EstimateSettings &settings, std::uint64_t seed) {
  return prevalence(observed, settings, seed, methods());
}

std::vector<Choice> method_choices() {
  return choices_of("estimate.method", methods());
}

} // namespace lokus::estimate
