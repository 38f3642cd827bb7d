#include "estimate/district_priors.hpp"
#include "core/distributions.hpp"
#include "core/parallel.hpp"
#include "estimate/counting_units.hpp"
#include <algorithm>

namespace lokus::estimate {
namespace {

PriorFit fit_district(const Counts &counts, std::span<const VillageId> members) {
  std::vector<double> stunted, measured, squares;
  for (VillageId v : members)
    if (counted(counts, v)) {
      stunted.push_back(counts.stunted[v].value);
      measured.push_back(counts.measured[v].value);
      squares.push_back(1);
    }
  for (VillageId v : members)
    if (const CountingUnits &units = counts.units; units.hold(v)) {
      const CountingUnitId u = *units.of[v];
      if (units.members[u].front() != v || !unit_counted(units, u))
        continue;
      stunted.push_back(units.stunted[u].value);
      measured.push_back(units.measured[u].value);
      squares.push_back(squares_of_shares(units, u));
    }
  return fit_prior(stunted, measured, squares);
}

} // namespace

bool counted(const Counts &counts, VillageId village) {
  const double measured = counts.measured[village].value, stunted = counts.stunted[village].value;
  return was_measured(counts, village) && stunted >= 0 && stunted <= measured;
}

Lists<DistrictId, VillageId> members_by_code(const Area &area) {
  Lists<DistrictId, VillageId> members = villages_by_district(area);
  for (DistrictId district : members.all())
    std::ranges::sort(members[district], {},
                      [&](VillageId v) -> const std::string & { return area.villages.code[v]; });
  return members;
}

DistrictPriors district_priors(const Evidence &evidence) {
  const Lists<DistrictId, VillageId> members = members_by_code(evidence.area);
  const std::size_t districts = evidence.area.districts.rows();
  DistrictPriors priors{Column<DistrictId, PriorFit>(districts),
                        Grid<DistrictId, DrawId, Prior>(districts, evidence.draws)};
  for_each_uneven_row(districts, [&](std::size_t row) {
    const DistrictId district{row};
    priors.fit[district] = fit_district(evidence.counts, members[district]);
    const std::uint64_t code = code_key(evidence.area.districts.code[district]);
    for (DrawId draw : ids<DrawId>(evidence.draws)) {
      const RandomKey key{evidence.seed, Purpose::estimate_prevalence_other, code, draw.row()};
      priors.drawn(district, draw) = priors.fit[district].at(normal(key, 0), normal(key, 1));
    }
  });
  return priors;
}

RegisterEstimate empty_estimate(const Evidence &evidence, const std::string &method) {
  const std::size_t villages = evidence.area.villages.rows();
  return {Column<VillageId, double>(villages), Column<VillageId, double>(villages),
          Grid<VillageId, DrawId, double>(villages, evidence.draws),
          Column<DistrictId, std::string>(evidence.area.districts.rows(), method)};
}

void fill_from_beta(const Evidence &evidence, VillageId village, const Prior &fitted,
                    std::span<const Prior> drawn, RegisterEstimate &result) {
  const bool has_counts = counted(evidence.counts, village);
  const double measured = has_counts ? evidence.counts.measured[village].value : 0;
  const double stunted = has_counts ? evidence.counts.stunted[village].value : 0;
  result.mean[village] = shrunk_mean(fitted, stunted, measured);
  result.own_weight[village] = own_weight(fitted, measured);
  const std::uint64_t code = code_key(evidence.area.villages.code[village]);
  for (DrawId draw : ids<DrawId>(evidence.draws)) {
    const Prior &prior = drawn[draw.row()];
    const RandomKey key{evidence.seed, Purpose::estimate_prevalence, code, draw.row()};
    const double share =
        beta(key, prior.mean * prior.size + stunted, (1 - prior.mean) * prior.size + measured - stunted);
    result.draws(village, draw) = std::clamp(share, least_prevalence, 1 - least_prevalence);
  }
}

void shrink(const Evidence &evidence, const DistrictPriors &priors, VillageId village,
            RegisterEstimate &result) {
  const DistrictId district = evidence.area.villages.district[village];
  fill_from_beta(evidence, village, priors.fit[district].at_mode(), priors.drawn.row(district), result);
}

} // namespace lokus::estimate
