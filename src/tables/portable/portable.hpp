#pragma once
#include "tables/run.hpp"

// What list, plan and projection are made from, in one text of bytes: for the engine in the planner's page,
// which has no files.

namespace lokus::portable {

struct Deciding {
  Prepared prepared; // what a decision looks at and no more
  Scenario scenario; // likewise
};

// Everything but the draws goes to the last bit. They go so where a plan is chosen by them (whole); else
// each share in steps of 1/65535, which what is shown of them does not tell.
std::string bytes_of(const Prepared &prepared, const Scenario &scenario);

// The same back. Error(failure): the bytes are cut off, or of another edition of the program.
Deciding from_bytes(std::string_view bytes);

} // namespace lokus::portable
