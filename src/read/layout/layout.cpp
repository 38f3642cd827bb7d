#include "read/layout/layout.hpp"
#include "core/error.hpp"
#include "core/text.hpp"
#include "read/cells/codes.hpp"
#include "read/children/erase.hpp"
#include "read/layout/cell_faults.hpp"
#include "read/layout/fills.hpp"
#include "read/layout/headings.hpp"
#include "read/layout/totals.hpp"
#include "read/layout/width.hpp"
#include <algorithm>

namespace lokus::read {
namespace {

Finding line_finding(const TextTable &table, const char *rule, std::size_t line, const Phrase &sentence) {
  return {Severity::warning, rule, table.file, line, "", sentence};
}

Finding ragged(const std::string &file, const CellLine &line, std::size_t columns) {
  return {
      Severity::error,
      "ragged_row",
      file,
      line.line,
      "",
      phrase("{0}:{1}: {2} sel, padahal kepala tabel punya {3}; nilainya mungkin bergeser, perbaiki barisnya",
             "{0}:{1}: {2} cells, but the header has {3}; values may have shifted, repair the line", file,
             line.line, line.cells.size(), columns)};
}

void tell_header(const TextTable &table, const std::vector<CellLine> &lines, const Header &header,
                 Findings &findings) {
  if (header.lines > 1)
    findings.add(
        line_finding(table, "header_joined", table.header_line,
                     phrase("{0}: kepala tabel dibaca dari baris {1} sampai {2}, nama kolomnya digabung: {3}",
                            "{0}: lines {1} to {2} are read as the header, names of columns joined: {3}",
                            table.file, lines[header.first].line, table.header_line, column_list(table))));
}

// Lines that are no rows, by what they are.
struct LeftOut {
  std::vector<std::size_t> numbering;
  std::vector<TotalLine> sums;
  std::vector<std::size_t> sum_lines;
};

// Of a register of children every line is accounted for by its own reader.
void tell_left_out(const TextTable &table, const LeftOut &left, const ColumnRoles &roles,
                   Findings &findings) {
  if (roles.children)
    return;
  const auto tell = [&](const std::vector<std::size_t> &lines, const Phrase &what) {
    if (!lines.empty())
      findings.add(line_finding(table, "lines_left_out", lines.front(),
                                phrase("{0}: baris {1} bukan baris data dan dilewati: {2}",
                                       "{0}: lines {1} are no rows and are left out: {2}", table.file,
                                       number_list(lines), what)));
  };
  tell(table.repeated_header_lines, {"kepala tabel yang terulang", "the header once more"});
  tell(left.numbering, {"nomor atau satuan kolom", "numbers or units of the columns"});
  tell(left.sum_lines, {"jumlah atau rata-rata", "sums or averages"});
}

// Below a header of several columns a line with one filled cell is a note, unless that cell is the code of a
// village: of a list nothing else need be filled in.
bool is_note(const CellLine &line) {
  if (filled_cells(line) > 1)
    return false;
  const auto filled = std::ranges::find_if(line.cells, [](const std::string &cell) { return !cell.empty(); });
  const auto code = code_in_cell(*filled);
  return !code || code->size() != std::string_view("63.06.05.1001").size();
}

// Goes through the lines below the header.
class Rows {
public:
  Rows(std::vector<CellLine> &lines, const Header &header, const ColumnRoles &roles, bool workbook)
      : lines_(lines),
        header_(header),
        roles_(roles),
        workbook_(workbook) {}

  LeftOut read(TextTable &table, Headings &headings, Findings &findings) {
    bool below_header = true;
    for (std::size_t i = header_.end(); i < lines_.size(); ++i) {
      CellLine &line = lines_[i];
      if (workbook_)
        line.cells.resize(header_.names.size());
      if (repeats_header(line)) {
        table.repeated_header_lines.push_back(line.line);
        below_header = true;
      } else if (below_header && numbers_columns(line)) {
        left_.numbering.push_back(line.line);
        table.note_lines.push_back(line.line);
      } else {
        below_header = false;
        row(line, table, headings, findings);
      }
    }
    return std::move(left_);
  }

private:
  bool repeats_header(const CellLine &line) const {
    for (std::size_t i = header_.first; i < header_.end(); ++i)
      if (repeats(line, lines_[i]))
        return true;
    return false;
  }
  void row(CellLine &line, TextTable &table, Headings &headings, Findings &findings) {
    const std::size_t width = header_.names.size();
    if (filled_cells(line) == 0)
      return;
    if (width > 2 && is_note(line)) {
      table.note_lines.push_back(line.line);
      headings.note(line);
      return;
    }
    const TotalKind kind = total_kind(line.cells, roles_);
    if (kind != TotalKind::none) {
      left_.sum_lines.push_back(line.line);
      table.note_lines.push_back(line.line);
      if (kind == TotalKind::sum && line.cells.size() == width)
        left_.sums.push_back({std::move(line), table.rows()});
      return;
    }
    if (line.cells.size() != width) {
      findings.add(ragged(table.file, line, width));
      table.ragged_lines.push_back(line.line);
      return;
    }
    if (headings.take(line))
      return;
    headings.row();
    table.line.push_back(line.line);
    table.cells.push_back(std::move(line.cells));
  }

  std::vector<CellLine> &lines_;
  const Header &header_;
  const ColumnRoles &roles_;
  bool workbook_;
  LeftOut left_;
};

void tell_hidden(const TextTable &table, const BookSheet &sheet, const ColumnRoles &roles,
                 Findings &findings) {
  std::vector<std::size_t> lines;
  std::set_intersection(sheet.hidden_lines.begin(), sheet.hidden_lines.end(), table.line.begin(),
                        table.line.end(), std::back_inserter(lines));
  if (!lines.empty())
    findings.add(line_finding(
        table, "hidden_lines", lines.front(),
        phrase("{0}: baris {1} tersembunyi di buku kerja, tetapi dibaca seperti yang lain; hapus "
               "bila tidak dimaksud",
               "{0}: lines {1} are hidden in the workbook but read like the others; delete them "
               "if they are not meant",
               table.file, number_list(lines))));
  for (std::size_t column : sheet.hidden_columns)
    if (column < table.columns.size() && roles.is_known(column))
      findings.add(line_finding(
          table, "hidden_columns", table.header_line,
          phrase("{0}: kolom {1} \"{2}\" tersembunyi di buku kerja, tetapi dibaca; hapus bila tidak "
                 "dimaksud",
                 "{0}: column {1} \"{2}\" is hidden in the workbook but read; delete it if it is "
                 "not meant",
                 table.file, cell_name({table.header_line, column}), table.columns[column])));
}

} // namespace

TextTable laid_out(const std::string &file, BookSheet sheet, bool workbook, const PlainNames &known,
                   const GivenColumns &given, Findings &findings) {
  std::vector<CellLine> &lines = sheet.lines;
  std::erase_if(lines, [](const CellLine &line) { return filled_cells(line) == 0; });
  if (lines.empty())
    throw Error(ErrorKind::failure, phrase("{0}: tidak berisi apa-apa", "{0}: holds nothing", file));
  const MergedCells merged = fill_merged(sheet);
  const Header header = find_header(lines, known);
  const ColumnRoles roles = roles_of(header, known, given);
  if (!workbook)
    fit_to_header(std::span(lines).subspan(header.end()), header.names);

  TextTable table;
  table.file = file;
  table.columns = header.names;
  table.groups = header.groups;
  table.header_line = lines[header.end() - 1].line;
  table.header_matches = header.matches;
  table.workbook = workbook;
  tell_header(table, lines, header, findings);
  Headings headings(roles);
  LeftOut left = Rows(lines, header, roles, workbook).read(table, headings, findings);
  tell_left_out(table, left, roles, findings);
  headings.take_sums(table, left.sums);
  headings.add_column(table, findings);
  tell_merged(table, roles, merged, findings);
  fill_names(table, roles, findings);
  tell_hidden(table, sheet, roles, findings);
  tell_cell_faults(table, sheet, roles, findings);
  compare_totals(table, left.sums, roles, findings);
  erase(lines);
  return table;
}

} // namespace lokus::read
