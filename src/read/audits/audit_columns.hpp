#pragma once
#include "read/audits/cause_list.hpp"
#include "read/audits/worksheet_columns.hpp"
#include "read/cells/village_lookup.hpp"
#include "read/files/table.hpp"
#include "read/layout/header.hpp"
#include "read/workbooks/sheet.hpp"
#include <optional>
#include <string>
#include <vector>

namespace lokus::read {

// Names that a scenario gives the columns of an audit; empty: the usual ones.
struct AuditNames {
  std::string code, village, subdistrict, ref, round, group, recommendation, opd, due, done, before, after;
  std::vector<std::string> factors;
};

// Known names of an audit's columns, those that the scenario gives among them.
std::vector<std::string> audit_column_names(const AuditNames &given);

// Whether a name or label is about a person: name, NIK, address, telephone, day of birth. "Nama Desa" is not.
bool is_about_person(const std::string &column);

// Columns below "Faktor risiko" in the line above the header are called by both ("Faktor risiko:
// Lingkungan"), up to the first with a name that is known.
void name_grouped_causes(std::vector<CellLine> &lines, const Header &header, const PlainNames &known);

// The same of a line below the header, where a header of causes is merged over columns, or the cells to its
// right are empty, and nothing else stands in that line: it becomes part of the header. Whether it did.
bool join_causes_below(BookSheet &sheet, const Header &header, const PlainNames &known);

// Below a case a line with one filled cell, a cause or an advice, belongs to it: it gets the number of the
// case. The lines of those that have no number above them.
std::vector<std::size_t> carry_on_lines(BookSheet &sheet, const Header &header, const AuditNames &given);

// Whether a header is that of an audit: a village, and a group, a cause or an advice.
bool holds_audit(const Header &header, const AuditNames &given);

// A cause with a column of its own, ticked.
struct TickedCause {
  std::size_t column = 0;
  std::string cause;        // the header
  bool cross_is_no = false; // the column has other ticks: an x says no
};

struct AuditColumns {
  VillageColumns village;
  std::optional<std::size_t> ref, round, group, recommendation, opd, helpers, agreed, due, done, progress,
      before, after, notes, person;
  std::optional<std::size_t> evidence_kind, evidence_number, evidence_by, evidence_date, verified_by;
  std::optional<std::size_t> nik, birth;
  std::optional<std::size_t> running; // "No", where no column has the team's numbers
  std::vector<std::size_t> factors, main_factors;
  std::vector<TickedCause> ticked;
  std::vector<WorksheetColumn> worksheet; // numbers that are no causes, whatever stands above them
  std::vector<std::size_t> names;         // of persons
  std::vector<std::size_t> dropped;       // all that is about persons, names among them
};

// Which column is what. Ticked columns are those whose name is a cause of the list, or that stand below a
// header of causes, with ticks alone. Findings: ticks_not_read (a column of ticks whose name is no cause),
// tick_unclear (error: crosses alone); column_twice (error: two columns of a name that differ).
AuditColumns audit_columns(const TextTable &table, const AuditNames &given, const CauseList &list,
                           Findings &findings);

} // namespace lokus::read
