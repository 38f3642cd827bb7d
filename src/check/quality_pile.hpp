#pragma once
#include "tables/findings.hpp"
#include "tables/inputs/heights.hpp"

namespace lokus::check {

// The best score of a register that bends: the lowest of those that are not poor by their lost points.
inline constexpr double best_bent_score = 75;

// The quality with two parts more, `heights_pushed` and `heights_pushed_severe`: children moved over -2 and
// -3 SD, in percent of those with a height-for-age (the points by which the share below the line is too low;
// it stands where nobody is left just below, which a ratio of both does not). They give no points, so that
// they make nothing good that is bad elsewhere. A unit that bends at a line is poor whatever its points say,
// its score at most best_bent_score less the percent moved, and the sentence on it comes first; so is a
// village whose own heights bend, or whose unit's do. Rows of both are the same units.
Quality with_piles(Quality quality, const HeightScores &scores, const Heights &heights);

// `heights_pushed`: every puskesmas that bends, and every kecamatan of villages without one, with the number
// of its villages whose own heights do. `file` is the export.
Findings pile_findings(const HeightScores &scores, const Heights &heights, const std::string &file);

} // namespace lokus::check
