#include "estimate/shape_error.hpp"
#include "core/distributions.hpp"
#include "core/odds.hpp"
#include "core/parallel.hpp"
#include <algorithm>

namespace lokus::estimate {

void admit_shape_error(RegisterEstimate &estimate, const Evidence &evidence, const Heights &heights) {
  if (!heights.given())
    return;
  const Area &area = evidence.area;
  Column<DistrictId, std::vector<double>> by(area.districts.rows());
  for (const DistrictId d : area.districts.code.all())
    if (heights.are_evidence[d] != 0) {
      const RandomKey key{evidence.seed, Purpose::shape_of_heights, code_key(area.districts.code[d])};
      by[d] = stratified_normals(key, evidence.draws);
      for (double &move : by[d])
        move *= heights.shape_error[d];
    }
  for_each_row(area.villages.rows(), [&](std::size_t row) {
    const VillageId v{row};
    const std::vector<double> &moves = by[area.villages.district[v]];
    for (std::size_t draw = 0; draw < moves.size(); ++draw) {
      double &share = estimate.draws(v, DrawId{draw});
      share = std::clamp(expit(logit(share) + moves[draw]), least_prevalence, 1 - least_prevalence);
    }
  });
}

} // namespace lokus::estimate
