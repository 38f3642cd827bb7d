#include "tables/plan/targets.hpp"

namespace lokus {
namespace {

double village_chance(const Projection &projection, VillageId village, double target) {
  double under = 0;
  const auto draws = projection.at_drawn.row(village);
  for (const double prevalence : draws) {
    if (is_missing(prevalence))
      return nan();
    under += prevalence < target;
  }
  return under / static_cast<double>(draws.size());
}

bool has_draws(const Projection &p) {
  return !p.horizons.empty() && p.district_stunted.size() == p.horizons.size() &&
         p.district_children.size() == p.horizons.size() && !p.at_drawn.empty();
}

} // namespace

double district_chance(const Projection &projection, DistrictId district, std::size_t h, double target) {
  const auto stunted = projection.district_stunted[h].row(district);
  const auto children = projection.district_children[h].row(district);
  double under = 0;
  for (std::size_t d = 0; d < stunted.size(); ++d) {
    const double prevalence = stunted[d] / children[d];
    if (is_missing(prevalence))
      return nan();
    under += prevalence < target;
  }
  return under / static_cast<double>(stunted.size());
}

std::vector<TargetChance> target_chances(const Area &area, const Projection &none, const Projection &planned,
                                         std::span<const double> target_percent) {
  std::vector<TargetChance> chances;
  if (!has_draws(none))
    return chances;
  const bool has_plan = has_draws(planned);
  const auto add = [&](TargetChance chance) {
    if (is_missing(chance.none) || (has_plan && is_missing(chance.planned)))
      return;
    if (has_plan &&
        (chance.village ? planned.unknown(*chance.village) : planned.unknown(area.villages, chance.district)))
      chance.planned = nan();
    chances.push_back(chance);
  };
  for (DistrictId d : area.districts.code.all())
    for (std::size_t h = 0; h < none.horizons.size(); ++h)
      for (const double percent : target_percent)
        add({d, std::nullopt, none.horizons[h], percent / 100, district_chance(none, d, h, percent / 100),
             has_plan ? district_chance(planned, d, h, percent / 100) : nan()});
  for (VillageId v : area.villages.code.all())
    for (const double percent : target_percent)
      add({area.villages.district[v], v, none.drawn, percent / 100, village_chance(none, v, percent / 100),
           has_plan ? village_chance(planned, v, percent / 100) : nan()});
  return chances;
}

} // namespace lokus
