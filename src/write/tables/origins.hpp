#pragma once
#include "core/phrase.hpp"
#include <string>
#include <vector>

namespace lokus::write {

// What a number of the outputs was made by: something that was read, or a step of the run.
enum class Origin {
  unknown, // of a field until its table says
  scenario,
  boundaries,
  counts,
  surveys,
  covariates,
  trend,
  facilities,
  interventions,
  coverage,
  lists,
  audit,
  quality,
  estimate,
  hot_spots,
  work_areas,
  costs,
  gains,
  baseline, // the projection without new action
  plan,
  ladder,
  projection,
  uncertainty,
  targets,         // with the plan
  targets_without, // without new action
  ranking,
  lokus_list,
  check,
  assumptions
};

struct OriginFacts {
  Origin origin;
  Phrase title;
  Phrase how; // one sentence: what was done, out of what
  // Keys of settings that bear on it: "plan.horizon"; "estimate.", "project.trend_", "survey[" for all that
  // begin so.
  std::vector<const char *> settings;
  std::vector<Origin> rests_on; // directly
  const char *page;             // in docs/; empty: none of its own
};
const OriginFacts &facts_of(Origin origin); // not of unknown

bool bears_on(const OriginFacts &facts, const std::string &key);

// The origin and everything it may rest on, nearest first, each once.
std::vector<Origin> behind(Origin origin);

} // namespace lokus::write
