#pragma once
#include "core/date.hpp"
#include "read/files/table.hpp"
#include "tables/findings.hpp"
#include <cstdint>
#include <optional>
#include <vector>

namespace lokus::read {

// The days of a column of due dates or of dates done, by row.
struct AuditDates {
  std::vector<Date> dates;
  std::vector<std::uint8_t> done; // a word says that it is done
};

// Days as dates_of reads them, also with years of two digits; words that name a last day ("akhir Juni 2026",
// "Triwulan II 2026"), told once (due_in_words). With `may_be_word` also "sudah" and "belum". What is none of
// these is not given and told by line (not_a_date, warning). Error finding date_order: month before day.
AuditDates audit_dates(const TextTable &table, std::optional<std::size_t> column, bool may_be_word,
                       Findings &findings);

} // namespace lokus::read
