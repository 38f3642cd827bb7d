#include "estimate/trend/trend_data.hpp"
#include "core/odds.hpp"
#include "core/text.hpp"
#include <algorithm>
#include <map>
#include <set>

namespace lokus::estimate {
namespace {

double added_error(Confidence confidence) {
  switch (confidence) {
  case Confidence::high:
    return 0;
  case Confidence::medium:
    return medium_confidence_error;
  case Confidence::low:
    return low_confidence_error;
  }
  return low_confidence_error;
}

TrendArea &district_of(TrendProvince &province, const std::string &code) {
  for (TrendArea &area : province.districts)
    if (area.code == code)
      return area;
  province.districts.push_back({code, {}});
  return province.districts.back();
}

} // namespace

FigureErrors::FigureErrors(const SurveyHistory &history, const EstimateSettings &assumed)
    : sample_(assumed.assumed_sample),
      design_effect_(assumed.assumed_design_effect) {
  std::map<std::string, std::set<std::string>> districts;
  for (HistoryId h : history.code.all())
    if (history.level[h] == HistoryLevel::district)
      districts[province_code(history.code[h])].insert(history.code[h]);
  for (const auto &[province, codes] : districts)
    districts_.emplace_back(province, static_cast<double>(codes.size()));
}

double FigureErrors::sample(HistoryLevel level, const std::string &code) const {
  if (level == HistoryLevel::district)
    return sample_;
  const auto found = std::ranges::find_if(districts_, [&](const auto &each) { return each.first == code; });
  return sample_ * (found == districts_.end() ? 1 : found->second);
}

double FigureErrors::variance(HistoryLevel level, const std::string &code, double prevalence,
                              Confidence confidence) const {
  const double binomial = prevalence * (1 - prevalence), added = added_error(confidence);
  return (design_effect_ * binomial / sample(level, code) + added * added) / (binomial * binomial);
}

std::vector<TrendProvince> figures_before(const SurveyHistory &history, const FigureErrors &errors,
                                          int before) {
  std::map<std::string, TrendProvince> provinces;
  for (HistoryId h : history.code.all()) {
    const HistoryLevel level = history.level[h];
    if (level == HistoryLevel::nation || history.year[h] >= before)
      continue;
    const std::string code = province_code(history.code[h]);
    TrendProvince &province = provinces[code];
    province.own.code = code;
    TrendArea &area = level == HistoryLevel::province ? province.own : district_of(province, history.code[h]);
    const double p = history.prevalence[h];
    area.figures.push_back(
        {history.year[h], logit(p), errors.variance(level, history.code[h], p, history.confidence[h])});
  }
  std::vector<TrendProvince> result;
  for (auto &[code, province] : provinces)
    result.push_back(std::move(province));
  return result;
}

NationalDrift national_drift(const SurveyHistory &history, int before) {
  std::map<int, double> figures = {{2013, 0.372}, {2019, 0.277}};
  for (HistoryId h : history.code.all())
    if (history.level[h] == HistoryLevel::nation && history.year[h] < before)
      figures[history.year[h]] = history.prevalence[h];
  const auto &[first_year, first] = *figures.begin();
  const auto &[last_year, last] = *figures.rbegin();
  return {(logit(last) - logit(first)) / (last_year - first_year), last_year - first_year};
}

double shared_variance(const NationalDrift &drift, double years) {
  return shared_change_sd * shared_change_sd * (years + years * years / drift.years);
}

std::vector<Phrase> error_assumptions(const EstimateSettings &assumed) {
  return {
      phrase("Angka survei tahun-tahun lalu tidak disertai galat: dianggap {0} anak per kabupaten/kota dan "
             "efek rancangan {1}; provinsi: {0} anak kali banyak kabupaten/kotanya dalam riwayat.",
             "Survey figures of earlier years come without errors: {0} children per district and a design "
             "effect of {1} are assumed; a province: {0} children times its districts in the history.",
             assumed.assumed_sample, assumed.assumed_design_effect),
      phrase("Angka dengan keyakinan sedang dan rendah dipakai dengan galat tambahan {} dan {} poin persen "
             "(asumsi).",
             "Figures of medium and low confidence are used with an added error of {} and {} percentage "
             "points (an assumption).",
             100 * medium_confidence_error, 100 * low_confidence_error),
      phrase("Perubahan setahun yang dialami bersama seluruh wilayah: simpangan baku {} log odds (asumsi).",
             "The yearly change that all areas share: standard deviation {} log odds (an assumption).",
             shared_change_sd)};
}

} // namespace lokus::estimate
