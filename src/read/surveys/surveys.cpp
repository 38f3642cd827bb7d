#include "core/text.hpp"
#include "read/inputs.hpp"
#include "read/surveys/survey_table.hpp"
#include <algorithm>

namespace lokus::read {
namespace {

// Whether boundaries.within chooses less than a whole district: a code longer than "63.06".
bool keeps_part_of_a_district(const std::string &within) {
  return dotted_code(within).value_or("").size() > 5;
}

Finding wider_than_area(const Scenario &scenario, const GivenSurvey &given) {
  return {
      Severity::warning,
      "survey_wider_than_area",
      given.file,
      given.line,
      given.survey.district,
      phrase("{0}: survei {1} menggambarkan seluruh {2}, tetapi boundaries.within = \"{3}\" hanya memuat "
             "sebagian desanya; taksiran bagian ini dipaksa sama dengan angka seluruh {2}. Pakai within = "
             "\"{2}\", atau hapus surveinya",
             "{0}: survey {1} describes the whole of {2}, but boundaries.within = \"{3}\" keeps only a part "
             "of its villages; the estimates of this part are forced to the figure of the whole of {2}. Use "
             "within = \"{2}\", or remove the survey",
             given.place, given.survey.name, given.survey.district, scenario.boundaries.within)};
}

bool has_villages(const Area &area, const std::string &code) {
  return std::ranges::any_of(area.subdistricts.code, [&](const std::string &subdistrict) {
    return survey_area_holds(code, subdistrict);
  });
}

struct SurveyError {
  double value = 0;
  bool assumed = false;
};

SurveyError error_of(const EstimateSettings &assumed, const GivenSurvey &from, Findings &findings) {
  const SurveyArea &given = from.survey;
  if (!is_missing(given.standard_error))
    return {given.standard_error.value, false};
  if (given.sample > 0)
    return {survey_standard_error(given.prevalence.value, given.sample, given.design_effect), false};
  findings.add(
      {Severity::warning, "survey_error_assumed", from.file, from.line, given.district,
       phrase("{0}: survei {1} {2} tanpa galat baku; dianggap {3} anak dan efek rancangan {4}. Isi "
              "standard_error_percent, atau sample dan design_effect",
              "{0}: survey {1} {2} has no standard error; {3} children and a design effect of {4} are "
              "assumed. "
              "Give standard_error_percent, or sample and design_effect",
              from.place, given.name, given.district, assumed.assumed_sample,
              assumed.assumed_design_effect)});
  return {
      survey_standard_error(given.prevalence.value, assumed.assumed_sample, assumed.assumed_design_effect),
      true};
}

void add_survey(Surveys &surveys, const Area &area, const SurveyArea &given, const SurveyError &error) {
  if (given.district.size() == 5) {
    const auto found = std::ranges::find(area.districts.code, given.district);
    surveys.district.push_back(DistrictId{static_cast<std::size_t>(found - area.districts.code.begin())});
    surveys.name.push_back(given.name);
    surveys.prevalence.push_back(given.prevalence.value);
    surveys.standard_error.push_back(error.value);
    surveys.error_assumed.push_back(error.assumed);
    surveys.month.push_back(parse_month(given.month).value_or(YearMonth{}));
    return;
  }
  surveys.areas.area.push_back(given.district);
  surveys.areas.name.push_back(given.name);
  surveys.areas.prevalence.push_back(given.prevalence.value);
  surveys.areas.standard_error.push_back(error.value);
  surveys.areas.error_assumed.push_back(error.assumed);
  surveys.areas.month.push_back(parse_month(given.month).value_or(YearMonth{}));
}

} // namespace

Surveys surveys(const Scenario &scenario, const Area &area, Findings &findings) {
  Surveys surveys;
  for (const GivenSurvey &from : given_surveys(scenario, findings)) {
    const SurveyArea &given = from.survey;
    if (!has_villages(area, given.district)) {
      findings.add({Severity::warning, "survey_without_villages", from.file, from.line, given.district,
                    phrase("{0}: survei {1} {2} tidak dipakai: tidak ada desanya di batas desa",
                           "{0}: survey {1} {2} is not used: the boundaries hold none of its villages",
                           from.place, given.name, given.district)});
      continue;
    }
    if (keeps_part_of_a_district(scenario.boundaries.within) && given.district.size() != 8)
      findings.add(wider_than_area(scenario, from));
    add_survey(surveys, area, given, error_of(scenario.estimate, from, findings));
  }
  return surveys;
}

} // namespace lokus::read
