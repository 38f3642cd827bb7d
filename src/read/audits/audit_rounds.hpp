#pragma once
#include "read/cells/village_lookup.hpp"
#include "tables/audit.hpp"

namespace lokus::read {

// The rounds of audited cases that the scenario names with [[audit.round]], audit.cases and audit.last_round;
// the rows of each in the order of their files. Which is this round: the newest among those of
// [[audit.round]] and audit.cases; rows of older rounds in the same table are rows of those rounds.
//
// What is about persons stays here: columns of names, NIK, addresses, telephones and days of birth are
// dropped, such numbers and the names of those columns are taken out of every text, and a case number that is
// one, or a name, becomes "baris-LINE"; all of it is told (personal_data), and nothing of it quoted. The same
// person is known by the keyed hash of the NIK, else of the name with the day of birth.
//
// What is wrong is in `findings` of the result; its errors refuse the audit alone: audit_not_read (no table,
// an unreadable file), ragged_row, audit_without_village when most rows of a file match no village,
// column_twice, tick_unclear, date_order. In the review a village stands as written only where one of the
// boundaries is near it.
AuditRounds audit_rounds(const Scenario &scenario, const VillageLookup &lookup, Review &review);

} // namespace lokus::read
