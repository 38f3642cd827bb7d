#pragma once
#include "read/layout/totals.hpp"

namespace lokus::read {

// Lines that name a kecamatan above its villages, in a table with villages and neither codes nor a column of
// kecamatan. In other tables nothing is one.
class Headings {
public:
  explicit Headings(const ColumnRoles &roles) : roles_(roles), wanted_(roles.lacks_subdistrict()) {}

  // A line with one filled cell: a heading if a row comes next, and no remark ("Sumber: ...").
  void note(const CellLine &line);
  // Whether a line with several filled cells is a heading: without any number, and counted "I" or "A" or
  // called "Kecamatan".
  bool take(const CellLine &line);
  void row(); // a row of the table comes next
  // Where there are none of these: rows whose numbers are the sums of those of the rows up to the next such
  // row, in every column of counts, from the first row to the last. They leave the table.
  void take_sums(TextTable &table, std::vector<TotalLine> &totals);
  // subdistrict_headings: adds the column "Kecamatan" where every row has a heading above it; the lines of
  // headings are no notes any more. Where some row has none, lines_left_out: what was taken is a note.
  void add_column(TextTable &table, Findings &findings) const;

private:
  void leave_out(TextTable &table, Findings &findings) const;
  void begin(const std::string &name, std::size_t line);

  const ColumnRoles &roles_;
  bool wanted_;
  std::string above_; // the last note, until a row makes it a heading
  std::size_t above_line_ = 0;
  std::string name_; // of the rows that come
  std::vector<std::string> of_rows_;
  std::vector<std::size_t> lines_;
};

} // namespace lokus::read
