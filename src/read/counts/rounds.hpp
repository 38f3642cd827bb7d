#pragma once
#include "core/date.hpp"
#include "core/phrase.hpp"
#include "read/files/table.hpp"
#include <vector>

namespace lokus::read {

// The part of a counts table that is of one month.
struct TableOfMonth {
  YearMonth month; // month 0: none is named; year 0: not said
  TextTable table;
  bool side_by_side = false; // by columns: those that bear no month belong to every month
};

// A counts table parted by its months, the earliest first; whole, of no named month, where it names none.
// Months stand in rows (a column bulan, periode or month, with a column tahun where they have no year) or, of
// two or more side by side, in the names of columns: one of `counted` with a month ("Stunting Agt 2024") is
// called "stunting" in the part of that month. A cell that names no month where others do: error finding
// `month_unreadable`; empty ones: one warning `month_missing`, and their rows are left out where there are
// several months.
std::vector<TableOfMonth> parted_by_month(const TextTable &table, std::span<const std::string> counted,
                                          Findings &findings);

Phrase month_in_words(YearMonth month); // "Agustus 2024", "Agustus", "2024"

} // namespace lokus::read
