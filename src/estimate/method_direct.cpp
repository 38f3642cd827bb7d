#include "core/parallel.hpp"
#include "estimate/counting_units.hpp"

namespace lokus::estimate {

// Each village by itself: Beta(stunted + 1/2, measured - stunted + 1/2), the posterior under Jeffreys'
// prior. A village without counts, or whose count is doubted, gets its
// district's distribution with what is left of its own; the members of
// a counting unit differ as villages of the district do around the unit's own posterior.
RegisterEstimate direct(const Evidence &evidence) {
  constexpr Prior jeffreys{0.5, 1};
  const std::vector<Prior> in_every_draw(evidence.draws, jeffreys);
  const DistrictPriors priors = district_priors(evidence);
  RegisterEstimate result = empty_estimate(evidence, "direct");
  for_each_row(evidence.area.villages.rows(), [&](std::size_t row) {
    const VillageId v{row};
    if (evidence.counts.units.hold(v))
      return;
    if (counted(evidence.counts, v) && !doubted(evidence.counts, v))
      fill_from_beta(evidence, v, jeffreys, in_every_draw, result);
    else
      shrink(evidence, priors, v, result);
  });
  for_each_row(evidence.counts.units.rows(), [&](std::size_t row) {
    const CountingUnitId unit{row};
    const DistrictId district = district_of_unit(evidence.area, evidence.counts.units, unit);
    fill_members(evidence, unit, {jeffreys, in_every_draw, priors.drawn.row(district)}, result);
  });
  return result;
}

} // namespace lokus::estimate
