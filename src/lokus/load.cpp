#include "core/error.hpp"
#include "core/text.hpp"
#include "estimate/estimate.hpp"
#include "lokus/lokus.hpp"
#include "plan/plan.hpp"
#include "project/project.hpp"
#include "rank/rank.hpp"
#include "read/read.hpp"
#include "tables/objectives.hpp"
#include "write/write.hpp"
#include <algorithm>

// load: the settings, and whether every name in them is one that a folder knows.

namespace lokus {
namespace {

void require_choice(const Scenario &scenario, const std::string &setting, const std::string &value,
                    const std::vector<std::string> &names) {
  if (std::find(names.begin(), names.end(), value) != names.end())
    return;
  const auto near = nearest(value, names);
  std::string list;
  for (const std::string &name : names)
    list += (list.empty() ? "" : ", ") + name;
  const std::string hint_id = near ? fmt::format("; maksudnya \"{}\"?", *near) : "";
  const std::string hint_en = near ? fmt::format("; did you mean \"{}\"?", *near) : "";
  throw Error(ErrorKind::request, {fmt::format("{}: {} = \"{}\" tidak dikenal; pilihan: {}{}",
                                               scenario.place(setting), setting, value, list, hint_id),
                                   fmt::format("{}: {} = \"{}\" is not known; choices: {}{}",
                                               scenario.place(setting), setting, value, list, hint_en)});
}

std::vector<std::string> names_for(const std::string &setting) {
  std::vector<std::string> names;
  for (const Choice &choice : choices())
    if (choice.setting == setting)
      names.push_back(choice.name);
  return names;
}

void require_known_choices(const Scenario &s) {
  require_choice(s, "estimate.method", s.estimate.method, names_for("estimate.method"));
  require_choice(s, "plan.rule", s.plan.rule, names_for("plan.rule"));
  require_choice(s, "plan.objective", s.plan.objective, names_for("plan.objective"));
  for (const std::string &method : s.rank.methods)
    require_choice(s, "rank.methods", method, names_for("rank.methods"));
  for (const std::string &criterion : s.rank.criteria)
    require_choice(s, "rank.criteria", criterion, names_for("rank.criteria"));
  for (const std::string &format : s.write.formats)
    require_choice(s, "write.formats", format, names_for("write.formats"));
  require_choice(s, "write.csv", s.write.csv, {"plain", "id"});
  require_choice(s, "write.audience", s.write.audience, {"internal", "public"});
}

} // namespace

Scenario load(const std::string &path, const std::vector<std::string> &overrides) {
  const Scenario scenario = consistent(read::scenario(path, overrides));
  require_known_choices(scenario);
  project::require_known_mechanisms(read::interventions(scenario));
  return scenario;
}

std::vector<Choice> choices() {
  std::vector<Choice> all;
  for (const std::string &name : estimate::method_names())
    all.push_back({"estimate.method", name, {}});
  for (const auto &rule : plan::rule_names())
    all.push_back({"plan.rule", rule.name, rule.summary});
  for (const Objective &objective : objectives)
    all.push_back({"plan.objective", std::string(objective.name), objective.summary()});
  for (const auto &method : rank::method_names())
    all.push_back({"rank.methods", method.name, method.summary});
  for (const std::string &name : rank::criterion_names())
    all.push_back({"rank.criteria", name, {}});
  for (const std::string &name : write::format_names())
    all.push_back({"write.formats", name, {}});
  for (const auto &mechanism : project::mechanism_names())
    all.push_back({"mechanism", mechanism.name, mechanism.summary});
  return all;
}

} // namespace lokus
