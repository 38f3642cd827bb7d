#pragma once
#include "lokus.hpp"

namespace lokus {

// The village a person means: by code (dotted or not) or by name. Error(request) when nothing or several
// villages answer to it, naming the nearest or all of them.
VillageId village_named(const Area &area, const std::string &text);

// Why the numbers of a village are what they are, a phrase a paragraph. `decision` as from decide(); its
// optimal plan gives the prices, whatever rule the scenario follows.
std::vector<Phrase> explain(const Prepared &prepared, const Decision &decision, const Scenario &scenario,
                            VillageId village);

} // namespace lokus
