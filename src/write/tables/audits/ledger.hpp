#pragma once
#include "write/tables/columns.hpp"
#include <array>
#include <string>
#include <string_view>

namespace lokus::write {

// Columns of a follow-up ledger, or of the tasks of one recipient, that offices fill in, and those of days.
inline constexpr std::array<std::string_view, 7> ledger_fill_in = {
    "done", "evidence", "evidence_number", "evidence_date", "evidence_by", "verified_by", "status_after"};
inline constexpr std::array<std::string_view, 4> ledger_days = {"agreed", "due", "done", "evidence_date"};

// Which edition of the ledger it is: "v1-" for what its columns are, then eight digits of a digest of its
// cells, but for what lokus works out from the day of judging (state, days_late). The same in every run.
std::string ledger_version(const Table &ledger);

void add_version(Table &table, const std::string &version);

} // namespace lokus::write
