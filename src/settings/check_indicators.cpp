#include "core/text.hpp"
#include "settings/check_parts.hpp"
#include "settings/indicators.hpp"
#include "settings/refusal.hpp"
#include <algorithm>
#include <set>

namespace lokus::settings {
namespace {

bool holds_name(const std::vector<std::string> &names, const std::string &name) {
  return std::ranges::find(names, name) != names.end();
}

void check_entries(const Scenario &s, const std::string &key, const std::vector<std::string> &entries) {
  for (const std::string &entry : entries) {
    const std::size_t equals = entry.find('=');
    require(equals != std::string::npos && equals > 0, s, key,
            phrase("\"{0}\": tulis kiri=kanan, misalnya \"bulan=4\"",
                   "\"{0}\": write left=right, for example \"bulan=4\"", entry));
    if (key.ends_with(".words"))
      require(parse_number(trim(std::string_view(entry).substr(equals + 1))).has_value(), s, key,
              phrase("\"{0}\": di kanan = harus bilangan", "\"{0}\": behind = must be a number", entry));
  }
}

void check_names(const Scenario &s, const std::string &row, const IndicatorSettings &given,
                 const std::vector<std::string> &names) {
  require(!given.columns.empty(), s, row + ".columns",
          {"columns kosong; sebut paling sedikit satu kolom", "columns is empty; name one column at least"});
  require(given.names.empty() || given.names.size() == given.columns.size(), s, row + ".names",
          phrase("names berisi {0} nama untuk {1} kolom; tulis satu tiap kolom, atau kosongkan",
                 "names has {0} names for {1} columns; write one for each, or none", given.names.size(),
                 given.columns.size()));
  for (const std::string &name : given.names)
    require(!name.empty() && indicator_name(name) == name, s, row + ".names",
            phrase("\"{0}\" bukan nama indikator; pakai huruf kecil, angka, dan _, misalnya \"{1}\"",
                   "\"{0}\" is no name of an indicator; use small letters, digits and _, such as \"{1}\"",
                   name, indicator_name(name)));
  for (const std::string &name : given.low_is_worse)
    require(holds_name(names, name), s, row + ".low_is_worse",
            phrase("\"{0}\" bukan indikator tabel ini; yang ada: {1}",
                   "\"{0}\" is no indicator of this table; there are: {1}", name, joined(names, ", ")));
}

} // namespace

void check_indicators(const Scenario &s, const std::vector<Choice> &choices) {
  std::set<std::string> known;
  for (const Choice &choice : choices)
    if (choice.setting == "rank.criteria" && choice.name != "families_at_risk")
      known.insert(choice.name);
  const std::vector<IndicatorTable> tables = indicator_tables(s);
  for (std::size_t i = 0; i < s.indicators.size(); ++i) {
    const std::string row = fmt::format("indicators[{}]", i + 1);
    const std::vector<std::string> &names = tables[i].settings.names;
    check_entries(s, row + ".only", s.indicators[i].only);
    check_entries(s, row + ".words", s.indicators[i].words);
    check_names(s, row, s.indicators[i], names);
    for (const std::string &name : names)
      require(known.insert(name).second, s, row + (s.indicators[i].names.empty() ? ".columns" : ".names"),
              phrase("nama \"{0}\" sudah dipakai kriteria atau indikator lain; beri nama lain dengan names",
                     "the name \"{0}\" is that of another criterion or indicator; give another with names",
                     name));
  }
  require(!known.contains("families_at_risk") || s.counts.families_at_risk.empty(), s,
          "counts.families_at_risk",
          {"counts.families_at_risk dan indikator families_at_risk menyebut hal yang sama; pakai satu saja",
           "counts.families_at_risk and the indicator families_at_risk name the same; use one of them"});
}

} // namespace lokus::settings
