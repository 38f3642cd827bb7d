#include "check/visits.hpp"
#include "core/error.hpp"
#include "tables/inputs/growth_standard.hpp"
#include <algorithm>
#include <compare>

namespace lokus::check {

YearMonth asked_month(const std::string &written) {
  if (written.empty())
    return {};
  int number = 0; // YYYYMM
  bool good = written.size() == 7 && written[4] == '-';
  for (std::size_t i = 0; good && i < written.size(); ++i)
    if (i != 4) {
      good = written[i] >= '0' && written[i] <= '9';
      number = 10 * number + (written[i] - '0');
    }
  if (!good || number % 100 < 1 || number % 100 > 12 || number < 190000)
    throw Error(ErrorKind::request,
                phrase("children.month: \"{0}\" bukan bulan; tulis TTTT-BB, misalnya \"2026-08\"",
                       "children.month: \"{0}\" is no month; write YYYY-MM, for example \"2026-08\"",
                       written));
  return {number / 100, number % 100};
}

namespace {

// What rows are ordered by, side by side in memory: sorting a million rows through three columns waits for
// memory.
struct Visit {
  std::uint64_t child;
  std::uint64_t day;
  MeasurementId row;
  friend auto operator<=>(const Visit &, const Visit &) = default;
};

Visit visit_of(const Measurements &m, MeasurementId row) {
  const Date day = m.measured[row];
  const auto days = static_cast<std::uint64_t>((day.year * 16 + day.month) * 32 + day.day);
  return {m.child[row], days, row};
}

} // namespace

std::vector<MeasurementId> by_child(const Measurements &m) {
  std::vector<Visit> visits;
  visits.reserve(m.rows());
  for (MeasurementId row : m.village.all())
    visits.push_back(visit_of(m, row));
  std::sort(visits.begin(), visits.end());
  std::vector<MeasurementId> order;
  order.reserve(visits.size());
  for (const Visit &visit : visits)
    order.push_back(visit.row);
  return order;
}

namespace {

double height_of(const Measurements &m, MeasurementId row) {
  return corrected_height(
      {m.sex[row], m.age_days[row], m.weight[row], m.height[row], m.position[row], m.oedema[row] != 0});
}

void count_weighed(std::span<const MeasurementId> rows, const Measurements &m, YearMonth month,
                   Visits &visits) {
  for (auto row = rows.rbegin(); row != rows.rend(); ++row)
    if (m.weight[*row] > 0 && (!month.given() || month_of(m.measured[*row]) == month)) {
      visits.weighed[m.village[*row]] += 1;
      return;
    }
}

void compare_heights(std::span<const MeasurementId> rows, const Measurements &m, Visits &visits) {
  Date last_day;
  double last_height = nan();
  for (MeasurementId row : rows) {
    if (!(m.height[row] > 0) || !m.measured[row].given())
      continue;
    const double height = height_of(m, row);
    if (last_day.given() && last_day < m.measured[row]) {
      visits.compared[row] = 1;
      // The slack takes up what binary fractions add to differences of tenths.
      visits.shrunk[row] = last_height - height > shrinking_tolerance + 1e-9 ? 1 : 0;
    }
    last_day = m.measured[row];
    last_height = height;
  }
}

} // namespace

Visits visits_of(const Measurements &measurements, YearMonth month, std::size_t villages) {
  Visits visits;
  visits.weighed = Column<VillageId, double>(villages, 0);
  visits.compared = Column<MeasurementId, std::uint8_t>(measurements.rows(), 0);
  visits.shrunk = visits.compared;
  each_child(measurements, [&](std::span<const MeasurementId> rows) {
    count_weighed(rows, measurements, month, visits);
    compare_heights(rows, measurements, visits);
  });
  return visits;
}

} // namespace lokus::check
