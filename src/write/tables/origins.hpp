#pragma once
#include "core/phrase.hpp"
#include "tables/origin.hpp"
#include <string>
#include <vector>

namespace lokus::write {

using lokus::Origin;

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
