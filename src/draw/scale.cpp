#include "draw/scale.hpp"
#include "core/display.hpp"
#include <array>
#include <cmath>
#include <cstdlib>

namespace lokus::draw {
namespace {

constexpr long degree = 3600; // seconds of arc
constexpr long minute = 60;
constexpr std::array<long, 18> graticule_steps = {
    5,          10,          15,          30,          minute,      2 * minute,
    5 * minute, 10 * minute, 15 * minute, 20 * minute, 30 * minute, degree,
    2 * degree, 3 * degree,  5 * degree,  10 * degree, 15 * degree, 30 * degree};

std::string written_angle(long seconds) {
  const long size = std::labs(seconds);
  std::string text = fmt::format("{}°", size / degree);
  if (size == 0)
    return text;
  text += fmt::format("{:02}′", size % degree / minute);
  if (size % minute != 0)
    text += fmt::format("{:02}″", size % minute);
  return text;
}

std::string label(long seconds, const Phrase &positive, const Phrase &negative, Language language) {
  if (seconds == 0)
    return written_angle(0);
  return written_angle(seconds) + " " + (seconds > 0 ? positive : negative).in(language);
}

} // namespace

double rounded_denominator(double least) {
  constexpr std::array mantissas = {1.0, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0, 3.5, 4.0,
                                    4.5, 5.0,  6.0, 7.0,  7.5, 8.0, 9.0, 10.0};
  double power = 1000;
  while (power * 10 < least)
    power *= 10;
  for (double mantissa : mantissas)
    if (mantissa * power >= least)
      return mantissa * power;
  return 10 * power;
}

ScaleBar scale_bar(double denominator, double longest_mm) {
  const double longest_metres = longest_mm * denominator / 1000;
  const double power = std::pow(10.0, std::floor(std::log10(longest_metres)));
  double metres = power;
  for (double mantissa : {2.0, 4.0, 5.0, 10.0})
    if (mantissa * power <= longest_metres)
      metres = mantissa * power;
  return {metres, metres * 1000 / denominator};
}

std::string bar_label(const ScaleBar &bar, double at, Language language) {
  const bool kilometres = bar.ground_metres >= 1000;
  const double value = bar.ground_metres * at / (kilometres ? 1000 : 1);
  const int decimals = std::fabs(value - std::round(value)) < 1e-6 ? 0 : 1;
  const std::string number = show_number(value, decimals, language);
  return at < 1 ? number : number + (kilometres ? " km" : " m");
}

long graticule_step(double degrees, int most_marks) {
  for (long step : graticule_steps)
    if (degrees * degree <= static_cast<double>(step) * most_marks)
      return step;
  return graticule_steps.back();
}

std::vector<long> graticule_marks(double from_degrees, double to_degrees, long step_seconds) {
  const double step = static_cast<double>(step_seconds);
  std::vector<long> marks;
  for (long k = std::lround(std::floor(from_degrees * degree / step)) + 1;
       static_cast<double>(k) * step < to_degrees * degree; ++k)
    marks.push_back(k * step_seconds);
  return marks;
}

std::string longitude_label(long seconds, Language language) {
  return label(seconds, {"BT", "E"}, {"BB", "W"}, language);
}

std::string latitude_label(long seconds, Language language) {
  return label(seconds, {"LU", "N"}, {"LS", "S"}, language);
}

} // namespace lokus::draw
