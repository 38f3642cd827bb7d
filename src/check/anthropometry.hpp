#pragma once
#include "tables/findings.hpp"
#include "tables/inputs/counts.hpp"
#include "tables/inputs/measurements.hpp"

namespace lokus::check {

// Where Anthropometry has height-for-age.
constexpr auto haz = static_cast<std::size_t>(Indicator::height_for_age);

// Z-scores of every measurement (tables/inputs/growth_standard.hpp), in its rows, in parallel.
Anthropometry anthropometry(const Measurements &measurements);

// What the register says of each village, counted from its measurements. Every child counts once, in the
// village of its chosen measurement: the last one (by day, then by line) that has a height-for-age, of the
// month "YYYY-MM" if one is given. `measured` are children whose chosen height-for-age is not flagged,
// `stunted` those below -2, `severely_stunted` those below -3. Rows that cannot be told to be of the same
// child (child == 0) count one by one; a child last seen at 60 months or more is no under-five and counts
// nowhere, unless it was younger in the month asked for. A village with children in the export but none
// measured has measured 0; a village that is not in the export misses everything. `registered` and
// `families_at_risk` are those of `registered_from` where it has them (it may be empty); else `registered` is
// the number of different children of the village in the whole export, which is the register only as far as
// the export holds all of it. `row` is the village's first line in the export where registered_from has none.
// Error(request) when the month is none.
Counts counts_of(const Measurements &measurements, const Anthropometry &anthropometry,
                 const Counts &registered_from, const std::string &month, std::size_t villages);

// What the z-scores say of the data, as numbers of rows per puskesmas (per kecamatan where some row
// names none): implausible values, doubtful positions; and for the whole file the measurements without
// height-for-age by reason, and villages whose `registered` was counted from the export. Never a row's
// content.
Findings anthropometry_findings(const Area &area, const Measurements &measurements,
                                const Anthropometry &anthropometry, const Counts &registered_from,
                                const std::string &file);

} // namespace lokus::check
