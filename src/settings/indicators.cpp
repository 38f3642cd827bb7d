#include "settings/indicators.hpp"
#include "core/text.hpp"
#include <algorithm>

namespace lokus::settings {
namespace {

IndicatorSettings with_names(IndicatorSettings table) {
  if (table.names.empty())
    for (const std::string &column : table.columns)
      table.names.push_back(indicator_name(column));
  return table;
}

bool has_name(const std::vector<IndicatorTable> &tables, const std::string &name) {
  return std::ranges::any_of(tables, [&](const IndicatorTable &table) {
    return std::ranges::find(table.settings.names, name) != table.settings.names.end();
  });
}

} // namespace

std::string indicator_name(std::string_view column) {
  std::string name;
  for (const char c : lower(column)) {
    const bool part_of_word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (part_of_word)
      name += c;
    else if (!name.empty() && name.back() != '_')
      name += '_';
  }
  while (name.ends_with('_'))
    name.pop_back();
  return name;
}

std::vector<IndicatorTable> indicator_tables(const Scenario &scenario) {
  std::vector<IndicatorTable> tables;
  for (std::size_t i = 0; i < scenario.indicators.size(); ++i) {
    const std::string row = fmt::format("indicators[{}]", i + 1);
    tables.push_back({with_names(scenario.indicators[i]), row + ".path", row + ".sheet", row + ".columns"});
  }
  IndicatorSettings short_form;
  short_form.path = scenario.covariates.path;
  short_form.sheet = scenario.covariates.sheet;
  for (const std::string &covariate : scenario.estimate.covariates)
    if (!has_name(tables, covariate))
      short_form.columns.push_back(covariate);
  if (!short_form.columns.empty())
    tables.push_back(
        {with_names(std::move(short_form)), "covariates.path", "covariates.sheet", "estimate.covariates"});
  return tables;
}

std::vector<Choice> indicator_choices(const Scenario &scenario) {
  std::vector<Choice> choices;
  for (const IndicatorTable &table : indicator_tables(scenario))
    for (std::size_t c = 0; c < table.settings.names.size(); ++c) {
      const std::string &column = c < table.settings.columns.size() ? table.settings.columns[c] : "";
      choices.push_back({"rank.criteria", table.settings.names[c], {column, column}});
    }
  return choices;
}

bool by_indicators_alone(const Scenario &scenario) {
  return !scenario.counts.path.given() && !scenario.children.path.given() && !scenario.indicators.empty();
}

} // namespace lokus::settings
