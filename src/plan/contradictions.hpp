#pragma once
#include "plan/problem.hpp"

namespace lokus::plan {

// What contradicts, where a look at forced villages, floors and single limits shows it; else nothing.
std::optional<Phrase> contradiction(const Request &request, const Problem &problem);

} // namespace lokus::plan
