#include "core/parallel.hpp"
#include "estimate/district_priors.hpp"

namespace lokus::estimate {

// Beta-binomial per district; the prior is drawn anew in every draw, so that the interval holds the
// uncertainty of the prior too. Without counts the posterior is the district's own distribution.
RegisterEstimate empirical_bayes(const Evidence &evidence) {
  const DistrictPriors priors = district_priors(evidence);
  RegisterEstimate result = empty_estimate(evidence, "empirical_bayes");
  for_each_row(evidence.area.villages.rows(),
               [&](std::size_t row) { shrink(evidence, priors, VillageId{row}, result); });
  return result;
}

} // namespace lokus::estimate
