#include "check/rules.hpp"
#include "core/display.hpp"
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

Findings surveys_of_larger_areas(const Inputs &inputs) {
  Findings findings;
  const AreaSurveys &surveys = inputs.surveys.areas;
  const Districts &districts = inputs.area.districts;
  const auto with_own = surveyed_themselves(inputs.surveys, districts);
  for (AreaSurveyId s : surveys.area.all()) {
    const std::string &code = surveys.area[s], &name = surveys.name[s];
    const auto part = surveyed_part(code, districts, with_own);
    if (!part || part->whole())
      continue;
    if (part->without == 0) {
      findings.add(
          {Severity::warning, "survey_not_used", "", 0, code,
           phrase("survei {0} {1} tidak dipakai: kabupaten/kota di hitungan ini punya survei sendiri, "
                  "dan sisa wilayahnya tidak ada di sini",
                  "survey {0} of {1} is not used: the districts of this run have surveys of their own, "
                  "and the rest of its area is not here",
                  name, code)});
      continue;
    }
    findings.add(
        {Severity::warning, "survey_of_larger_area", "", 0, code,
         phrase(
             "survei {0} menggambarkan wilayah {1} (provinsi atau gabungan), bukan kabupaten/kota yang "
             "memakainya di sini ({2}); beda antarkabupaten ditambahkan pada galatnya (simpangan baku {3} "
             "log odds). Isi [[survey]] dengan angka kabupaten/kota itu sendiri bila ada",
             "survey {0} describes the area {1} (a province or a group), not the districts that use it here "
             "({2}); the spread between regencies of a province is added to its error (standard deviation "
             "{3} log odds). Give the district's own figure as a [[survey]] if there is one",
             name, code, part->without, show_number(part->spread(), 2))});
  }
  return findings;
}

} // namespace lokus::check
