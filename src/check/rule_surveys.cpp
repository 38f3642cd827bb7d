#include "check/rules.hpp"
#include <algorithm>

namespace lokus::check {

Findings survey_missing(const Inputs &inputs) {
  Findings findings;
  if (inputs.counts.row.empty() || std::all_of(inputs.counts.row.begin(), inputs.counts.row.end(),
                                               [](std::size_t row) { return row == 0; }))
    return findings;
  for (DistrictId d : inputs.area.districts.code.all())
    if (!district_surveyed(inputs.surveys, inputs.area.districts, d))
      findings.add(
          {Severity::warning, "district_without_survey", "", 0, inputs.area.districts.code[d],
           phrase("{0} {1} tanpa angka survei; tingkatnya diambil dari register, yang biasanya jauh lebih "
                  "rendah",
                  "{0} {1} has no survey figure; its level is the register's, which is usually far lower",
                  inputs.area.districts.code[d], inputs.area.districts.name[d])});
  return findings;
}

} // namespace lokus::check
