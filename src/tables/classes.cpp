#include "tables/classes.hpp"
#include "core/display.hpp"
#include "core/error.hpp"
#include <algorithm>
#include <array>
#include <cmath>

namespace lokus {
namespace {

std::string limit_text(double percent, Language language) {
  const int decimals = std::fabs(percent - std::round(percent)) < 1e-9 ? 0 : 1;
  return show_number(percent, decimals, language);
}

constexpr std::array<Rgb, 5> ramp = {Rgb{0xff, 0xff, 0xd4}, Rgb{0xfe, 0xd9, 0x8e}, Rgb{0xfe, 0x99, 0x29},
                                     Rgb{0xd9, 0x5f, 0x0e}, Rgb{0x99, 0x34, 0x04}};

} // namespace

Classes classes_of(const Scenario &scenario) {
  const std::vector<double> &limits = scenario.draw.class_percent;
  if (std::adjacent_find(limits.begin(), limits.end(), [](double a, double b) { return !(a < b); }) !=
      limits.end())
    throw Error{ErrorKind::request,
                phrase("{}: batas kelas draw.class_percent harus naik, misalnya [14, 20, 30, 40]",
                       "{}: the class limits draw.class_percent must ascend, e.g. [14, 20, 30, 40]",
                       scenario.place("draw.class_percent"))};
  return {limits};
}

std::size_t class_of(const Classes &classes, double share) {
  if (std::isnan(share))
    return no_data;
  // Limits are divided, not the share multiplied: 0.29 * 100 falls short of 29, 29 / 100 is 0.29.
  return static_cast<std::size_t>(std::count_if(classes.limits.begin(), classes.limits.end(),
                                                [share](double limit) { return share >= limit / 100; }));
}

std::string class_label(const Classes &classes, std::size_t which, Language language) {
  if (classes.limits.empty())
    return "0 – 100 %";
  if (which == 0)
    return "< " + limit_text(classes.limits.front(), language) + " %";
  if (which == classes.limits.size())
    return "≥ " + limit_text(classes.limits.back(), language) + " %";
  return limit_text(classes.limits[which - 1], language) + " – < " +
         limit_text(classes.limits[which], language) + " %";
}

std::string hex_of(Rgb colour) {
  return fmt::format("#{:02x}{:02x}{:02x}", colour.red, colour.green, colour.blue);
}

Rgb class_colour(std::size_t which, std::size_t count) {
  const double last = static_cast<double>(ramp.size() - 1);
  const double at = count < 2 ? last / 2 : last * static_cast<double>(which) / static_cast<double>(count - 1);
  const std::size_t low = std::min(static_cast<std::size_t>(at), ramp.size() - 2);
  const double t = at - static_cast<double>(low);
  const auto mix = [t](std::uint8_t a, std::uint8_t b) {
    return static_cast<std::uint8_t>(std::lround(a + t * (b - a)));
  };
  return {mix(ramp[low].red, ramp[low + 1].red), mix(ramp[low].green, ramp[low + 1].green),
          mix(ramp[low].blue, ramp[low + 1].blue)};
}

} // namespace lokus
