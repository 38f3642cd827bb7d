#include "core/text.hpp"
#include "read/inputs.hpp"
#include <algorithm>

namespace lokus::read {
namespace {

// Whether boundaries.within chooses less than a whole district: a code longer than "63.06".
bool keeps_part_of_a_district(const std::string &within) {
  return dotted_code(within).value_or("").size() > 5;
}

Finding wider_than_area(const Scenario &scenario, const std::string &place, const SurveyArea &given) {
  const std::string &within = scenario.boundaries.within;
  return {
      Severity::warning,
      "survey_wider_than_area",
      scenario.file,
      0,
      given.district,
      phrase("{0}: survei {1} menggambarkan seluruh {2}, tetapi boundaries.within = \"{3}\" hanya memuat "
             "sebagian desanya; taksiran bagian ini dipaksa sama dengan angka seluruh {2}. Pakai within = "
             "\"{2}\", atau hapus surveinya",
             "{0}: survey {1} describes the whole of {2}, but boundaries.within = \"{3}\" keeps only a part "
             "of its villages; the estimates of this part are forced to the figure of the whole of {2}. Use "
             "within = \"{2}\", or remove the survey",
             place, given.name, given.district, within)};
}

} // namespace

Surveys surveys(const Scenario &scenario, const Area &area, Findings &findings) {
  Surveys surveys;
  for (std::size_t i = 0; i < scenario.survey.size(); ++i) {
    const SurveyArea &given = scenario.survey[i];
    const std::string place = scenario.place(fmt::format("survey[{}]", i + 1));
    const auto found = std::find(area.districts.code.begin(), area.districts.code.end(), given.district);
    if (found == area.districts.code.end()) {
      findings.add({Severity::warning, "survey_without_villages", scenario.file, 0, given.district,
                    phrase("{0}: survei {1} {2} tidak dipakai: tidak ada desanya di batas desa",
                           "{0}: survey {1} {2} is not used: the boundaries hold none of its villages", place,
                           given.name, given.district)});
      continue;
    }
    if (keeps_part_of_a_district(scenario.boundaries.within))
      findings.add(wider_than_area(scenario, place, given));
    const double p = given.prevalence.value;
    const EstimateSettings &assumed = scenario.estimate;
    double error = given.standard_error.value;
    bool is_assumed = false;
    if (is_missing(error) && given.sample > 0)
      error = survey_standard_error(p, given.sample, given.design_effect);
    if (is_missing(error)) {
      error = survey_standard_error(p, assumed.assumed_sample, assumed.assumed_design_effect);
      is_assumed = true;
      findings.add(
          {Severity::warning, "survey_error_assumed", scenario.file, 0, given.district,
           phrase("{0}: survei {1} {2} tanpa galat baku; dianggap {3} anak dan efek rancangan {4}. Isi "
                  "standard_error_percent, atau sample dan design_effect",
                  "{0}: survey {1} {2} has no standard error; {3} children and a design effect of {4} are "
                  "assumed. "
                  "Give standard_error_percent, or sample and design_effect",
                  place, given.name, given.district, assumed.assumed_sample, assumed.assumed_design_effect)});
    }
    surveys.district.push_back(DistrictId{static_cast<std::size_t>(found - area.districts.code.begin())});
    surveys.name.push_back(given.name);
    surveys.prevalence.push_back(p);
    surveys.standard_error.push_back(error);
    surveys.error_assumed.push_back(is_assumed);
  }
  return surveys;
}

} // namespace lokus::read
