#include "check/anthropometry.hpp"
#include "core/parallel.hpp"
#include "tables/inputs/growth_standard.hpp"

namespace lokus::check {
namespace {

MeasuredChild child_of(const Measurements &m, MeasurementId row) {
  return {m.sex[row], m.age_days[row], m.weight[row], m.height[row], m.position[row], m.oedema[row] != 0};
}

} // namespace

Anthropometry anthropometry(const Measurements &measurements) {
  const std::size_t rows = measurements.rows();
  Anthropometry result;
  for (std::size_t i = 0; i < indicator_count; ++i) {
    result.z[i] = Column<MeasurementId, double>(rows, nan());
    result.flagged[i] = Column<MeasurementId, std::uint8_t>(rows, 0);
  }
  result.position_doubtful = Column<MeasurementId, std::uint8_t>(rows, 0);
  for_each_row(rows, [&](std::size_t r) {
    const MeasurementId row{r};
    const ZScores scores = z_scores(child_of(measurements, row));
    for (std::size_t i = 0; i < indicator_count; ++i) {
      result.z[i][row] = scores.z[i];
      result.flagged[i][row] = scores.flagged[i] ? 1 : 0;
    }
    result.position_doubtful[row] = scores.position_doubtful ? 1 : 0;
  });
  return result;
}

} // namespace lokus::check
