#pragma once
#include "tables/run.hpp"

namespace lokus::check {

// Findings of reading plus those of every rule (check/rule_*.cpp), errors first, then by rule, file, row.
Findings inspect(const Inputs &inputs);

} // namespace lokus::check
