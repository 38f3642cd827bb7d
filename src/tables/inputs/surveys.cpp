#include "tables/inputs/surveys.hpp"
#include <algorithm>
#include <cmath>

namespace lokus {
namespace {

bool one_area_holds(std::string_view area, std::string_view code) {
  return code.starts_with(area) && (code.size() == area.size() || code[area.size()] == '.');
}

} // namespace

double survey_standard_error(double prevalence, double sample, double design_effect) {
  return std::sqrt(design_effect * prevalence * (1 - prevalence) / sample);
}

bool survey_area_holds(std::string_view area, std::string_view code) {
  for (auto plus = area.find('+'); plus != std::string_view::npos; plus = area.find('+')) {
    if (one_area_holds(area.substr(0, plus), code))
      return true;
    area.remove_prefix(plus + 1);
  }
  return one_area_holds(area, code);
}

bool district_surveyed(const Surveys &surveys, const Districts &districts, DistrictId district) {
  return std::ranges::find(surveys.district, district) != surveys.district.end() ||
         std::ranges::any_of(surveys.areas.area, [&](const std::string &area) {
           return survey_area_holds(area, districts.code[district]);
         });
}

} // namespace lokus
