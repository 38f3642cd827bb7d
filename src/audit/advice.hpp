#pragma once
#include "tables/audit.hpp"

namespace lokus::audit {

// What a recommendation says of what those of maternal death reviews were scored by, 0 to 6 (Fort Portal, 42
// reviews; Obstet Gynecol 2016;127 suppl): specific 0 to 2, fits a cause that was found, says how, names who,
// names when, 1 each. Specific is the name of an activity (1) with how much, how often or for how long (2);
// words that name none ("edukasi", "koordinasi", "pantau") are not. Which words are activities, and which
// causes of the list they answer, is a table in advice.cpp.
Advice advice_of(const Audit::Task &task, const std::vector<CauseSaid> &causes);
int advice_score(const Advice &advice);

} // namespace lokus::audit
