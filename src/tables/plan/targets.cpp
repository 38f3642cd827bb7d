#include "tables/plan/targets.hpp"

namespace lokus {
namespace {

double share_under(std::span<const double> draws, double target) {
  double under = 0;
  for (const double prevalence : draws) {
    if (is_missing(prevalence))
      return nan();
    under += prevalence < target;
  }
  return under / static_cast<double>(draws.size());
}

double figure_chance(const NextSurvey &next, const Projection &p, DistrictId d, std::size_t h,
                     double target) {
  return next.tells_of(d) ? figure_chance_under(next, district_draws(p, d, h), p.horizons[h], target) : nan();
}

} // namespace

bool has_draws(const Projection &p) {
  return !p.horizons.empty() && p.district_stunted.size() == p.horizons.size() &&
         p.district_children.size() == p.horizons.size() && !p.at_drawn.empty();
}

double district_chance(const Projection &projection, DistrictId district, std::size_t h, double target) {
  return share_under(district_draws(projection, district, h), target);
}

std::vector<TargetChance> target_chances(const Area &area, const Projection &none, const Projection &planned,
                                         std::span<const double> target_percent, const NextSurvey &next) {
  std::vector<TargetChance> chances;
  if (!has_draws(none))
    return chances;
  const bool has_plan = has_draws(planned);
  const auto add = [&](TargetChance chance) {
    if (is_missing(chance.none) || (has_plan && is_missing(chance.planned)))
      return;
    if (has_plan &&
        (chance.village ? planned.unknown(*chance.village) : planned.unknown(area.villages, chance.district)))
      chance.planned = chance.figure_planned = nan();
    chances.push_back(chance);
  };
  for (DistrictId d : area.districts.code.all())
    for (std::size_t h = 0; h < none.horizons.size(); ++h)
      for (const double percent : target_percent)
        add({d, std::nullopt, none.horizons[h], percent / 100, district_chance(none, d, h, percent / 100),
             has_plan ? district_chance(planned, d, h, percent / 100) : nan(),
             figure_chance(next, none, d, h, percent / 100),
             has_plan ? figure_chance(next, planned, d, h, percent / 100) : nan()});
  for (VillageId v : area.villages.code.all())
    for (const double percent : target_percent)
      add({area.villages.district[v], v, none.drawn, percent / 100,
           share_under(none.at_drawn.row(v), percent / 100),
           has_plan ? share_under(planned.at_drawn.row(v), percent / 100) : nan(), nan(), nan()});
  return chances;
}

} // namespace lokus
