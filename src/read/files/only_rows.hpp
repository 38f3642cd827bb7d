#pragma once
#include "read/files/table.hpp"

namespace lokus::read {

// The rows that fulfil every "column=value"; numbers compare as numbers ("08" is 8), texts without case. What
// is said of the whole table, such as its lines that were left out, is not taken over. Error(request) at
// `place`: no such column, or no row that fulfils them all.
TextTable rows_that_fulfil(const TextTable &table, std::span<const std::string> rules,
                           const std::string &place, Findings &findings);

} // namespace lokus::read
