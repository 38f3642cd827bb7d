#include "core/parallel.hpp"
#include "estimate/district_priors.hpp"

namespace lokus::estimate {

// Each village by itself: Beta(stunted + 1/2, measured - stunted + 1/2), the posterior under Jeffreys'
// prior. A village without counts has nothing of its own and gets its district's distribution.
RegisterEstimate direct(const Evidence &evidence) {
  constexpr Prior jeffreys{0.5, 1};
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
    result.mean[v] = shrunk_mean(has_counts ? jeffreys : priors.fit[district].at_mode(), stunted, measured);
    result.own_weight[v] = own_weight(jeffreys, measured);
    for (DrawId draw : ids<DrawId>(evidence.draws)) {
      const Prior &prior = has_counts ? jeffreys : priors.drawn(district, draw);
      result.draws(v, draw) = draw_prevalence(evidence, v, draw, prior.mean * prior.size + stunted,
                                              (1 - prior.mean) * prior.size + measured - stunted);
    }
  });
  return result;
}

} // namespace lokus::estimate
