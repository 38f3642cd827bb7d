#pragma once
#include "lokus/lokus.hpp"
#include "tables/inputs/withheld.hpp"
#include <string>

// What list and packages leave open about counts that are withheld. No part of the library's face.

namespace lokus {

// The ledger of publications for the public, beside the scenario: terbitan_umum.csv.
std::string ledger_of(const Scenario &scenario);

struct ToPublish {
  const Withheld &withheld;
  const PublicLedger &earlier;
  Date made;
};

// Of each withheld village and unit the numbers of stunted children that give the same list and packages when
// everybody else's counts stay: as many as are needed, its own among them, the nearest first. Only those are
// tried that its class and every earlier publication of the month left. And the sums that are shown.
// Error(request) naming the villages where fewer than min(5, measured + 1) remain, or where earlier
// publications left only other numbers.
PublicLedger left_open(const Prepared &prepared, const Decision &decision, const Scenario &scenario,
                       const ToPublish &publication, Watch &watch);

} // namespace lokus
