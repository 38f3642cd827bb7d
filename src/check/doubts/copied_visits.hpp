#pragma once
#include "check/units.hpp"
#include "check/visits.hpp"
#include "tables/findings.hpp"

namespace lokus::check {

// Repeat visits of some rows whose height and weight equal the visit before to the digit.
struct CopiedVisits {
  double repeats = 0; // rows with an earlier day of the same child, both with height and weight
  double equal = 0;   // of these: both equal
  double share =
      nan(); // of repeats that are copies; about nought where all are measured. NaN: too few to tell
  double low = nan(), high = nan(); // interval of 95 %
  bool named() const;               // copies beyond doubt
};

// Where height and weight of honest repeats are equal independently of each other, with c copies in a
// stratum, J both equal, H height alone, W weight alone and D neither: J / n = c + (1 - c) a b and so on, so
// that J D - H W = c D n. Strata of what makes honest repeats equal (time between visits, age, whether the
// visit before was rounded) are pooled as in Mantel and Haenszel 1959: share = sum((J D - H W) / n) / sum(D
// (n - 1) / n), with the delta method's variance within strata. Rule and check:
// docs/methods/register-doubts.md.
CopiedVisits copied_visits(const Visits &visits, std::span<const MeasurementId> rows);

// The puskesmas, and the kecamatan by the rows that name no puskesmas, whose visits are named.
struct CopyingUnit {
  UnitId unit;
  std::vector<MeasurementId> rows;
  CopiedVisits copied;
};
std::vector<CopyingUnit> copying_units(const Units &units, const Visits &visits);

// 1: the row is a repeat with height and weight of the visit before, in one of these: it is no new evidence.
Column<MeasurementId, std::uint8_t> copied_rows(const Visits &visits,
                                                const std::vector<CopyingUnit> &copying);

// A warning for each of these, by number of rows; never a row's content.
Findings copied_visit_findings(const Units &units, const std::vector<CopyingUnit> &copying,
                               const std::string &file);

} // namespace lokus::check
