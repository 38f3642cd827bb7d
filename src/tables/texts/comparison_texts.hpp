#pragma once
#include "core/phrase.hpp"
#include "tables/comparison.hpp"

namespace lokus {

// "fewer", "more" or "same", for tables: how the mean of a difference goes in whole children, as
// stunted_sentence says it; empty where it is not known.
const char *outcome_of(const Spread &fewer);

// How many stunted children fewer or more than in the first scenario, and how likely: a loss is called a
// loss, never fewer by less than nothing. An interval with both in it says both ends in words.
Phrase stunted_sentence(const ComparedRow &row, const std::string &first);
// The same of prevalence, in percentage points.
Phrase prevalence_sentence(const ComparedRow &row, const std::string &first);

} // namespace lokus
