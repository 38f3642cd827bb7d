#include "cli/lines/register_calibration_lines.hpp"
#include <algorithm>
#include <cmath>
#include <cstdio>

namespace lokus::cli {
namespace {

constexpr const char *register_line =
    "{:<24} {:>6} {:>12} {:>12} {:>12} {:>13} {:>13} {:>13} {:>7} {:>12} {:>12}";

// "94.1 ±1.2" in percent, "0.97 ±0.02" as it is.
std::string in_percent_with_error(OverWorlds figure) {
  return is_missing(figure.value) ? "-"
                                  : fmt::format("{:.1f} ±{:.1f}", 100 * figure.value, 100 * figure.error);
}
std::string ratio_with_error(OverWorlds figure) {
  return is_missing(figure.value) ? "-" : fmt::format("{:.3f} ±{:.3f}", figure.value, figure.error);
}

std::string printed_limits(const CalibrationBound &bound) {
  if (is_missing(bound.least))
    return fmt::format("<= {:g}", bound.most);
  if (is_missing(bound.most))
    return fmt::format(">= {:g}", bound.least);
  return fmt::format("{:g} .. {:g}", bound.least, bound.most);
}

void print_missed(const RegisterCalibration &calibration, Language language) {
  const auto held = std::ranges::count_if(calibration.bounds, &CalibrationBound::holds);
  std::puts(phrase("batas: {} dari {} terpenuhi", "bounds: {} of {} hold", held, calibration.bounds.size())
                .in(language)
                .c_str());
  for (const CalibrationBound &bound : calibration.bounds)
    if (!bound.holds)
      std::puts(fmt::format("  {:<24} {:<15} {} ({})", bound.world, bound.figure,
                            ratio_with_error(bound.found), printed_limits(bound))
                    .c_str());
}

void print_slopes(const RegisterCalibration &calibration, Language language) {
  const auto print = [&](double slope, const Phrase &rounds) {
    if (!is_missing(slope))
      std::puts(phrase("yang lebih buruk lebih banyak luput, {}: di bawah 90 % pada kemiringan {:.2f}",
                       "the worse off hide more, {}: below 90 % at slope {:.2f}", rounds, slope)
                    .in(language)
                    .c_str());
  };
  print(calibration.slope_one_round, {"satu putaran", "one round"});
  print(calibration.slope_rounds, {"empat putaran", "four rounds"});
}

} // namespace

void print_register_calibration(const RegisterCalibration &calibration, Language language) {
  const auto say = [&](const Phrase &text) { std::puts(text.in(language).c_str()); };
  say(phrase("{} desa di {} satuan pelapor dan {} kabupaten/kota, cara {}; galat baku antar dunia sesudah ±",
             "{} villages in {} reporting units and {} districts, method {}; standard errors between worlds "
             "after ±",
             calibration.villages, calibration.units, calibration.districts, calibration.method));
  say({fmt::format(register_line, "dunia", "banyak", "95 %", "80 %", "RMSE", "/" + calibration.oracle,
                   "/1 putaran", "P(N) meleset", "P(N) maks", "ada kantong", "keliru"),
       fmt::format(register_line, "world", "worlds", "95 %", "80 %", "RMSE", "/" + calibration.oracle,
                   "/1 round", "P(N) off", "P(N) max", "hot spot", "false")});
  for (const RegisterCalibrationRow &r : calibration.rows)
    std::puts(fmt::format(register_line, r.world, r.worlds, in_percent_with_error(r.cover_95),
                          in_percent_with_error(r.cover_80), in_percent_with_error(r.rmse),
                          ratio_with_error(r.over_oracle), ratio_with_error(r.over_one_round),
                          ratio_with_error(r.top_off), fmt::format("{:.2f}", r.top_most),
                          in_percent_with_error(r.spot_worlds), in_percent_with_error(r.false_spots))
                  .c_str());
  print_slopes(calibration, language);
  print_missed(calibration, language);
}

} // namespace lokus::cli
