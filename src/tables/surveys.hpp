#pragma once
#include "core/date.hpp"
#include "tables/villages.hpp"

namespace lokus {

using SurveyId = Id<struct SurveyTag>;

// Survey prevalence (SSGI, SKI) of whole districts. A district has at most one row.
struct Surveys {
  Column<SurveyId, DistrictId> district;
  Column<SurveyId, std::string> name;           // "SSGI 2022"
  Column<SurveyId, double> prevalence;          // share, in (0,1)
  Column<SurveyId, double> standard_error;      // of the share; from the file, or assumed
  Column<SurveyId, std::uint8_t> error_assumed; // 1: n = 690 and design effect 2 were assumed
  std::size_t rows() const { return district.rows(); }
};

// sqrt(design_effect * p (1-p) / n)
double survey_standard_error(double prevalence, double sample, double design_effect);

} // namespace lokus
