#pragma once
#include "core/phrase.hpp"
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
  plan,
  ladder,
  projection,
  uncertainty,
  targets,
  ranking,
  lokus_list,
  check,
  assumptions
};

struct OriginFacts {
  Origin origin;
  Phrase title;
  Phrase how;                         // one sentence: what was done, out of what
  std::vector<const char *> settings; // "estimate.": keys that begin so bear on it
  std::vector<Origin> rests_on;       // directly
  const char *page;                   // in docs/; empty: none of its own
};
const OriginFacts &facts_of(Origin origin); // not of unknown

// The origin and everything it rests on, nearest first, each once.
std::vector<Origin> behind(Origin origin);

} // namespace lokus::write
