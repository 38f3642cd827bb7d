#include "lokus/families.hpp"
#include "project/project.hpp"
#include "rank/rank.hpp"
#include "read/read.hpp"
#include "settings/check.hpp"
#include "settings/scenario_file.hpp"
#include "space/space.hpp"
#include "write/write.hpp"

// load: the settings, checked with the names that the folders know.

namespace lokus {

Scenario load(const std::string &path, const std::vector<std::string> &overrides) {
  const Scenario scenario = settings::checked(settings::scenario_file(path, overrides), choices());
  project::require_known_mechanisms(read::interventions(scenario));
  return scenario;
}

std::vector<Choice> choices() {
  return choices(Families{});
}

std::vector<Choice> choices(const Families &families) {
  std::vector<Choice> all = settings::own_choices();
  const auto add = [&](std::vector<Choice> of_one) {
    all.insert(all.end(), std::move_iterator(of_one.begin()), std::move_iterator(of_one.end()));
  };
  add(choices_of("estimate.method", families.estimate_methods));
  add(choices_of("plan.rule", families.plan_rules));
  add(choices_of("plan.objective", families.objectives));
  add(choices_of("rank.methods", families.rank_methods));
  add(space::neighbour_choices());
  add(rank::criterion_choices());
  add(write::format_choices());
  add(choices_of("effects.mechanism", families.mechanisms));
  return all;
}

} // namespace lokus
