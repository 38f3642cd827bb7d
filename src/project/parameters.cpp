#include "project/parameters.hpp"
#include "core/distributions.hpp"
#include "core/error.hpp"
#include "core/odds.hpp"
#include "core/units.hpp"
#include "project/conversion.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::project {
namespace {

struct Regency {
  PerBand<double> profile; // s_b
  Ageing ageing;
  double height_sd = 1;
};

constexpr double least_reached = 1e-6, most_reached = 1 - 1e-6;

// The share that a published number of the mechanism odds makes of `share`.
double reached_from(EffectType type, double published, double share, double height_sd) {
  if (type == EffectType::odds_ratio)
    return share_of_odds(published * odds(share));
  if (type == EffectType::sd_difference)
    return share_of_taller(published, share, height_sd);
  return type == EffectType::percentage_points ? share - published / 100 : published * share;
}

[[noreturn]] void refuse_effect(const std::string &code, double published) {
  throw Error(
      ErrorKind::request,
      phrase(
          "intervensi {0}: tidak ada rasio odds yang menghasilkan angka terbitan {1} pada prevalensi wilayah "
          "ini; periksa estimate, bands dan measured_in",
          "intervention {0}: no odds ratio gives the published number {1} at this region's prevalence; check "
          "estimate, bands and measured_in",
          code, published));
}

// Published numbers of the mechanism odds to odds ratios per crossing, in place. A published number that no
// odds ratio can give is an error of the data file; a drawn one is moved to the limit, for it is only the
// tail of an interval that its log-normal stretches too far.
void convert(const Effect &effect, const std::string &code, const Regency &regency, bool drawn,
             std::span<double> numbers) {
  const bool is_odds_ratio = effect.type == EffectType::odds_ratio;
  const auto target = [&](double published, double share) {
    const double reached = reached_from(effect.type, published, share, regency.height_sd);
    if (!(reached > 0 && reached < 1) && !drawn)
      refuse_effect(code, published);
    return std::clamp(reached, std::min(least_reached, share), most_reached);
  };
  if (effect.measured_in) {
    const double published = numbers[0];
    const double there = regency.profile[static_cast<std::size_t>(*effect.measured_in)];
    const auto ratio = odds_ratio_per_crossing(effect.bands, *effect.measured_in, target(published, there),
                                               regency.profile, regency.ageing);
    if (!ratio)
      refuse_effect(code, published);
    std::fill(numbers.begin(), numbers.end(), *ratio);
  } else if (!is_odds_ratio) {
    for (std::size_t i = 0; i < numbers.size(); ++i) {
      const double share = regency.profile[static_cast<std::size_t>(effect.bands[i])];
      numbers[i] = odds_ratio_to(target(numbers[i], share), share);
    }
  }
}

// At 24 months, where it was measured; of later episodes nothing was.
void hold_diarrhoea(const Regency &regency, Surroundings &around) {
  PerBand<double> episodes{};
  for (std::size_t b = 0; b < bands; ++b)
    episodes[b] = band_width_months[b] * around.diarrhoea_episodes[b];
  around.diarrhoea_odds_ratio.fill(
      episode_odds_ratio(around.diarrhoea_odds_ratio[0], episodes, regency.profile, regency.ageing));
  around.diarrhoea_odds_ratio.back() = 1;
}

// The number i of an effect, `z` standard deviations from its centre on the log scale.
double uncertain_number(const Effect &effect, std::size_t i, double z) {
  if (z == 0 || effect.low.empty() || is_missing(effect.low[i]) || effect.low[i] == effect.high[i])
    return effect.estimate[i];
  if (effect.type == EffectType::sd_difference)
    return effect.estimate[i] + (effect.high[i] - effect.low[i]) / 3.919928 * z;
  const double sd = (std::log(effect.high[i]) - std::log(effect.low[i])) / 3.919928;
  return std::exp(std::log(effect.estimate[i]) + sd * z);
}

// Of every intervention, `z` standard deviations from its median on the logit scale; none where all of it is
// reached in every world.
template <class Deviation>
std::vector<double> reached_share(const Effects &effects, const ProjectSettings &settings,
                                  Deviation &&deviation) {
  std::vector<double> shares;
  if (settings.rise_reached == 1)
    return shares;
  for (const std::string &code : effects.codes)
    shares.push_back(
        share_of_odds(odds(settings.rise_reached) * std::exp(settings.rise_reached_sd * deviation(code))));
  return shares;
}

template <class Deviation>
Parameters parameters(const Effects &effects, const ProjectSettings &settings, double prevalence,
                      Deviation &&deviation) {
  Parameters result;
  result.profile = profile_of(settings);
  result.ageing = ageing_of(settings);
  result.around = surroundings_of(settings);
  if (is_missing(prevalence)) {
    result.numbers.assign(effects.numbers, nan());
    return result;
  }
  const Regency regency{shares_from_prevalence(prevalence, result.profile, result.ageing), result.ageing,
                        settings.height_sd};
  if (!as_peers(settings))
    hold_diarrhoea(regency, result.around);
  for (const Effects::Row &row : effects.rows) {
    const double z = deviation(row);
    std::vector<double> numbers;
    for (std::size_t i = 0; i < row.effect.estimate.size(); ++i)
      numbers.push_back(uncertain_number(row.effect, i, z));
    if (row.effect.mechanism == "odds" || row.effect.mechanism == "pregnancy")
      convert(row.effect, effects.codes[row.intervention], regency, z != 0, numbers);
    result.numbers.insert(result.numbers.end(), numbers.begin(), numbers.end());
  }
  return result;
}

// Effects of readings that are not the right ones do nothing.
void still_other_readings(const Effects &effects, const RightReadings &right, std::vector<double> &numbers) {
  for (const Effects::Row &row : effects.rows)
    if (row.question && right[*row.question] != row.reading)
      std::fill_n(numbers.begin() + static_cast<std::ptrdiff_t>(row.first_number), row.effect.estimate.size(),
                  1.0);
}

} // namespace

RightReadings drawn_readings(const std::vector<Question> &questions, std::uint64_t seed, std::uint64_t draw) {
  RightReadings right;
  for (const Question &question : questions) {
    double left = uniform({seed, Purpose::evidence, code_key(question.name), draw});
    std::size_t reading = 0;
    while (reading + 1 < question.readings.size() && left >= question.readings[reading].weight)
      left -= question.readings[reading++].weight;
    right.push_back(reading);
  }
  return right;
}

Parameters mean_parameters(const Effects &effects, const ProjectSettings &settings, double prevalence) {
  Parameters p = parameters(effects, settings, prevalence, [](const Effects::Row &) { return 0.0; });
  p.reached = reached_share(effects, settings, [](const std::string &) { return 0.0; });
  return p;
}

Parameters draw_parameters(const Effects &effects, const ProjectSettings &settings, double prevalence,
                           const std::string &district_code, std::uint64_t seed, std::uint64_t draw) {
  Parameters p = parameters(effects, drawn_settings(settings, district_code, seed, draw), prevalence,
                            [&](const Effects::Row &row) {
                              return normal({seed, Purpose::effect, row.key, draw});
                            });
  still_other_readings(effects, drawn_readings(effects.questions, seed, draw), p.numbers);
  p.reached = reached_share(effects, settings, [&](const std::string &code) {
    return normal({seed, Purpose::coverage_reached, code_key(district_code + " " + code), draw});
  });
  return p;
}

double drawn_trend(const Trends &trends, DistrictId district, const std::string &district_code,
                   std::uint64_t seed, std::uint64_t draw) {
  if (!trends.given())
    return 0;
  const YearlyChange change = yearly_change(trends, district);
  const auto [shared, own] = shared_and_own({seed, Purpose::trend, code_key(district_code), draw});
  return change.mean + change.shared_sd * shared + change.own_sd * own;
}

} // namespace lokus::project
