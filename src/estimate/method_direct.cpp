#include "core/parallel.hpp"
#include "estimate/district_priors.hpp"

namespace lokus::estimate {

// Each village by itself: Beta(stunted + 1/2, measured - stunted + 1/2), the posterior under Jeffreys'
// prior. A village without counts has nothing of its own and gets its district's distribution.
RegisterEstimate direct(const Evidence &evidence) {
  constexpr Prior jeffreys{0.5, 1};
  const std::vector<Prior> in_every_draw(evidence.draws, jeffreys);
  const DistrictPriors priors = district_priors(evidence);
  RegisterEstimate result = empty_estimate(evidence, "direct");
  for_each_row(evidence.area.villages.rows(), [&](std::size_t row) {
    const VillageId v{row};
    if (counted(evidence.counts, v))
      fill_from_beta(evidence, v, jeffreys, in_every_draw, result);
    else
      shrink(evidence, priors, v, result);
  });
  return result;
}

} // namespace lokus::estimate
