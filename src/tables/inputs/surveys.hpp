#pragma once
#include "core/date.hpp"
#include "tables/inputs/villages.hpp"
#include <optional>
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
  Column<AreaSurveyId, YearMonth> month;            // as below
  std::size_t rows() const { return area.rows(); }
};

// Survey prevalence (SSGI, SKI) of whole districts. A district has at most one row.
struct Surveys {
  Column<SurveyId, DistrictId> district;
  Column<SurveyId, std::string> name;           // "SSGI 2022"
  Column<SurveyId, double> prevalence;          // share, in (0,1)
  Column<SurveyId, double> standard_error;      // of the share; from the file, or assumed
  Column<SurveyId, std::uint8_t> error_assumed; // 1: n = 690 and design effect 2 were assumed
  Column<SurveyId, YearMonth> month;            // when it was held; not given (or no column): as the counts
  AreaSurveys areas;                            // of kecamatan, provinces and groups of districts
  std::size_t rows() const { return district.rows(); }
};

template <class SurveyRow>
YearMonth month_held(const Column<SurveyRow, YearMonth> &month, SurveyRow survey) {
  return month.empty() ? YearMonth{} : month[survey];
}

// Districts with a survey of their own.
Column<DistrictId, std::uint8_t> surveyed_themselves(const Surveys &surveys, const Districts &districts);

// How a figure of a province or of a group of districts meets the districts of the run.
struct SurveyedPart {
  std::size_t inside = 0;  // districts of the run in it
  std::size_t without = 0; // of these, without a survey of their own
  std::size_t of = 0;      // districts of the whole area; 0: not known
  bool whole() const { return inside == of; }
  // Standard deviation of the log odds by which districts without a survey of their own, together, may differ
  // from a figure of the area that they are a part of; 0 where the run has the whole area.
  double spread() const;
};

// Nothing for a district, a kecamatan or a group of kecamatan: their figures are of themselves.
std::optional<SurveyedPart> surveyed_part(std::string_view area, const Districts &districts,
                                          const Column<DistrictId, std::uint8_t> &with_own);

// How regencies differ from the figure of their province: standard deviation of the log odds, survey error
// taken out. 492 regencies of SSGI 2022 (docs/methods/raking.md).
inline constexpr double spread_within_province = 0.39;

// sqrt(design_effect * p (1-p) / n)
double survey_standard_error(double prevalence, double sample, double design_effect);

// Whether `area` ("63", "63.05+63.06", "63.06", "63.06.05") holds the village, kecamatan or district `code`.
bool survey_area_holds(std::string_view area, std::string_view code);

// Whether the district's level is surveyed: by itself, or within a province or group of districts.
bool district_surveyed(const Surveys &surveys, const Districts &districts, DistrictId district);

} // namespace lokus
