#pragma once
#include "core/phrase.hpp"
#include <string>

namespace lokus {

// How a plan gave its money to villages: what its readers must know of a row of plan/rules.cpp.
struct PlanRule {
  std::string name; // plan.rule; in tables
  Phrase title;     // in reports
  bool best =
      false; // its plan is the best within the limits, as far as that is proved; else a rule of practice
  Phrase practice; // as what is done today ("last year's lokus list"); empty: nobody does
};

} // namespace lokus
