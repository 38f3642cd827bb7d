#pragma once
#include "lokus/lokus.hpp"

namespace lokus::cli {

// Findings on standard output in a few lines, by weight: errors before warnings, a line for each kind with
// its first finding and how many more there are, kinds with many before those with few; last, where all of
// them are. Every kind where nothing holds them all (a destination without a folder). Nothing when there are
// none.
void print_findings(const Findings &findings, const Destination &to);

// What numbers rest on, in a few lines: what concerns all of them first; last, how many more there are and
// what writes them.
void print_assumptions(const Assumptions &assumptions, Language language);

} // namespace lokus::cli
