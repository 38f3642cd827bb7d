#include "estimate/surveys/survey_smoothing.hpp"
#include "core/error.hpp"
#include "core/odds.hpp"
#include "core/text.hpp"
#include "estimate/surveys/fay_herriot.hpp"
#include <cmath>
#include <map>

namespace lokus::estimate {
namespace {

void smooth_province(Column<DistrictId, SurveyLevel> &levels, std::span<const DistrictId> districts,
                     const Column<DistrictId, double> &register_prevalence) {
  Design x{2, {}};
  std::vector<double> y, sampling;
  for (DistrictId d : districts) {
    const double p = levels[d].prevalence, error = levels[d].standard_error / (p * (1 - p));
    x.values.insert(x.values.end(), {1, logit(register_prevalence[d])});
    y.push_back(logit(p));
    sampling.push_back(error * error);
  }
  const FayHerriot fit = fay_herriot(x, y, sampling, AreaVariance::reml);
  for (std::size_t i = 0; i < districts.size(); ++i) {
    const double p = expit(fit.mean[i]);
    levels[districts[i]].prevalence = p;
    levels[districts[i]].standard_error = std::sqrt(fit.mse[i]) * p * (1 - p);
  }
}

} // namespace

void smooth_levels(Column<DistrictId, SurveyLevel> &levels, const Districts &districts,
                   const Column<DistrictId, double> &register_prevalence) {
  std::map<std::string, std::vector<DistrictId>> usable; // by province, districts in row order
  for (DistrictId d : levels.all())
    if (levels[d].prevalence > 0 && levels[d].prevalence < 1 && levels[d].standard_error > 0 &&
        register_prevalence[d] > 0 && register_prevalence[d] < 1)
      usable[province_code(districts.code[d])].push_back(d);
  std::size_t most = 0, smoothed = 0;
  for (const auto &[province, members] : usable) {
    most = std::max(most, members.size());
    if (members.size() < least_districts_to_smooth)
      continue;
    smooth_province(levels, members, register_prevalence);
    ++smoothed;
  }
  if (smoothed == 0)
    throw Error(
        ErrorKind::request,
        phrase("estimate.survey_smoothing = \"fay_herriot\" perlu paling sedikit {0} kabupaten/kota "
               "bersurvei dan beregister dalam satu provinsi; di sini {1}. Pakai \"none\"",
               "estimate.survey_smoothing = \"fay_herriot\" needs at least {0} districts with survey and "
               "register in one province; here {1}. Use \"none\"",
               least_districts_to_smooth, most));
}

} // namespace lokus::estimate
