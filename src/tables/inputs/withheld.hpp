#pragma once
#include "core/date.hpp"
#include "tables/inputs/counting_units.hpp"
#include <cstdint>
#include <string>
#include <vector>

namespace lokus {

// Whose counts of children the public does not see. Few: stunted, or measured but not stunted, is below
// `least`.
enum class Kept : std::uint8_t { shown, few, for_earlier_publication };

struct Withheld {
  double least = 0;
  Column<VillageId, Kept> villages;
  Column<CountingUnitId, Kept> units;
  bool is(VillageId v) const { return villages[v] != Kept::shown; }
  bool is(CountingUnitId u) const { return units[u] != Kept::shown; }
};

// What a publication for the public left open about a village, or about the sum of a unit's villages.
struct LeftOpen {
  Date made;            // not given: by a caller without a clock
  std::string month;    // of the counts, "2026-08"; empty: not known
  std::string villages; // the code; of a sum all codes, ascending, joined by +
  bool withheld = true; // false: the sum was shown
  std::vector<int>
      possible; // numbers of stunted children that remained possible, ascending; of a sum shown none

  bool is_sum() const { return villages.find('+') != std::string::npos; }
  bool of_month(const std::string &wanted) const {
    return month == wanted || month.empty() || wanted.empty();
  }
  friend bool operator==(const LeftOpen &, const LeftOpen &) = default;
};

// What every publication left open, kept beside the scenario: the next one is held against it.
struct PublicLedger {
  std::vector<LeftOpen> rows;
  friend bool operator==(const PublicLedger &, const PublicLedger &) = default;
};

} // namespace lokus
