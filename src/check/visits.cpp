#include "check/visits.hpp"
#include "core/error.hpp"
#include "tables/inputs/growth_standard.hpp"
#include <algorithm>
#include <array>
#include <cmath>
#include <compare>
#include <optional>

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

template <std::size_t classes>
std::size_t class_up_to(double value, const std::array<double, classes> &up_to) {
  const auto found = std::find_if(up_to.begin(), up_to.end(), [&](double most) { return value <= most; });
  return static_cast<std::size_t>(found - up_to.begin());
}

bool written_whole(double value) {
  return std::fabs(value - std::round(value)) < 1e-6;
}

std::uint8_t stratum_of(const Measurements &m, MeasurementId before, MeasurementId row) {
  constexpr std::array<double, 4> days_between = {21, 46, 100, 200}, months_of_age = {6, 12, 24, 60};
  const std::size_t gap = class_up_to(days_apart(m.measured[before], m.measured[row]), days_between);
  const std::size_t age = class_up_to(m.age_days[row] / days_per_month, months_of_age);
  const std::size_t rounded =
      (written_whole(m.height[before]) ? 2U : 0U) + (written_whole(2 * m.weight[before]) ? 1U : 0U);
  return static_cast<std::uint8_t>((gap * 5 + age) * 4 + rounded);
}

void compare_copies(std::span<const MeasurementId> rows, const Measurements &m, Visits &visits) {
  std::optional<MeasurementId> before;
  for (const MeasurementId row : rows) {
    if (!(m.height[row] > 0) || !(m.weight[row] > 0) || !m.measured[row].given())
      continue;
    if (before && m.measured[*before] < m.measured[row])
      visits.repeat[row] = {stratum_of(m, *before, row), m.height[row] == m.height[*before],
                            m.weight[row] == m.weight[*before]};
    before = row;
  }
}

} // namespace

Visits visits_of(const Measurements &measurements, YearMonth month, std::size_t villages) {
  Visits visits;
  visits.weighed = Column<VillageId, double>(villages, 0);
  visits.compared = Column<MeasurementId, std::uint8_t>(measurements.rows(), 0);
  visits.shrunk = visits.compared;
  visits.repeat = Column<MeasurementId, Repeat>(measurements.rows());
  each_child(measurements, [&](std::span<const MeasurementId> rows) {
    count_weighed(rows, measurements, month, visits);
    compare_heights(rows, measurements, visits);
    compare_copies(rows, measurements, visits);
  });
  return visits;
}

} // namespace lokus::check
