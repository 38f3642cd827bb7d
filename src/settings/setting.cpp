#include "settings/setting.hpp"
#include "settings/description.hpp"
#include <array>

namespace lokus::settings {
namespace {

template <auto rows, auto describe>
constexpr RepeatedTable repeated(const char *name, const char *text_is = "") {
  return {name, [](const Scenario &s) { return (s.*rows).size(); },
          [](Scenario &s) { (s.*rows).emplace_back(); },
          [](Scenario &s, std::size_t row) { return describe((s.*rows)[row]); }, text_is};
}

constexpr std::array all_repeated = {
    repeated<&Scenario::further_counts, of_further_counts>("further_counts"),
    repeated<&Scenario::survey, of_survey>("survey"),
    repeated<&Scenario::by_hand, of_by_hand>("by_hand"),
    repeated<&Scenario::context, of_context>("context"),
    repeated<&Scenario::audit_rounds, of_audit_round>("audit.round"),
    repeated<&Scenario::audit_stages, of_audit_stage>("audit.stage"),
    repeated<&Scenario::indicators, of_indicators>("indicators"),
    repeated<&Scenario::interventions, of_intervention>("interventions", "file"),
};

} // namespace

Settings settings_of(Scenario &scenario) {
  Settings all;
  for (const auto part :
       {of_data, of_evidence, of_space, of_estimate, of_projection, of_plan, of_ranking, of_results}) {
    const Settings more = part(scenario);
    all.insert(all.end(), more.begin(), more.end());
  }
  return all;
}

std::span<const RepeatedTable> repeated_tables() {
  return all_repeated;
}

std::string row_name(const RepeatedTable &table, std::size_t row) {
  return fmt::format("{}[{}]", table.name, row + 1);
}

std::vector<KeyedSetting> every_setting(Scenario &scenario) {
  std::vector<KeyedSetting> all;
  for (const Setting &setting : settings_of(scenario))
    all.push_back({setting.key, setting});
  for (const RepeatedTable &table : all_repeated)
    for (std::size_t row = 0; row < table.rows(scenario); ++row)
      for (const Setting &setting : table.settings(scenario, row))
        all.push_back({fmt::format("{}.{}", row_name(table, row), setting.key), setting});
  return all;
}

std::string without_row(const std::string &key) {
  const std::size_t open = key.find('['), close = key.find(']');
  return open == std::string::npos || close == std::string::npos
             ? key
             : key.substr(0, open) + key.substr(close + 1);
}

} // namespace lokus::settings
