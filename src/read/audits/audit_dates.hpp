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

// What a month alone says: the last day by which something is to be or was done, or the first from which on.
enum class DateMeaning { ends, done, begins };

// Days as dates_of reads them, also with years of two digits; words that name a month or a last day ("akhir
// Juni 2026", "Triwulan II 2026"), told once (due_in_words). Of what is done also "sudah" and "belum"; "belum
// (Juli 2026)" is no day. What is none of
// these is not given and told by line (not_a_date, warning). Error finding date_order: month before day.
AuditDates audit_dates(const TextTable &table, std::optional<std::size_t> column, DateMeaning meaning,
                       Findings &findings);

} // namespace lokus::read
