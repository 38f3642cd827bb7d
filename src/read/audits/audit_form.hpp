#pragma once
#include "read/files/table.hpp"
#include "read/layout/header.hpp"

namespace lokus::read {

// A sheet laid out as a form: labels, and what is written behind their colon or in the next filled cell to
// the right. A row for each case: a label that comes again begins the next. Columns are the labels with a
// known name, and those about persons; without any there are no rows.
TextTable form_table(const std::string &file, const std::vector<CellLine> &lines, const PlainNames &known);

} // namespace lokus::read
