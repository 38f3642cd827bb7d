#include "estimate/trend/hindcast.hpp"
#include "core/error.hpp"
#include "core/parallel.hpp"
#include "core/sum.hpp"
#include "core/text.hpp"
#include "estimate/trend/figure_forecast.hpp"
#include "estimate/trend/hindcast_by_default.hpp"
#include "estimate/trend/hindcast_scores.hpp"
#include "estimate/trend/trend_data.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::estimate {
namespace {

// One district or province with all its figures, whatever their year.
struct KnownArea {
  HistoryLevel level{};
  std::string code;
  std::vector<HistoryId> rows; // ascending years
};

std::vector<KnownArea> areas_of(const SurveyHistory &history) {
  std::vector<KnownArea> areas;
  for (HistoryId h : history.code.all()) {
    if (history.level[h] == HistoryLevel::nation)
      continue;
    if (areas.empty() || areas.back().code != history.code[h])
      areas.push_back({history.level[h], history.code[h], {}});
    areas.back().rows.push_back(h);
  }
  return areas;
}

struct Known {
  const SurveyHistory &history;
  const FigureErrors &errors;
  const std::vector<KnownArea> &areas;

  SurveyedYear figure(HistoryId h) const { return surveyed_figure(history, errors, h); }
  std::vector<SurveyedYear> before(const KnownArea &area, int year) const {
    std::vector<SurveyedYear> result;
    for (HistoryId h : area.rows)
      if (history.year[h] < year)
        result.push_back(figure(h));
    return result;
  }
};

// A figure to predict.
struct Target {
  const KnownArea *area = nullptr;
  HistoryId figure;
  int year = 0;
};

std::vector<Target> targets_of(const Known &known) {
  std::vector<Target> targets;
  for (const KnownArea &area : known.areas)
    for (std::size_t i = 1; i < area.rows.size(); ++i) {
      const int year = known.history.year[area.rows[i]];
      if (known.history.year[area.rows[i - 1]] == year - 1)
        targets.push_back({&area, area.rows[i], year});
    }
  std::ranges::stable_sort(targets, {}, &Target::year);
  return targets;
}

// Mean over the other areas of the level of how much a figure moved from one year to the next, less what its
// survey errors explain; years up to `last`.
double spread_of_others(const Known &known, const KnownArea &self, int last) {
  Sum sum;
  std::size_t pairs = 0;
  for (const KnownArea &area : known.areas) {
    if (area.level != self.level || area.code == self.code)
      continue;
    const std::vector<SurveyedYear> figures = known.before(area, last + 1);
    for (std::size_t i = 1; i < figures.size(); ++i)
      if (figures[i].year == figures[i - 1].year + 1) {
        const double moved = figures[i].log_odds - figures[i - 1].log_odds;
        sum.add(moved * moved - figures[i].variance - figures[i - 1].variance);
        ++pairs;
      }
  }
  return pairs == 0 ? 0 : std::max(0.0, sum.value() / static_cast<double>(pairs));
}

// Ordinary least squares through all earlier figures, extended to `year`.
Gaussian line_through(const std::vector<SurveyedYear> &figures, int year, double spread) {
  double middle = 0, squares = 0;
  for (const SurveyedYear &f : figures)
    middle += f.year / static_cast<double>(figures.size());
  for (const SurveyedYear &f : figures)
    squares += (f.year - middle) * (f.year - middle);
  Gaussian line{0, spread};
  for (const SurveyedYear &f : figures) {
    const double weight =
        1 / static_cast<double>(figures.size()) + (year - middle) * (f.year - middle) / squares;
    line.mean += weight * f.log_odds;
    line.variance += weight * weight * f.variance;
  }
  return line;
}

std::optional<std::size_t> district_in(const TrendProvince &province, const KnownArea &area) {
  for (std::size_t i = 0; i < province.districts.size(); ++i)
    if (province.districts[i].code == area.code)
      return i;
  return std::nullopt;
}

const TrendProvince &province_holding(const std::vector<TrendProvince> &provinces, const KnownArea &area) {
  return *std::ranges::find_if(
      provinces, [&](const TrendProvince &p) { return p.own.code == province_code(area.code); });
}

Gaussian model_state(const TrendModel &model, const std::vector<TrendProvince> &earlier,
                     const NationalDrift &drift, const Target &target) {
  const TrendProvince &province = province_holding(earlier, *target.area);
  const auto district = district_in(province, *target.area);
  Gaussian state = deviation_in_year(model, province, district, target.year);
  const double ahead = target.year - model.last_year();
  state.mean += model.common.back() + drift.mean * ahead + (district ? model.offset : 0);
  state.variance += shared_variance(drift, ahead);
  return state;
}

// Figures up to and with the target's year, but for the target itself.
std::vector<TrendProvince> all_but(const Known &known, const Target &target) {
  std::vector<TrendProvince> provinces = figures_before(known.history, known.errors, target.year + 1);
  for (TrendProvince &province : provinces) {
    const auto leave_out = [&](TrendArea &area) {
      if (area.code == target.area->code)
        std::erase_if(area.figures, [&](const SurveyedYear &f) { return f.year == target.year; });
    };
    leave_out(province.own);
    for (TrendArea &district : province.districts)
      leave_out(district);
  }
  return provinces;
}

HindcastPair predict(const Known &known, const Target &target, const Gaussian &state, bool leaves_one_out) {
  const std::vector<SurveyedYear> earlier = known.before(*target.area, target.year);
  const SurveyedYear &last = earlier.back();
  const double spread = spread_of_others(known, *target.area, leaves_one_out ? target.year : target.year - 1);
  const auto of_target = [&](const Gaussian &known_of_it) {
    return forecast_of_figure(known.history, known.errors, target.figure, known_of_it);
  };
  HindcastPair pair;
  pair.figure = target.figure;
  pair.from_year = last.year;
  pair.earlier = static_cast<int>(earlier.size());
  pair.trend = of_target(state);
  pair.persistence = of_target({last.log_odds, last.variance + spread});
  if (earlier.size() > 1)
    pair.line = of_target(line_through(earlier, target.year, spread));
  return pair;
}

bool two_years_running_before(const Known &known, int year) {
  return std::ranges::any_of(targets_of(known), [&](const Target &t) { return t.year < year; });
}

// The pairs of one year.
std::vector<HindcastPair> predict_year(const Known &known, std::span<const Target> targets) {
  const int year = targets.front().year;
  const bool leaves_one_out = !two_years_running_before(known, year);
  const std::vector<TrendProvince> earlier = figures_before(known.history, known.errors, year);
  const NationalDrift drift = national_drift(known.history, year);
  const TrendModel pooled =
      fit(leaves_one_out ? figures_before(known.history, known.errors, year + 1) : earlier);
  std::vector<HindcastPair> pairs(targets.size());
  for_each_uneven_row(targets.size(), [&](std::size_t i) {
    TrendModel model = pooled;
    if (leaves_one_out) {
      model = fit(all_but(known, targets[i]), &pooled);
      model = weigh_spreads(earlier, model.province, model.district);
    }
    pairs[i] = predict(known, targets[i], model_state(model, earlier, drift, targets[i]), leaves_one_out);
  });
  return pairs;
}

} // namespace

Hindcast hindcast(SurveyHistory history, const EstimateSettings &assumed) {
  Hindcast result;
  result.history = std::move(history);
  const FigureErrors errors(result.history, assumed);
  const std::vector<KnownArea> areas = areas_of(result.history);
  const Known known{result.history, errors, areas};
  const std::vector<Target> targets = targets_of(known);
  if (targets.empty())
    throw Error(ErrorKind::request,
                {"riwayat survei tidak memuat wilayah dengan angka dua tahun berturut-turut",
                 "the survey history holds no area with figures of two years running"});
  for (auto first = targets.begin(); first != targets.end();) {
    const auto last =
        std::find_if(first, targets.end(), [&](const Target &t) { return t.year != first->year; });
    const std::vector<HindcastPair> pairs = predict_year(known, {first, last});
    result.pairs.insert(result.pairs.end(), pairs.begin(), pairs.end());
    first = last;
  }
  result.rows = scores(result.history, result.pairs);
  result.by_default = hindcast_by_default(result.history, assumed);
  result.assumptions = error_assumptions(assumed);
  result.assumed_sample = assumed.assumed_sample;
  result.assumed_design_effect = assumed.assumed_design_effect;
  return result;
}

} // namespace lokus::estimate
