#include "core/parallel.hpp"
#include "estimate/district_priors.hpp"

namespace lokus::estimate {

// Beta-binomial per district; the prior is drawn anew in every draw, so that the interval holds the
// uncertainty of the prior too. Without counts the posterior is the district's own distribution.
RegisterEstimate empirical_bayes(const Evidence &evidence) {
  const std::size_t villages = evidence.area.villages.rows();
  const DistrictPriors priors = district_priors(evidence);
  RegisterEstimate result{Column<VillageId, double>(villages), Column<VillageId, double>(villages),
                          Grid<VillageId, DrawId, double>(villages, evidence.draws)};
  for_each_row(villages, [&](std::size_t row) {
    const VillageId v{row};
    const DistrictId district = evidence.area.villages.district[v];
    const bool has_counts = counted(evidence.counts, v);
    const double measured = has_counts ? evidence.counts.measured[v].value : 0;
    const double stunted = has_counts ? evidence.counts.stunted[v].value : 0;
    const Prior fitted = priors.fit[district].at_mode();
    result.mean[v] = shrunk_mean(fitted, stunted, measured);
    result.own_weight[v] = own_weight(fitted, measured);
    for (DrawId draw : ids<DrawId>(evidence.draws)) {
      const Prior &prior = priors.drawn(district, draw);
      result.draws(v, draw) = draw_prevalence(evidence, v, draw, prior.mean * prior.size + stunted,
                                              (1 - prior.mean) * prior.size + measured - stunted);
    }
  });
  return result;
}

} // namespace lokus::estimate
