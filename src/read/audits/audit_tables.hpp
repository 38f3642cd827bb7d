#pragma once
#include "read/audits/audit_columns.hpp"
#include <string>
#include <vector>

namespace lokus::read {

// A table of an audit file, or a form of one case, whose cells are personal: erased when it goes.
struct AuditSheet {
  TextTable table;
  std::string name;  // of the sheet; empty for a text
  std::string title; // what stands above the header of a table
  bool form = false; // made of labels and what stands beside them
  AuditSheet() = default;
  AuditSheet(AuditSheet &&) = default;
  AuditSheet &operator=(AuditSheet &&) = delete;
  AuditSheet(const AuditSheet &) = delete;
  AuditSheet &operator=(const AuditSheet &) = delete;
  ~AuditSheet();
};

struct AuditSource {
  FilePath path;
  std::vector<std::string> sheets; // names or numbers ("2"); empty: every visible sheet with the columns
  AuditNames names;                // of columns
};

// Every sheet of a workbook, or the text, that holds an audit: a table with a column of groups, causes or
// advice beside the village, or a form of one case. Sheets that hold neither are left out, with the warning
// audit_sheet_left_out. What a merged cell says, it says of each line it covers, numbers too. No finding and
// no message holds a cell, the name of a sheet or of an unknown column. Error(request): no sheet is an
// audit.
std::vector<AuditSheet> audit_sheets(const AuditSource &source, Findings &findings);

} // namespace lokus::read
