#pragma once
#include "tables/inputs/synthetic.hpp"
#include <fmt/format.h>

namespace lokus::testing_files {

// Every district's made-up survey figure as scenario text.
inline std::string survey_text(const SyntheticRegion &region) {
  std::string text;
  for (SurveyId s : region.surveys.district.all())
    text += fmt::format("\n[[survey]]\ndistrict = \"{}\"\nname = \"rekaan\"\nprevalence_percent = {:.3f}\n"
                        "standard_error_percent = {:.3f}\n",
                        region.area.districts.code[region.surveys.district[s]],
                        100 * region.surveys.prevalence[s], 100 * region.surveys.standard_error[s]);
  return text;
}

} // namespace lokus::testing_files
