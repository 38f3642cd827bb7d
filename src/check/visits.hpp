#pragma once
#include "core/date.hpp"
#include "tables/inputs/measurements.hpp"
#include <span>
#include <string>
#include <vector>

namespace lokus::check {

// "2026-08"; not given for an empty text. Error(request), naming children.month, for anything else.
YearMonth asked_month(const std::string &written);

inline YearMonth month_of(Date day) {
  return {day.year, day.month};
}

// Rows with the same child together, each child's rows by day and row; rows without a child first.
std::vector<MeasurementId> by_child(const Measurements &measurements);

// Calls visit(rows) for every child with its rows in order of time; a row that cannot be told stands alone.
template <class Visit>
void each_child(const Measurements &measurements, Visit &&visit) {
  const std::vector<MeasurementId> order = by_child(measurements);
  for (std::size_t first = 0, end = 0; first < order.size(); first = end) {
    end = first + 1;
    const std::uint64_t child = measurements.child[order[first]];
    while (child != 0 && end < order.size() && measurements.child[order[end]] == child)
      ++end;
    visit(std::span<const MeasurementId>(order).subspan(first, end - first));
  }
}

// Heights may not fall between visits by more than this, cm: the largest difference between two measurers
// that WHO's growth study accepted, and the step between lying and standing. Smaller falls happen to careful
// hands.
inline constexpr double shrinking_tolerance = 0.7;

// Time between two visits and age at the later one, in classes; whether the height before was whole
// centimetres and the weight before whole or half kilograms.
inline constexpr std::size_t repeat_strata = std::size_t{5} * 5 * 2 * 2;
inline constexpr std::uint8_t no_repeat = 255;

// A visit beside the one before of the same child, both with height and weight as written.
struct Repeat {
  std::uint8_t stratum = no_repeat; // of visits whose values are equal about as often where all are measured
  bool same_height = false, same_weight = false;
};

// What is seen only over the visits of a child.
struct Visits {
  Column<VillageId, double> weighed;            // different children weighed, in the month asked for or ever
  Column<MeasurementId, std::uint8_t> compared; // has an earlier day with a height of the same child
  Column<MeasurementId, std::uint8_t> shrunk;   // of these: lower by more than the tolerance
  Column<MeasurementId, Repeat> repeat;
};

// Heights are compared after the correction of the position.
Visits visits_of(const Measurements &measurements, YearMonth month, std::size_t villages);

} // namespace lokus::check
