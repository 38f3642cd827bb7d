#include "check/check.hpp"
#include "check/rules.hpp"
#include <algorithm>
#include <array>
#include <tuple>

namespace lokus::check {
namespace {

constexpr std::array<Rule, 17> input_rules = {{{"impossible_positions", impossible_positions},
                                               {"villages_upon_each_other", villages_upon_each_other},
                                               {"impossible_counts", impossible_counts},
                                               {"implausible_counts", implausible_counts},
                                               {"implausible_indicators", implausible_indicators},
                                               {"implausible_prices", implausible_prices},
                                               {"hardly_counted", hardly_counted},
                                               {"rounds_that_repeat", rounds_that_repeat},
                                               {"villages_without_counts", villages_without_counts},
                                               {"rows_joined", rows_joined},
                                               {"villages_joined", villages_joined},
                                               {"nothing_counted", nothing_counted},
                                               {"survey_missing", survey_missing},
                                               {"designs_assumed", designs_assumed},
                                               {"prices_missing", prices_missing},
                                               {"surveys_of_larger_areas", surveys_of_larger_areas},
                                               {"months", months_apart}}};

auto sort_key(const Finding &f) {
  return std::tuple(f.severity == Severity::error ? 0 : 1, std::string_view(f.rule), std::string_view(f.file),
                    f.row, std::string_view(f.subject));
}

} // namespace

Findings inputs(const Inputs &inputs) {
  Findings findings = inputs.findings;
  for (const Rule &rule : input_rules)
    findings.add(rule.find(inputs));
  std::stable_sort(findings.rows.begin(), findings.rows.end(),
                   [](const Finding &a, const Finding &b) { return sort_key(a) < sort_key(b); });
  const auto same = [](const Finding &a, const Finding &b) {
    return sort_key(a) == sort_key(b) && a.sentence == b.sentence;
  };
  findings.rows.erase(std::unique(findings.rows.begin(), findings.rows.end(), same), findings.rows.end());
  return findings;
}

} // namespace lokus::check
