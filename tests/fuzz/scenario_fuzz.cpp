#include "core/error.hpp"
#include "fuzz/law.hpp"
#include "fuzz/temporary_file.hpp"
#include "settings/check.hpp"
#include "settings/choices.hpp"
#include "settings/scenario_file.hpp"
#include "settings/setting.hpp"
#include "settings/text.hpp"
#include <cmath>
#include <fuzzer/FuzzedDataProvider.h>
#include <map>

// Scenarios made from the input: either lines of settings that there are, with values that the input chooses,
// so that what was taken can be compared with what was written, or the input itself as TOML. Behind a NUL
// stands what comes after --set, a line each.

namespace {

using namespace lokus;
using settings::KeyedSetting;

// The number in a field as a file would write it; NaN where it is none.
double number_in(const settings::Field &field) {
  if (const auto *small = std::get_if<int *>(&field))
    return **small;
  if (const auto *whole = std::get_if<std::int64_t *>(&field))
    return static_cast<double>(**whole);
  if (const auto *number = std::get_if<double *>(&field))
    return **number;
  if (const auto *share = std::get_if<Share *>(&field))
    return 100 * (*share)->value;
  if (const auto *money = std::get_if<Rupiah *>(&field))
    return static_cast<double>((*money)->value);
  if (const auto *length = std::get_if<Metres *>(&field))
    return (*length)->value;
  return std::nan("");
}

// One row in every repeated table.
const std::vector<KeyedSetting> &all_settings() {
  static Scenario scenario;
  static const std::vector<KeyedSetting> all = [] {
    for (const settings::RepeatedTable &table : settings::repeated_tables())
      if (table.rows(scenario) == 0)
        table.add_row(scenario);
    return settings::every_setting(scenario);
  }();
  return all;
}

std::string number_text(FuzzedDataProvider &in) {
  switch (in.ConsumeIntegralInRange<int>(0, 4)) {
  case 0:
    return std::to_string(in.ConsumeIntegral<std::int64_t>());
  case 1:
    return in.PickValueInArray({"nan", "inf", "-inf", "0", "-0.0", "1e400", "9223372036854775807"});
  case 2:
    return fmt::format("{:.17e}", in.ConsumeFloatingPoint<double>());
  default:
    return std::to_string(in.ConsumeIntegralInRange<int>(0, 100));
  }
}

std::string text_value(FuzzedDataProvider &in) {
  if (in.ConsumeBool())
    return in.PickValueInArray(
        {"\"99.01\"", "\"2026-08\"", "\"\"", "\"rank\"", "\"a/b.csv\"", "\"PG:x\"", "\"in\""});
  std::string text = in.ConsumeRandomLengthString(12);
  for (char &c : text)
    if (c < ' ' || c > '~' || c == '\'')
      c = '_';
  return "'" + text + "'";
}

std::string any_value(FuzzedDataProvider &in, const settings::Field &field) {
  if (in.ConsumeIntegralInRange<int>(0, 7) == 0)
    return in.PickValueInArray({"true", "[]", "{}", "1", "\"x\"", "[1, \"x\"]", "2026-08-01", "[[1]]"});
  if (std::holds_alternative<bool *>(field))
    return in.ConsumeBool() ? "true" : "false";
  if (std::holds_alternative<std::string *>(field) || std::holds_alternative<FilePath *>(field))
    return text_value(in);
  if (std::holds_alternative<std::vector<std::string> *>(field))
    return "[" + text_value(in) + ", " + text_value(in) + "]";
  if (std::holds_alternative<std::vector<int> *>(field) ||
      std::holds_alternative<std::vector<double> *>(field))
    return "[" + number_text(in) + ", " + number_text(in) + "]";
  return number_text(in);
}

struct Made {
  std::string toml;
  std::map<std::string, std::string> numbers; // key -> what was written
};

// What is required stands there; each table once, in the order of the input's choices.
Made scenario_from(FuzzedDataProvider &in) {
  Made made;
  std::map<std::string, std::string> once, rows; // key -> value; "survey" -> lines
  for (const KeyedSetting &keyed : all_settings())
    if (keyed.setting.required && keyed.key.find('[') == std::string::npos)
      once[keyed.key] = any_value(in, keyed.setting.field);
  const auto lines = in.ConsumeIntegralInRange<std::size_t>(0, 12);
  for (std::size_t line = 0; line < lines; ++line) {
    const KeyedSetting &keyed =
        all_settings()[in.ConsumeIntegralInRange<std::size_t>(0, all_settings().size() - 1)];
    const std::string value = any_value(in, keyed.setting.field);
    const std::size_t open = keyed.key.find('[');
    if (open == std::string::npos) {
      once[keyed.key] = value;
      if (!std::isnan(number_in(keyed.setting.field)))
        made.numbers[keyed.key] = value;
    } else {
      rows[keyed.key.substr(0, open)] += fmt::format("{} = {}\n", keyed.setting.key, value);
    }
  }
  for (const auto &[key, value] : once)
    made.toml += fmt::format("{} = {}\n", key, value);
  for (const auto &[table, text] : rows)
    made.toml += fmt::format("[[{}]]\n{}", table, text);
  return made;
}

void check_ranges(Scenario scenario) {
  for (const KeyedSetting &keyed : settings::every_setting(scenario)) {
    const settings::Range &range = keyed.setting.range;
    const double value = number_in(keyed.setting.field);
    const double slack = std::holds_alternative<Share *>(keyed.setting.field) ? 1e-12 * std::abs(value) : 0;
    if (scenario.given(keyed.key) && !std::isnan(value))
      fuzz::hold(value >= range.least - slack && value <= range.most + slack, "a number lies in its range",
                 fmt::format("{} = {}", keyed.key, value));
    if (scenario.given(keyed.key))
      fuzz::hold(!std::isinf(value), "a number is finite", keyed.key);
  }
}

void check_numbers(Scenario scenario, const std::map<std::string, std::string> &written) {
  for (const KeyedSetting &keyed : settings::every_setting(scenario)) {
    const auto found = written.find(keyed.key);
    const double value = number_in(keyed.setting.field);
    if (found == written.end() || std::isnan(value))
      continue;
    const double wanted = std::strtod(found->second.c_str(), nullptr);
    fuzz::hold(std::abs(wanted - value) <= 1e-13 * std::abs(wanted), "a number is what is written",
               fmt::format("{} = {}, taken as {}", keyed.key, found->second, value));
  }
}

// What is told of a scenario, put after --set over the same file, is the same scenario.
void check_told(const std::string &path, const Scenario &scenario) {
  std::vector<std::string> told;
  for (const auto &[key, value] : settings::settings_as_written(scenario))
    told.push_back(key + "=" + value);
  const Scenario again = settings::scenario_file(path, told);
  const auto first = settings::every_setting_as_written(scenario),
             second = settings::every_setting_as_written(again);
  fuzz::hold(first.size() == second.size(), "as many settings again",
             fmt::format("{} {}", first.size(), second.size()));
  for (std::size_t i = 0; i < first.size(); ++i)
    fuzz::hold(
        first[i] == second[i], "a setting that is told reads back",
        fmt::format("{} = {} / {} = {}", first[i].first, first[i].second, second[i].first, second[i].second));
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  static const fuzz::TemporaryFile file("scenario.toml");
  std::vector<std::string> overrides;
  Made made;
  if (size > 0 && data[0] == '#') { // a comment of TOML: the input itself
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    const std::size_t end = std::min(bytes.find('\0'), size);
    made.toml = bytes.substr(0, end);
    overrides = lines_of(bytes.substr(std::min(end + 1, size)));
  } else {
    FuzzedDataProvider in(data, size);
    made = scenario_from(in);
  }
  file.put(made.toml);
  Scenario scenario;
  try {
    scenario = settings::scenario_file(file.path(), overrides);
  } catch (const Error &) {
    return 0;
  }
  check_ranges(scenario);
  check_numbers(scenario, made.numbers);
  if (size % 8 == 0 && overrides.empty()) // slower than all the rest together
    check_told(file.path(), scenario);
  try {
    check_ranges(settings::checked(scenario, settings::own_choices()));
  } catch (const Error &) {
  }
  return 0;
}
