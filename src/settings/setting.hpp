#pragma once
#include "core/phrase.hpp"
#include "settings/scenario.hpp"
#include <limits>
#include <span>
#include <string_view>
#include <variant>

namespace lokus::settings {

// Where the value of a setting lies; its type is what a file may say. Share is written in percent.
using Field =
    std::variant<std::string *, FilePath *, bool *, int *, std::int64_t *, double *, Share *, Rupiah *,
                 Metres *, std::vector<std::string> *, std::vector<int> *, std::vector<double> *>;

// Of a number, or of each number of a list, as written; none is infinite.
struct Range {
  double least = -std::numeric_limits<double>::infinity();
  double most = std::numeric_limits<double>::infinity();
  bool gaps = false; // nan stands for a number left open
};

// All there is to know about one setting. Its default is what `field` holds when its table is made new; what
// a text may be, where only some are known, is in the list of choices (settings/choices.hpp).
struct Setting {
  const char *key; // "plan.budget_rupiah"; in a repeated table the key within it: "district"
  Field field;
  const char *unit; // "" for text and plain numbers
  const char *id;   // meaning, Indonesian
  const char *en;   // meaning, English
  Range range = {};
  bool required = false;

  const char *meaning(Language language) const { return language == Language::en ? en : id; }
};
using Settings = std::vector<Setting>;

// The settings of a scenario that are given once, in the order in which they are shown.
Settings settings_of(Scenario &scenario);

// A table that may be given several times, written [[name]].
struct RepeatedTable {
  const char *name;
  std::size_t (*rows)(const Scenario &);
  void (*add_row)(Scenario &); // one more, as it is by default
  Settings (*settings)(Scenario &, std::size_t row);
  const char *text_is; // the key that a text instead of a table stands for: ["pmt_lokal"]; empty: none
};
std::span<const RepeatedTable> repeated_tables();

// "survey[1]", numbered from 1 as after --set.
std::string row_name(const RepeatedTable &table, std::size_t row);

// All of it: once-given settings, then row by row those of the repeated tables.
struct KeyedSetting {
  std::string key; // "plan.rule", "survey[1].district"
  Setting setting;
};
std::vector<KeyedSetting> every_setting(Scenario &scenario);

// "survey[1].district" -> "survey.district": the key without the number of a row.
std::string without_row(const std::string &key);

} // namespace lokus::settings
