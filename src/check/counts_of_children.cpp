#include "check/anthropometry.hpp"
#include "check/chosen_measurement.hpp"
#include <algorithm>

namespace lokus::check {
namespace {

constexpr double stunted_below = -2, severely_below = -3;

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
  counts.people = from.people;
  for (VillageId v : from.registered.all()) {
    if (!is_missing(from.registered[v]))
      counts.registered[v] = from.registered[v];
    counts.families_at_risk[v] = from.families_at_risk[v];
    if (from.row[v] != 0)
      counts.row[v] = from.row[v], counts.file[v] = from.file[v];
  }
}

} // namespace

Counts counts_of(const Measurements &measurements, const Anthropometry &anthropometry,
                 const Counts &registered_from, const std::string &month, std::size_t villages) {
  const YearMonth wanted = asked_month(month);
  Counts counts = missing_counts(villages);
  counts.month = wanted;
  for (MeasurementId row : measurements.village.all()) {
    std::size_t &first = counts.row[measurements.village[row]];
    first = first == 0 ? measurements.line[row] : std::min(first, measurements.line[row]);
  }
  each_child(measurements, [&](std::span<const MeasurementId> rows) {
    const auto row = chosen_measurement(rows, measurements, anthropometry, wanted);
    if (!row && past_five(rows, measurements))
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
