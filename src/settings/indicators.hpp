#pragma once
#include "core/choice.hpp"
#include "settings/scenario.hpp"
#include <string>
#include <string_view>
#include <vector>

namespace lokus::settings {

// A column's name as a criterion, as output columns are named: "Keluarga Berisiko (KRS)" is
// "keluarga_berisiko_krs".
std::string indicator_name(std::string_view column);

// One table of indicators as it is to be read: a row of [[indicators]], or covariates.path, which is short
// for one whose columns are those of estimate.covariates that no [[indicators]] has.
struct IndicatorTable {
  IndicatorSettings settings;                   // with a name for every column
  std::string path_key, sheet_key, columns_key; // of the settings, for messages
};
std::vector<IndicatorTable> indicator_tables(const Scenario &scenario);

// The names of all indicators as choices of rank.criteria.
std::vector<Choice> indicator_choices(const Scenario &scenario);

// Nobody is counted in such a run: it has indicators, but neither counts nor children.
bool by_indicators_alone(const Scenario &scenario);

} // namespace lokus::settings
