#pragma once
#include "read/files/wanted_sheet.hpp"
#include "read/layout/header.hpp"
#include "read/workbooks/workbook.hpp"
#include "tables/findings.hpp"

namespace lokus::read {

// Which sheet of a workbook is read: the one named, hidden or not; else the visible one with most of the
// known columns, and where several have as many, the one that the month is in the name of. Warnings
// sheet_chosen where the office could mean another, sheet_hidden, sheet_of_other_month. Error, naming the
// sheets: failure when none is called so; request when several are as good, or when their names speak of
// other months.
std::size_t chosen_sheet(const Workbook &book, const FilePath &path, const WantedSheet &wanted,
                         const PlainNames &known, Findings &findings);

} // namespace lokus::read
