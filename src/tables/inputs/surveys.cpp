#include "tables/inputs/surveys.hpp"
#include "core/text.hpp"
#include <algorithm>
#include <array>
#include <cmath>

namespace lokus {
namespace {

bool one_area_holds(std::string_view area, std::string_view code) {
  return code.starts_with(area) && (code.size() == area.size() || code[area.size()] == '.');
}

struct ProvinceSize {
  std::string_view code;
  std::size_t districts;
};

// Kabupaten and kota of every province: Kepmendagri 300.2.2-2430/2025.
constexpr std::array<ProvinceSize, 38> province_sizes = {
    {{"11", 23}, {"12", 33}, {"13", 19}, {"14", 12}, {"15", 11}, {"16", 17}, {"17", 10}, {"18", 15},
     {"19", 7},  {"21", 7},  {"31", 6},  {"32", 27}, {"33", 35}, {"34", 5},  {"35", 38}, {"36", 8},
     {"51", 9},  {"52", 10}, {"53", 22}, {"61", 14}, {"62", 14}, {"63", 13}, {"64", 10}, {"65", 5},
     {"71", 15}, {"72", 13}, {"73", 24}, {"74", 17}, {"75", 6},  {"76", 6},  {"81", 11}, {"82", 10},
     {"91", 9},  {"92", 7},  {"93", 4},  {"94", 8},  {"95", 8},  {"96", 6}}};

constexpr std::size_t province_code_length = 2, district_code_length = 5;

// 0: not known.
std::size_t number_of_districts(std::string_view code) {
  if (code.size() == district_code_length)
    return 1;
  const auto found = std::ranges::find(province_sizes, code, &ProvinceSize::code);
  return found == province_sizes.end() ? 0 : found->districts;
}

} // namespace

Column<DistrictId, std::uint8_t> surveyed_themselves(const Surveys &surveys, const Districts &districts) {
  Column<DistrictId, std::uint8_t> with_own(districts.rows(), 0);
  for (const DistrictId d : surveys.district)
    if (d.row() < with_own.rows())
      with_own[d] = 1;
  return with_own;
}

double SurveyedPart::spread() const {
  if (whole() || without == 0)
    return 0;
  const double left_out = of == 0 ? 1 : 1 - static_cast<double>(without) / static_cast<double>(of);
  return spread_within_province * std::sqrt(left_out / static_cast<double>(without));
}

std::optional<SurveyedPart> surveyed_part(std::string_view area, const Districts &districts,
                                          const Column<DistrictId, std::uint8_t> &with_own) {
  SurveyedPart part;
  const std::vector<std::string> codes = split(area, '+');
  bool all_known = true;
  for (const std::string &code : codes) {
    if (code.size() > district_code_length || (codes.size() == 1 && code.size() != province_code_length))
      return std::nullopt;
    all_known = all_known && number_of_districts(code) > 0;
    part.of += number_of_districts(code);
  }
  if (!all_known)
    part.of = 0;
  for (DistrictId d : districts.code.all())
    if (survey_area_holds(area, districts.code[d])) {
      ++part.inside;
      part.without += with_own[d] == 0;
    }
  return part;
}

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
