#include "check/anthropometry.hpp"
#include "check/check.hpp"
#include "check/doubts/copied_visits.hpp"
#include "check/quality.hpp"

namespace lokus::check {

FromChildren children(const Inputs &inputs, const std::string &month) {
  const Measurements &m = inputs.measurements;
  const Anthropometry z = anthropometry(m);
  FromChildren result;
  result.counts = counts_of(m, z, inputs.counts, month, inputs.area.villages.rows());
  result.findings = anthropometry_findings(inputs.area, m, z, inputs.counts, inputs.intake.file);
  result.findings.add(copied_visit_findings(
      units_of(inputs.area, m), visits_of(m, {}, inputs.area.villages.rows()), inputs.intake.file));
  result.quality = quality(inputs.area, m, z, inputs.intake, inputs.counts, month);
  return result;
}

} // namespace lokus::check
