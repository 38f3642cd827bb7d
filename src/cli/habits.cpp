#include "cli/habits.hpp"
#include "core/choice.hpp"
#include "core/text.hpp"
#include <array>
#include <cmath>

namespace lokus::cli {
namespace {

struct Said {
  synth::Habits &habits;
  synth::SynthSettings &region;
};

struct HabitKey {
  std::string_view name;
  double least, most;
  bool whole; // no fraction
  void (*take)(const Said &, double value);
};

constexpr std::array habit_keys = {
    HabitKey{"pushed_percent", 0, 100, false, [](const Said &s, double x) { s.habits.pushed = x / 100; }},
    HabitKey{"window", 0.1, 1, false, [](const Said &s, double x) { s.habits.window = x; }},
    HabitKey{"line", -3, -2, true, [](const Said &s, double x) { s.habits.line = x; }},
    HabitKey{"bending", 0, 9999, true,
             [](const Said &s, double x) { s.habits.bending = static_cast<std::size_t>(x); }},
    HabitKey{"whole_percent", 0, 100, false, [](const Said &s, double x) { s.habits.whole = x / 100; }},
    HabitKey{"guessed_percent", 0, 100, false,
             [](const Said &s, double x) { s.habits.guessed_ages = x / 100; }},
    HabitKey{"copied_percent", 0, 100, false, [](const Said &s, double x) { s.habits.copied = x / 100; }},
    HabitKey{"copying", 0, 9999, true,
             [](const Said &s, double x) { s.habits.copying = static_cast<std::size_t>(x); }},
    HabitKey{"skewness", -0.8, 0.8, false, [](const Said &s, double x) { s.habits.skewness = x; }},
    HabitKey{"degrees", 5, 1000, false, [](const Said &s, double x) { s.habits.degrees = x; }},
    HabitKey{"seen_percent", 1, 300, false,
             [](const Said &s, double x) { s.region.register_factor = x / 100; }},
};

} // namespace

void take_habits(const std::vector<std::string> &said, synth::Habits &habits, synth::SynthSettings &region) {
  for (const std::string &each : said) {
    const std::size_t sign = each.find('=');
    const HabitKey &key = chosen("--habit", each.substr(0, sign), std::span<const HabitKey>(habit_keys));
    const auto value = parse_number(sign == std::string::npos ? std::string() : each.substr(sign + 1));
    if (!value || *value < key.least || *value > key.most || (key.whole && *value != std::floor(*value)))
      throw Error(ErrorKind::request,
                  phrase("--habit {0}: diharapkan {1} dari {2} sampai {3}{4}",
                         "--habit {0}: expected {1} from {2} to {3}{4}", each, key.name, key.least, key.most,
                         key.whole ? Phrase{", bilangan bulat", ", a whole number"} : Phrase()));
    key.take({habits, region}, *value);
  }
}

} // namespace lokus::cli
