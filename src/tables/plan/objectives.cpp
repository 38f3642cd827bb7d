#include "tables/plan/objectives.hpp"
#include "core/error.hpp"
#include <algorithm>
#include <string>

namespace lokus {

const Objective &objective_named(std::string_view name) {
  const auto found = std::find_if(objectives.begin(), objectives.end(),
                                  [&](const Objective &objective) { return objective.name == name; });
  if (found != objectives.end())
    return *found;
  std::string known;
  for (const Objective &objective : objectives)
    known += (known.empty() ? "" : ", ") + std::string(objective.name);
  throw Error(ErrorKind::request,
              phrase("plan.objective: tujuan \"{}\" tidak dikenal; pilih salah satu dari {}",
                     "plan.objective: the objective \"{}\" is not known; choose one of {}", name, known));
}

} // namespace lokus
