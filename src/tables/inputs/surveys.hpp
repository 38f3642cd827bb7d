#pragma once
#include "core/date.hpp"
#include "tables/inputs/villages.hpp"
#include <string_view>

namespace lokus {

using SurveyId = Id<struct SurveyTag>;
using AreaSurveyId = Id<struct AreaSurveyTag>;

// Survey prevalence of areas other than one district: a kecamatan ("63.06.05"), a province ("63"), or a group
// of districts ("63.05+63.06"). At most one row per area.
struct AreaSurveys {
  Column<AreaSurveyId, std::string> area;           // codes as above, dotted, ascending
  Column<AreaSurveyId, std::string> name;           // "SSGI 2022"
  Column<AreaSurveyId, double> prevalence;          // share, in (0,1)
  Column<AreaSurveyId, double> standard_error;      // of the share
  Column<AreaSurveyId, std::uint8_t> error_assumed; // as below
  std::size_t rows() const { return area.rows(); }
};

// Survey prevalence (SSGI, SKI) of whole districts. A district has at most one row.
struct Surveys {
  Column<SurveyId, DistrictId> district;
  Column<SurveyId, std::string> name;           // "SSGI 2022"
  Column<SurveyId, double> prevalence;          // share, in (0,1)
  Column<SurveyId, double> standard_error;      // of the share; from the file, or assumed
  Column<SurveyId, std::uint8_t> error_assumed; // 1: n = 690 and design effect 2 were assumed
  AreaSurveys areas;                            // of kecamatan, provinces and groups of districts
  std::size_t rows() const { return district.rows(); }
};

// sqrt(design_effect * p (1-p) / n)
double survey_standard_error(double prevalence, double sample, double design_effect);

// Whether `area` ("63", "63.05+63.06", "63.06", "63.06.05") holds the village, kecamatan or district `code`.
bool survey_area_holds(std::string_view area, std::string_view code);

// Whether the district's level is surveyed: by itself, or within a province or group of districts.
bool district_surveyed(const Surveys &surveys, const Districts &districts, DistrictId district);

} // namespace lokus
