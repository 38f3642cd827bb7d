#include "check/quality_parts.hpp"
#include "core/display.hpp"
#include "core/sum.hpp"
#include <cmath>

namespace lokus::check {

double standard_deviation(std::span<const double> values) {
  if (values.size() < 2)
    return nan();
  const double centre = mean(values);
  Sum squares;
  for (double value : values)
    squares.add((value - centre) * (value - centre));
  return std::sqrt(squares.value() / static_cast<double>(values.size() - 1));
}

namespace {

// Rows with a z-score in one of the three indicators of nutritional status, and those with an implausible
// one.
double flagged(const UnitData &unit) {
  double with = 0, implausible = 0;
  for (MeasurementId row : unit.rows) {
    bool any = false, bad = false;
    for (Indicator i : {Indicator::height_for_age, Indicator::weight_for_age, Indicator::weight_for_height}) {
      any = any || !is_missing(unit.anthropometry.z[static_cast<std::size_t>(i)][row]);
      bad = bad || unit.anthropometry.flagged[static_cast<std::size_t>(i)][row] != 0;
    }
    with += any;
    implausible += bad;
  }
  return with < static_cast<double>(enough_measurements) ? nan() : 100 * implausible / with;
}

Phrase many_flagged(const UnitData &, double value) {
  return {show_number(value, 1, Language::id) +
              " % pengukuran tidak masuk akal menurut batas WHO (diharapkan paling banyak 1 %)",
          show_number(value, 1, Language::en) +
              "% of measurements are implausible by WHO's limits (expected: at most 1%)"};
}

template <Indicator indicator>
double zscore_spread(const UnitData &unit) {
  constexpr auto i = static_cast<std::size_t>(indicator);
  std::vector<double> plausible;
  for (MeasurementId row : unit.rows)
    if (!is_missing(unit.anthropometry.z[i][row]) && !unit.anthropometry.flagged[i][row])
      plausible.push_back(unit.anthropometry.z[i][row]);
  return plausible.size() < enough_measurements ? nan() : standard_deviation(plausible);
}

Phrase spread_sentence(const Phrase &what, double value) {
  if (value < 1)
    return phrase("sebaran {} terlalu sempit (simpangan baku {}); mungkin angkanya disalin atau ditaksir",
                  "spread of {} too narrow (SD {}); the numbers may be copied or guessed", what,
                  show_number(value, 2));
  return phrase(
      "sebaran {} terlalu lebar (simpangan baku {}); banyak salah ukur, salah tulis atau salah umur",
      "spread of {} too wide (SD {}); many errors of measuring, writing or age", what, show_number(value, 2));
}

// Below 0.8 SMART calls the spread problematic, from 0.9 it is excellent.
PartRule spread_rule(Quality::Part part, double (*value)(const UnitData &),
                     Phrase (*sentence)(const UnitData &, double)) {
  return {std::move(part), value, sentence, 0.9, 0.8};
}

} // namespace

void add_zscore_parts(PartRules &rules) {
  rules.push_back({{"flagged", {"Nilai tidak masuk akal", "Implausible values"}, "%", 1, 7.5, 20},
                   flagged,
                   many_flagged});
  rules.push_back(
      spread_rule({"sd_height_for_age", {"Simpangan baku TB/U", "SD of height-for-age"}, "SD", 1.3, 1.95, 15},
                  zscore_spread<Indicator::height_for_age>, [](const UnitData &, double v) {
                    return spread_sentence({"TB/U", "height-for-age"}, v);
                  }));
  rules.push_back(
      spread_rule({"sd_weight_for_age", {"Simpangan baku BB/U", "SD of weight-for-age"}, "SD", 1.2, 1.46, 5},
                  zscore_spread<Indicator::weight_for_age>, [](const UnitData &, double v) {
                    return spread_sentence({"BB/U", "weight-for-age"}, v);
                  }));
  rules.push_back(spread_rule(
      {"sd_weight_for_height", {"Simpangan baku BB/TB", "SD of weight-for-height"}, "SD", 1.1, 1.5, 10},
      zscore_spread<Indicator::weight_for_height>, [](const UnitData &, double v) {
        return spread_sentence({"BB/TB", "weight-for-height"}, v);
      }));
}

} // namespace lokus::check
