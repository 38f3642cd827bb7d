#include "project/world.hpp"
#include "core/odds.hpp"
#include "core/parallel.hpp"
#include "core/sum.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::project {

double weighted_prevalence(std::span<const VillageId> villages, const Estimates &estimates,
                           std::optional<DrawId> draw) {
  Sum stunted, children;
  for (VillageId v : villages) {
    const double n = estimates.children[v].value;
    children.add(n);
    stunted.add(n * (draw ? estimates.draws(v, *draw) : estimates.mean[v]));
  }
  return stunted.value() / children.value();
}

double births_factor_in(std::span<const double> by_year, int month) {
  if (by_year.empty())
    return 1;
  return by_year[std::min(by_year.size() - 1, static_cast<std::size_t>((month - 1) / 12))];
}

bool moves_births(const Effects &effects, const Exposures &exposures) {
  const std::size_t months = exposures.now.size() / std::max<std::size_t>(exposures.interventions, 1);
  for (const Effects::Row &row : effects.rows)
    for (std::size_t t = 1; t < months && row.effect.mechanism == "births"; ++t)
      if (exposures.month(static_cast<int>(t))[row.intervention] != exposures.before[row.intervention])
        return true;
  return false;
}

void take_surroundings(const PerBand<double> &profile, const Ageing &ageing, const Surroundings &around,
                       std::size_t l, LaneSurroundings &result) {
  result.retention = ageing.retention;
  result.outcome_shares.resize(around.outcome_shares.size());
  result.outcome_odds_ratios.resize(around.outcome_odds_ratios.size());
  for (std::size_t b = 0; b < bands; ++b) {
    result.profile_odds[b][l] = odds(profile[b]);
    result.diarrhoea_log_odds[b][l] =
        band_width_months[b] * around.diarrhoea_episodes[b] * std::log(around.diarrhoea_odds_ratio[b]);
  }
  for (std::size_t b = 0; b < ageing.or_previous.size(); ++b)
    result.or_previous[b][l] = ageing.or_previous[b];
  for (std::size_t j = 0; j < around.outcome_shares.size(); ++j) {
    result.outcome_shares[j][l] = around.outcome_shares[j];
    result.outcome_odds_ratios[j][l] = around.outcome_odds_ratios[j];
  }
}

LaneSurroundings everywhere(const PerBand<double> &profile, const Ageing &ageing,
                            const Surroundings &around) {
  LaneSurroundings result;
  for (std::size_t l = 0; l < lanes; ++l)
    take_surroundings(profile, ageing, around, l, result);
  return result;
}

World shared_world(const Interventions &interventions, const ProjectSettings &settings, int months,
                   std::size_t draws) {
  World world;
  world.effects = effects_of(interventions);
  world.around = surroundings_of(settings, world.effects);
  world.surroundings = {everywhere(profile_of(settings), ageing_of(settings), world.around)};
  world.months = months;
  world.draws = draws;
  world.births_factor = settings.births_factor;
  world.births_may_move = !settings.births_factor.empty();
  for (const Effects::Row &row : world.effects.rows)
    world.births_may_move = world.births_may_move || row.effect.mechanism == "births";
  return world;
}

World world_of(const Situation &situation, const ProjectSettings &settings, std::uint64_t seed) {
  const Area &area = situation.area;
  const Estimates &estimates = situation.estimates;
  const Interventions &interventions = situation.interventions;
  World world = shared_world(interventions, settings, settings.months, estimates.draw_count());
  world.lead = situation.lead;
  const Trends &trends = estimates.trends;
  world.drifts = trends.moves();
  const std::size_t blocks = world.blocks(), districts = area.districts.rows();
  world.numbers = ByBlock(districts, blocks, world.effects.numbers);
  world.drift = ByBlock(districts, blocks, 1);
  world.surroundings.assign(districts * blocks, {});
  world.blocks_of_surroundings = blocks;
  if (settings.rise_reached != 1)
    world.reached = ByBlock(districts, blocks, interventions.rows());
  const auto members = villages_by_district(area);
  for_each_row(districts * blocks, [&](std::size_t cell) {
    const DistrictId district{cell / blocks};
    const std::size_t block = cell % blocks;
    if (members[district].empty())
      return;
    const std::span<Lanes> numbers = world.numbers.at(district.row(), block),
                           reached = world.reached.at(district.row(), block);
    Parameters p;
    double drift = 1;
    for (std::size_t l = 0; l < lanes; ++l) {
      if (const std::size_t draw = block * lanes + l; draw < world.draws) {
        const double prevalence = weighted_prevalence(members[district], estimates, DrawId{draw});
        p = draw_parameters(world.effects, settings, prevalence, area.districts.code[district], seed, draw);
        drift = std::exp(drawn_trend(trends, district, area.districts.code[district], seed, draw) / 12);
      }
      take_surroundings(p.profile, p.ageing, p.around, l, world.surroundings[cell]);
      for (std::size_t i = 0; i < numbers.size(); ++i)
        numbers[i][l] = p.numbers[i];
      for (std::size_t k = 0; k < reached.size(); ++k)
        reached[k][l] = p.reached[k];
      world.drift.at(district.row(), block)[0][l] = drift;
    }
  });
  return world;
}

Exposures exposures_of(const Interventions &interventions, std::span<const double> baseline_coverage,
                       std::span<const InterventionId> members, int months) {
  Exposures exposures;
  exposures.interventions = interventions.rows();
  std::vector<CoveragePath> paths;
  for (InterventionId k : interventions.code.all()) {
    const bool bought = std::find(members.begin(), members.end(), k) != members.end();
    const std::span<const double> goal = bought ? interventions.goal[k] : std::span<const double>{};
    paths.push_back(raised_path(baseline_coverage[k.row()], goal, interventions.saturation[k],
                                interventions.ramp_months[k], interventions.delay_months[k],
                                interventions.most_rise.rows() == 0 ? 1 : interventions.most_rise[k]));
    exposures.before.push_back(interventions.target_share[k] * baseline_coverage[k.row()]);
  }
  for (int t = 0; t <= months; ++t)
    for (InterventionId k : interventions.code.all())
      exposures.now.push_back(interventions.target_share[k] * acting_coverage(paths[k.row()], t));
  return exposures;
}

} // namespace lokus::project
