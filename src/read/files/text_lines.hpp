#pragma once
#include "read/layout/header.hpp"
#include "tables/findings.hpp"
#include <string>
#include <vector>

namespace lokus::read {

// The filled lines of a CSV (.csv, .txt, .tsv), by the separator that gives the best header (find_header).
// Findings: `encoding_assumed`, and `loose_quote` for a line with a quote within a cell: a warning where it
// has as many cells as the header, else an error. Error(failure) where it is no text, and, naming the
// line, where a quote is not closed.
std::vector<CellLine> text_lines(const std::string &file, std::string bytes, const PlainNames &known,
                                 Findings &findings);

// What a spreadsheet shows of the cell: ="99.01" is 99.01; an apostrophe before a number, or before a text
// that would be a formula, is not shown; blanks of any kind are plain, and what is not seen goes.
void take_as_shown(std::string &cell);
void take_as_shown(std::vector<CellLine> &lines);

} // namespace lokus::read
