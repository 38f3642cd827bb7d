#pragma once
#include "write/files/formats.hpp"
#include "write/tables/origins.hpp"

namespace lokus::write {

using Scope = std::vector<VillageId>; // the villages a number is about

// The particulars (write/explain/particulars.hpp) of what was read: boundaries, counts, surveys, history,
// coverage.
std::vector<Phrase> particulars_of_data(Origin origin, const Publication &from, const Scope &villages);

} // namespace lokus::write
