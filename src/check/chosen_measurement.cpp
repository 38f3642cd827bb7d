#include "check/chosen_measurement.hpp"
#include "check/anthropometry.hpp"
#include "tables/inputs/growth_standard.hpp"

namespace lokus::check {

bool past_five(std::span<const MeasurementId> rows, const Measurements &m) {
  return m.age_days[rows.back()] / days_per_month >= 60;
}

std::optional<MeasurementId> chosen_measurement(std::span<const MeasurementId> rows, const Measurements &m,
                                                const Anthropometry &z, YearMonth month,
                                                const Column<MeasurementId, std::uint8_t> &left_out) {
  if (past_five(rows, m) && !month.given())
    return std::nullopt;
  for (auto row = rows.rbegin(); row != rows.rend(); ++row)
    if (!is_missing(z.z[haz][*row]) && (left_out.empty() || left_out[*row] == 0) &&
        (!month.given() || month_of(m.measured[*row]) == month))
      return *row;
  return std::nullopt;
}

} // namespace lokus::check
