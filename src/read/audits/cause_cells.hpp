#pragma once
#include "read/audits/cause_list.hpp"
#include "tables/audit.hpp"
#include <string>
#include <string_view>
#include <vector>

namespace lokus::read {

// The causes that one cell names, each once, in the order written. Parted by the signs of `separators` (not
// within brackets; a comma between digits is a decimal mark), by ends of lines, by the numbers of a list
// ("1. anemia 2) KEK", "a. anemia b. KEK") and its marks; by "dan", "/", "&" and "+" only where every part is
// a cause of the list. What is said not to be there is none: "-", "tidak ada", "anemia (-)", "tidak anemia"
// where anaemia is in the list and "tidak anemia" is not. A measurement in brackets behind a cause is no part
// of its name.
std::vector<CauseSaid> causes_in(std::string_view cell, std::string_view separators, const CauseList &list);

enum class Tick { empty, yes, no, unclear, other };
// v, √, ✓, ✔, 1, ya, ada, + are yes; 0, tidak, -, (-) are no; x may be either.
Tick tick_in(std::string_view cell);

} // namespace lokus::read
