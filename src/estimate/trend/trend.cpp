#include "estimate/trend/trend.hpp"
#include "core/display.hpp"
#include "core/error.hpp"
#include "core/text.hpp"
#include "estimate/trend/learnt_trend.hpp"
#include "estimate/trend/trend_data.hpp"
#include <algorithm>
#include <cassert>
#include <cmath>

namespace lokus::estimate {
namespace {

constexpr int after_all_years = 9999;

// Where a district stands among the figures; nothing where it has no_province.
struct CodePlace {
  const TrendProvince *province = nullptr;
  std::optional<std::size_t> district;
};

CodePlace row_of_code(std::span<const TrendProvince> provinces, const std::string &code) {
  CodePlace place;
  for (const TrendProvince &province : provinces)
    if (province.own.code == province_code(code))
      place.province = &province;
  if (place.province)
    for (std::size_t i = 0; i < place.province->districts.size(); ++i)
      if (place.province->districts[i].code == code)
        place.district = i;
  return place;
}

Gaussian own_slope(const TrendModel &model, const CodePlace &place) {
  const TrendProvince no_province;
  const TrendProvince &province = place.province ? *place.province : no_province;
  Gaussian slope = slope_of(model, province, place.district);
  if (!place.district)
    slope.variance += model.district.slope;
  return slope;
}

void say_assumptions_of(const TrendModel &model, const NationalDrift &drift, const Trends &trends,
                        const EstimateSettings &assumed, std::vector<Phrase> &out) {
  out.push_back(phrase(
      "Tren tanpa aksi baru dari riwayat survei {}-{}: rata-rata nasional {:+.3f} log odds setahun, "
      "beda kemiringan antarprovinsi {:.3f} dan antarkabupaten {:.3f} (simpangan baku).",
      "The trend without new action is from survey history {}-{}: national mean {:+.3f} log odds a year, "
      "slopes differ between provinces by {:.3f} and between districts by {:.3f} (standard deviation).",
      model.first_year(), model.last_year(), drift.mean, std::sqrt(model.province.slope),
      std::sqrt(model.district.slope)));
  const auto without = std::ranges::count(trends.figures.values(), 0);
  if (without > 0)
    out.push_back(phrase(
        "{} kabupaten/kota tanpa angka dalam riwayat survei: trennya rata-rata wilayah lain.",
        "{} districts without a figure in the survey history: their trend is that of others.", without));
  const std::vector<Phrase> errors = error_assumptions(assumed);
  out.insert(out.end(), errors.begin(), errors.end());
}

Trends shared_by_all(const NationalDrift &drift, double years) {
  Trends result;
  result.years = years;
  result.shared_sd = std::sqrt(shared_variance(drift, years)) / years;
  result.shared_walk = shared_change_sd * shared_change_sd;
  return result;
}

} // namespace

Trends trends(const SurveyHistory &history, const Districts &districts, const EstimateSettings &assumed,
              double years) {
  assert(years > 0);
  const std::vector<TrendProvince> provinces =
      figures_before(history, FigureErrors(history, assumed), after_all_years);
  if (provinces.empty())
    throw Error(ErrorKind::request,
                {"history.path: riwayat survei tidak memuat angka provinsi atau kabupaten/kota yang terpakai",
                 "history.path: the survey history holds no usable figure of a province or district"});
  const TrendModel model = fit(provinces);
  const NationalDrift drift = national_drift(history, after_all_years);
  Trends result = shared_by_all(drift, years);
  result.source = TrendSource::history;
  result.walk = model.province.walk + model.district.walk;
  result.noise = model.province.noise + model.district.noise;
  result.province_noise = model.province.noise;
  for (DistrictId d : districts.code.all()) {
    const CodePlace place = row_of_code(provinces, districts.code[d]);
    const Gaussian slope = own_slope(model, place);
    result.mean.push_back(drift.mean + slope.mean);
    result.own_sd.push_back(std::sqrt(slope.variance + result.walk / years));
    result.figures.push_back(
        place.district ? static_cast<int>(place.province->districts[*place.district].figures.size()) : 0);
  }
  say_assumptions_of(model, drift, result, assumed, result.assumptions);
  return result;
}

Trends published_trends(const Districts &districts, double years) {
  const LearntTrend &learnt = published_trend;
  Trends result = shared_by_all(learnt.drift, years);
  result.source = TrendSource::published;
  result.walk = learnt.walk;
  result.noise = learnt.noise;
  result.province_noise = learnt.province_noise;
  result.mean = Column<DistrictId, double>(districts.rows(), learnt.drift.mean);
  result.own_sd = Column<DistrictId, double>(districts.rows(), std::sqrt(learnt.slope + learnt.walk / years));
  result.figures = Column<DistrictId, int>(districts.rows(), 0);
  result.assumptions = {
      phrase("Tanpa riwayat survei sendiri: tren tanpa aksi baru dari {} angka SSGI dan SKI {}-{} yang "
             "terbit, {} log "
             "odds setahun; kabupaten/kota berbeda darinya dengan simpangan baku {} setahun.",
             "Without a survey history of its own: the trend without new action is from {} published figures "
             "of SSGI and "
             "SKI {}-{}, {} log odds a year; districts differ from it by a standard deviation of {} a year.",
             learnt.figures, learnt.first_year, learnt.last_year, show_number(learnt.drift.mean, 3),
             show_number(std::sqrt(learnt.slope + learnt.walk / years), 3))};
  return result;
}

Phrase noise_sentence(const Trends &trends) {
  return phrase(
      "Angka satu survei di satu kabupaten/kota dianggap meleset {} log odds (simpangan baku) di luar galat "
      "samplingnya; itu milik surveinya, bukan balitanya, dan tidak terbawa ke survei berikutnya.",
      "The figure of one survey in one district is taken to be off by {} log odds (standard deviation) "
      "beyond "
      "its sampling error; that is the survey's and not the children's, and is not carried to the next "
      "survey.",
      show_number(std::sqrt(trends.noise), 2));
}

} // namespace lokus::estimate
