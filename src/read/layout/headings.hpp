#pragma once
#include "read/files/table.hpp"
#include "read/layout/roles.hpp"

namespace lokus::read {

// Lines with one filled cell that stand above rows, in a table with villages and neither codes nor a column
// of kecamatan: names of kecamatan.
class Headings {
public:
  explicit Headings(const ColumnRoles &roles);

  void note(const CellLine &line); // a line with one filled cell
  void row();                      // a row of the table comes next
  // subdistrict_headings: adds the column "Kecamatan" where every row has a heading above it; the heading
  // lines are no notes any more.
  void add_column(TextTable &table, Findings &findings) const;

private:
  bool wanted_;
  std::string above_; // the last note, until a row makes it a heading
  std::size_t above_line_ = 0;
  std::string name_; // of the rows that come
  std::vector<std::string> of_rows_;
  std::vector<std::size_t> lines_;
};

} // namespace lokus::read
