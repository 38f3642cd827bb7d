#include "core/parallel.hpp"
#include "estimate/counting_units.hpp"

namespace lokus::estimate {

// Beta-binomial per district; the prior is drawn anew in every draw, so that the interval holds the
// uncertainty of the prior too. Without counts the posterior is the district's own distribution. Members of a
// counting unit: shrink_unit.
RegisterEstimate empirical_bayes(const Evidence &evidence) {
  const DistrictPriors priors = district_priors(evidence);
  RegisterEstimate result = empty_estimate(evidence, "empirical_bayes");
  for_each_row(evidence.area.villages.rows(), [&](std::size_t row) {
    if (!evidence.counts.units.hold(VillageId{row}))
      shrink(evidence, priors, VillageId{row}, result);
  });
  for_each_row(evidence.counts.units.rows(),
               [&](std::size_t row) { shrink_unit(evidence, priors, CountingUnitId{row}, result); });
  return result;
}

} // namespace lokus::estimate
