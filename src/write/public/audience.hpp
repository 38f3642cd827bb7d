#pragma once
#include "tables/decision.hpp"
#include "tables/prepared.hpp"

namespace lokus::write {

// A run as the public may see it: counts of severely stunted children, nearly always few, are missing in
// every village; measured and stunted are where one, or what is left, is below `least` (hidden_rows), with
// everything from which they could be computed back: the village's register prevalence, raw and smoothed, its
// own weight, the parts and scores of its rankings, its place in the false-discovery order. Where under-fives
// themselves are that few, their number and its projection too. District totals stay unless they would give a
// row away. Findings, review table, intake, audited cases and the units of the quality sheet are left out.
// Estimates at survey level, ranks and plan stay; the cost of a village goes where the
// people it is for were counted and are below `least`, or its under-fives are withheld.
struct PublicRun {
  Prepared prepared;
  Decision decision;
};
PublicRun for_public(const Prepared &prepared, const Decision &decision, double least);

} // namespace lokus::write
