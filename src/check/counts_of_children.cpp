#include "check/anthropometry.hpp"
#include "core/error.hpp"
#include "tables/growth_standard.hpp"
#include <algorithm>
#include <optional>
#include <span>
#include <tuple>

namespace lokus::check {
namespace {

constexpr auto haz = static_cast<std::size_t>(Indicator::height_for_age);
constexpr double stunted_below = -2, severely_below = -3;

// "2026-08"; not given for an empty text.
YearMonth month_of(const std::string &written) {
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

YearMonth month_of(Date day) {
  return {day.year, day.month};
}

// Rows with the same child together, each child's rows by day and line; rows without a child first.
std::vector<MeasurementId> by_child(const Measurements &m) {
  std::vector<MeasurementId> order;
  order.reserve(m.rows());
  for (MeasurementId row : m.village.all())
    order.push_back(row);
  std::sort(order.begin(), order.end(), [&](MeasurementId a, MeasurementId b) {
    return std::tie(m.child[a], m.measured[a], m.line[a], a) <
           std::tie(m.child[b], m.measured[b], m.line[b], b);
  });
  return order;
}

// Calls visit(rows) for every child with its rows in order of time; a row that cannot be told stands alone.
template <class Visit>
void each_child(const Measurements &m, Visit &&visit) {
  const std::vector<MeasurementId> order = by_child(m);
  for (std::size_t first = 0, end = 0; first < order.size(); first = end) {
    end = first + 1;
    const std::uint64_t child = m.child[order[first]];
    while (child != 0 && end < order.size() && m.child[order[end]] == child)
      ++end;
    visit(std::span<const MeasurementId>(order).subspan(first, end - first));
  }
}

std::optional<MeasurementId> chosen(std::span<const MeasurementId> rows, const Measurements &m,
                                    const Anthropometry &a, YearMonth month) {
  for (auto row = rows.rbegin(); row != rows.rend(); ++row)
    if (!is_missing(a.z[haz][*row]) && (!month.given() || month_of(m.measured[*row]) == month))
      return *row;
  return std::nullopt;
}

bool past_five(double age_days) {
  return age_days / days_per_month >= 60;
}

void add_one(People &count, bool really) {
  count = People((is_missing(count) ? 0 : count.value) + (really ? 1 : 0));
}

void count_child(Counts &counts, VillageId village, double z) {
  add_one(counts.measured[village], true);
  add_one(counts.stunted[village], z < stunted_below);
  add_one(counts.severely_stunted[village], z < severely_below);
}

// What another file says of a village stands before what was counted here.
void keep_registered(Counts &counts, const Counts &from) {
  for (VillageId v : from.registered.all()) {
    if (!is_missing(from.registered[v]))
      counts.registered[v] = from.registered[v];
    counts.families_at_risk[v] = from.families_at_risk[v];
    if (from.row[v] != 0)
      counts.row[v] = from.row[v];
  }
}

} // namespace

Counts counts_of(const Measurements &measurements, const Anthropometry &anthropometry,
                 const Counts &registered_from, const std::string &month, std::size_t villages) {
  const YearMonth wanted = month_of(month);
  Counts counts = missing_counts(villages);
  counts.month = wanted;
  for (MeasurementId row : measurements.village.all()) {
    std::size_t &first = counts.row[measurements.village[row]];
    first = first == 0 ? measurements.line[row] : std::min(first, measurements.line[row]);
  }
  each_child(measurements, [&](std::span<const MeasurementId> rows) {
    const auto row = chosen(rows, measurements, anthropometry, wanted);
    if (past_five(measurements.age_days[rows.back()]) && !(wanted.given() && row))
      return;
    const VillageId village = measurements.village[row.value_or(rows.back())];
    add_one(counts.registered[village], true);
    for (People *count :
         {&counts.measured[village], &counts.stunted[village], &counts.severely_stunted[village]})
      add_one(*count, false);
    if (!row || anthropometry.flagged[haz][*row])
      return;
    count_child(counts, village, anthropometry.z[haz][*row]);
    counts.month = std::max(counts.month, month_of(measurements.measured[*row]));
  });
  keep_registered(counts, registered_from);
  return counts;
}

} // namespace lokus::check
