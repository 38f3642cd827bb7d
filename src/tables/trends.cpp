#include "tables/trends.hpp"
#include <algorithm>
#include <cmath>

namespace lokus {

Trends scenario_trends(const ProjectSettings &settings, const Districts &districts) {
  Trends t;
  t.mean = Column<DistrictId, double>(districts.rows(), settings.trend);
  t.own_sd = Column<DistrictId, double>(districts.rows(), settings.trend_sd);
  t.figures = Column<DistrictId, int>(districts.rows(), 0);
  return t;
}

YearlyChange yearly_change(const Trends &trends, DistrictId district, double years) {
  YearlyChange change{trends.mean[district], trends.shared_sd, trends.own_sd[district]};
  if (years == 0 || trends.years == 0 || years == trends.years)
    return change;
  const double more = 1 / years - 1 / trends.years;
  const auto sd_over = [&](double sd, double walk) {
    return std::sqrt(std::max(0.0, sd * sd + walk * more));
  };
  change.shared_sd = sd_over(change.shared_sd, trends.shared_walk);
  change.own_sd = sd_over(change.own_sd, trends.walk);
  return change;
}

} // namespace lokus
