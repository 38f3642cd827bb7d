#include "estimate/register_distortion.hpp"
#include "core/distributions.hpp"
#include "core/odds.hpp"
#include "core/parallel.hpp"
#include "core/sum.hpp"
#include "estimate/district_priors.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::estimate {
namespace {

constexpr double usual_variance = 0.25, usual_weight = 3, most_shrinkage = 0.8;

struct LogitSpread {
  double mean = 0;
  double variance = 0;
};

LogitSpread spread_of(const RegisterEstimate &estimate, std::span<const VillageId> members, DrawId draw) {
  Sum total, squares;
  for (VillageId v : members)
    total.add(logit(estimate.draws(v, draw)));
  const double count = static_cast<double>(members.size()), middle = total.value() / count;
  for (VillageId v : members) {
    const double off = logit(estimate.draws(v, draw)) - middle;
    squares.add(off * off);
  }
  return {middle, (squares.value() + usual_weight * usual_variance) / (count - 1 + usual_weight)};
}

} // namespace

void admit_distortion(RegisterEstimate &estimate, const Evidence &evidence, double sd) {
  if (!(sd > 0))
    return;
  const Lists<DistrictId, VillageId> members = members_by_code(evidence.area);
  const std::size_t draws = evidence.draws;
  Grid<DistrictId, DrawId, double> shrinkage(members.rows(), draws);
  for_each_row(members.rows() * draws, [&](std::size_t row) {
    const DistrictId district{row / draws};
    const DrawId draw{row % draws};
    if (members[district].empty())
      return;
    const LogitSpread spread = spread_of(estimate, members[district], draw);
    const double k = std::min(most_shrinkage, sd * sd / spread.variance);
    const double left = std::sqrt(k * spread.variance * (1 - k));
    shrinkage(district, draw) = k;
    for (VillageId v : members[district]) {
      const RandomKey key{evidence.seed, Purpose::register_distortion,
                          code_key(evidence.area.villages.code[v]), draw.row()};
      double &share = estimate.draws(v, draw);
      const double true_logit = logit(share) - k * (logit(share) - spread.mean) + left * normal(key);
      share = std::clamp(expit(true_logit), least_prevalence, 1 - least_prevalence);
    }
  });
  for (VillageId v : estimate.own_weight.all())
    estimate.own_weight[v] *= 1 - mean(std::as_const(shrinkage).row(evidence.area.villages.district[v]));
}

} // namespace lokus::estimate
