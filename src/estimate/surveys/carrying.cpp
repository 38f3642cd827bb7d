#include "estimate/surveys/carrying.hpp"
#include "core/distributions.hpp"
#include "tables/inputs/surveys.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::estimate {

double noise_of_figure(const Trends &trends, std::string_view area) {
  constexpr std::size_t province_length = 2;
  if (area.size() <= province_length)
    return std::sqrt(trends.province_noise);
  const auto members = static_cast<double>(1 + std::ranges::count(area, '+'));
  return std::sqrt(trends.province_noise + (trends.noise - trends.province_noise) / members);
}

double trend_in_draw(const Carrying &carrying, DistrictId district, const std::string &code, std::size_t draw,
                     double years) {
  const YearlyChange change = yearly_change(carrying.trends, district, years);
  const auto [shared, own] = shared_and_own({carrying.seed, Purpose::trend, code_key(code), draw});
  return change.mean + change.shared_sd * shared + change.own_sd * own;
}

std::vector<double> carried_to_counts(const Districts &districts, std::string_view area, YearMonth from,
                                      const Carrying &carrying) {
  if (!carrying.trends.given() || !from.given() || !carrying.to.given() || from == carrying.to)
    return {};
  const double years = months_between(from, carrying.to) / 12.0;
  std::vector<DistrictId> members;
  for (DistrictId d : districts.code.all())
    if (survey_area_holds(area, districts.code[d]) || survey_area_holds(districts.code[d], area))
      members.push_back(d);
  std::vector<double> carried(members.empty() ? 0 : carrying.draws);
  for (std::size_t draw = 0; draw < carried.size(); ++draw)
    for (DistrictId d : members)
      carried[draw] += years * trend_in_draw(carrying, d, districts.code[d], draw, std::fabs(years)) /
                       static_cast<double>(members.size());
  return carried;
}

} // namespace lokus::estimate
