#pragma once
#include "check/units.hpp"
#include "check/visits.hpp"
#include "tables/inputs/counts.hpp"
#include "tables/inputs/measurements.hpp"
#include "tables/quality.hpp"

namespace lokus::check {

// Fewer measurements than this say nothing about a unit, nor fewer values about one part of it (assumption).
inline constexpr std::size_t enough_measurements = 50;

// How good the measurements of every puskesmas, kecamatan and regency of the export are: the parts of
// check/quality_parts.hpp, a score 0..100 of those that can be told, sentences on those that lost a quarter
// of their points or more, and a verdict. Verdict, by SMART's classes of lost points (0-14 excellent or good,
// 15-24 acceptable, from 25 problematic): good under 15 lost, doubtful under 25, else poor; a part of 10
// points or more without any makes it doubtful at best. Unknown under `enough_measurements`, or when parts of
// less than half the points can be told. `registered`: the counts FILE, for the coverage of weighing (may be
// empty: coverage cannot be told). Counts whose `registered` were taken from the export itself would give 100
// % everywhere. Coverage means weighing in the month of
// the visits; of no month: weighed at least once in the export. Duplicates are known for the whole file only,
// so only an export of one regency shows them, at the regency. Thresholds and which of them are assumptions:
// docs/methods/measurement-quality.md.
struct JudgedExport {
  const Area &area;
  const Measurements &measurements;
  const Anthropometry &anthropometry;
  const Units &units;
  const Visits &visits; // of the month
};
Quality quality(const JudgedExport &of, const Intake &intake, const Counts &registered);

} // namespace lokus::check
