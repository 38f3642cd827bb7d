#pragma once
#include "check/heights/heights.hpp"
#include "tables/inputs.hpp"
#include "tables/inputs/heights.hpp"
#include "tables/quality.hpp"

namespace lokus::check {

// Findings of reading plus those of every rule (check/rule_*.cpp), errors first, then by rule, file, row.
Findings inputs(const Inputs &inputs);

// What the measurements of single children say of their villages; no child is in it.
struct FromChildren {
  Counts counts; // check/anthropometry.hpp says how children are counted
  Findings findings;
  Quality quality;            // check/quality.hpp
  HeightScores height_scores; // check/height_scores.hpp
  Heights heights;            // check/heights/heights.hpp
};

// From inputs.measurements; `registered` and `families_at_risk` of inputs.counts are kept. `month` "YYYY-MM"
// or empty, as children.month. `interval_share` as check::heights.
FromChildren children(const Inputs &inputs, const std::string &month, double interval_share);

} // namespace lokus::check
