#pragma once
#include "write/files/formats.hpp"

namespace lokus::write {

// Causes of the whole area held against the plan (answers.hpp) as people read them, those that the plan pays
// nothing for first: a row a cause of cells under these titles.
std::vector<Phrase> answered_cause_titles();
std::vector<std::vector<std::string>> answered_causes_of_area(const Publication &from);

// Names of the interventions that the plan buys and that answer no cause of this round's cases.
std::vector<std::string> uncaused_of_area(const Publication &from);

} // namespace lokus::write
