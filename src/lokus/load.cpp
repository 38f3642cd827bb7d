#include "estimate/estimate.hpp"
#include "lokus/lokus.hpp"
#include "plan/plan.hpp"
#include "project/project.hpp"
#include "rank/rank.hpp"
#include "read/read.hpp"
#include "settings/check.hpp"
#include "settings/scenario_file.hpp"
#include "tables/plan/objectives.hpp"
#include "write/write.hpp"

// load: the settings, checked with the names that the folders know.

namespace lokus {

Scenario load(const std::string &path, const std::vector<std::string> &overrides) {
  const Scenario scenario = settings::checked(settings::scenario_file(path, overrides), choices());
  project::require_known_mechanisms(read::interventions(scenario));
  return scenario;
}

std::vector<Choice> choices() {
  std::vector<Choice> all = settings::own_choices();
  settings::add_choices(all, "estimate.method", estimate::method_names());
  settings::add_choices(all, "plan.rule", plan::rule_names());
  for (const Objective &objective : objectives)
    all.push_back({"plan.objective", std::string(objective.name), objective.summary()});
  for (Choice &choice : rank::method_choices())
    all.push_back(std::move(choice));
  for (Choice &choice : rank::criterion_choices())
    all.push_back(std::move(choice));
  settings::add_choices(all, "write.formats", write::format_names());
  settings::add_choices(all, "effects.mechanism", project::mechanism_names());
  return all;
}

} // namespace lokus
