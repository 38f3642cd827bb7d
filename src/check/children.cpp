#include "check/anthropometry.hpp"
#include "check/check.hpp"
#include "check/doubts/copied_visits.hpp"
#include "check/height_scores.hpp"
#include "check/heights/heights.hpp"
#include "check/quality.hpp"
#include "check/quality_pile.hpp"

namespace lokus::check {

FromChildren children(const Inputs &inputs, const std::string &month, double interval_share) {
  const Measurements &m = inputs.measurements;
  const Anthropometry z = anthropometry(m);
  FromChildren result;
  result.counts = counts_of(m, z, inputs.counts, month, inputs.area.villages.rows());
  for (const VillageId v : result.counts.row.all())
    if (result.counts.row[v] != 0 && result.counts.file[v].empty())
      result.counts.file[v] = inputs.intake.file;
  result.findings = anthropometry_findings(inputs.area, m, z, inputs.counts, inputs.intake.file);
  const Units units = units_of(inputs.area, m);
  const Visits visits = visits_of(m, asked_month(month), inputs.area.villages.rows());
  const std::vector<CopyingUnit> copying = copying_units(units, visits);
  result.findings.add(copied_visit_findings(units, copying, inputs.intake.file));
  result.quality = quality({inputs.area, m, z, units, visits}, inputs.intake, inputs.counts);
  result.height_scores = height_scores({inputs.area, m, z, units, copied_rows(visits, copying)}, month);
  result.heights = heights(result.height_scores, inputs.area, interval_share);
  result.quality = with_piles(std::move(result.quality), result.height_scores, result.heights);
  result.findings.add(pile_findings(result.height_scores, result.heights, inputs.intake.file));
  return result;
}

} // namespace lokus::check
