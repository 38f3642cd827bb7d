#include "read/layout/headings.hpp"
#include "core/text.hpp"
#include "read/layout/fills.hpp"
#include <algorithm>

namespace lokus::read {
namespace {

// "I. KECAMATAN SUKA MAJU", "A) Suka Maju" without what counts it.
std::string without_count(std::string_view text) {
  const std::size_t mark = text.find_first_of(".):");
  if (mark == std::string_view::npos || mark == 0 || mark > 5)
    return std::string(trim(text));
  const std::string count = upper(text.substr(0, mark));
  const bool number = std::all_of(count.begin(), count.end(), is_digit);
  const bool roman = count.find_first_not_of("IVXL") == std::string::npos;
  if (!number && !roman && count.size() > 1 && count != "KEC")
    return std::string(trim(text));
  return std::string(trim(text.substr(mark + 1)));
}

// Parts of the page that stand alone too.
bool is_remark(const std::string &text) {
  const std::string plain = lower(text);
  for (const char *word : {"sumber", "catatan", "keterangan", "ket", "puskesmas", "kabupaten", "provinsi",
                           "bulan", "data ", "note", "source", "*"})
    if (plain.starts_with(word))
      return true;
  return false;
}

// "I", "II." or "A": how kecamatan are counted beside villages counted 1, 2, 3.
bool counts_headings(std::string cell) {
  while (!cell.empty() && (cell.back() == '.' || cell.back() == ')'))
    cell.pop_back();
  return !cell.empty() && (cell.find_first_not_of("IVXL") == std::string::npos ||
                           (cell.size() == 1 && cell[0] >= 'A' && cell[0] <= 'Z'));
}

// The counts of a row, in columns of numbers alone; none where something else stands there.
std::optional<std::vector<double>> counts_of_row(const TextTable &table, std::size_t row,
                                                 const ColumnRoles &roles) {
  std::vector<double> counts;
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    if (!roles.is_number(column))
      continue;
    const auto count = count_in(table.cells[row][column]);
    if (!count)
      return std::nullopt;
    counts.push_back(std::max(*count, 0.0));
  }
  return counts;
}

// Ends of blocks that begin at each row: its counts are the sums of those of the rows behind it, up to a row
// where the next block begins. 0 where no block can begin.
std::vector<std::size_t> block_ends(const std::vector<std::vector<double>> &counts) {
  const std::size_t rows = counts.size();
  std::vector<std::size_t> end(rows, 0);
  for (std::size_t first = rows; first-- > 0;) {
    std::vector<double> left = counts[first];
    bool below = std::any_of(left.begin(), left.end(), [](double count) { return count > 0; });
    for (std::size_t row = first + 1; row < rows && below && end[first] == 0; ++row) {
      bool nought = true;
      for (std::size_t c = 0; c < left.size(); ++c) {
        left[c] -= counts[row][c];
        below = below && left[c] >= 0;
        nought = nought && left[c] == 0;
      }
      if (nought && (row + 1 == rows || end[row + 1] > 0))
        end[first] = row + 1;
    }
  }
  return end;
}

// Rows that are the sums of those up to the next of them; none where not all rows are parted so.
std::vector<std::size_t> rows_of_sums(const TextTable &table, const ColumnRoles &roles) {
  std::vector<std::vector<double>> counts;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    auto of_row = counts_of_row(table, row, roles);
    if (!of_row || of_row->empty())
      return {};
    counts.push_back(std::move(*of_row));
  }
  const std::vector<std::size_t> end = block_ends(counts);
  std::vector<std::size_t> sums;
  bool several = false;
  for (std::size_t row = 0; row < counts.size(); row = end[row]) {
    if (end[row] == 0 || table.cells[row][*roles.village].empty())
      return {};
    several = several || end[row] > row + 2;
    sums.push_back(row);
  }
  return several ? sums : std::vector<std::size_t>();
}

} // namespace

void Headings::note(const CellLine &line) {
  if (!wanted_)
    return;
  const auto cell =
      std::find_if(line.cells.begin(), line.cells.end(), [](const std::string &c) { return !c.empty(); });
  if (is_remark(*cell) || parse_number(*cell))
    return;
  above_ = without_count(*cell);
  above_line_ = line.line;
}

bool Headings::take(const CellLine &line) {
  if (!wanted_ || line.cells[*roles_.village].empty())
    return false;
  bool counted = false;
  for (std::size_t c = 0; c < line.cells.size(); ++c) {
    if (roles_.is_number(c) && !line.cells[c].empty())
      return false;
    counted = counted || (c < *roles_.village && counts_headings(line.cells[c]));
  }
  const std::string &name = line.cells[*roles_.village];
  if (!counted && !lower(name).starts_with("kec"))
    return false;
  begin(without_count(name), line.line);
  return true;
}

void Headings::begin(const std::string &name, std::size_t line) {
  name_ = name;
  above_.clear();
  lines_.push_back(line);
}

void Headings::row() {
  if (!above_.empty())
    begin(std::string(above_), above_line_);
  of_rows_.push_back(name_);
}

void Headings::take_sums(TextTable &table, std::vector<TotalLine> &totals) {
  if (!wanted_ || !lines_.empty())
    return;
  const std::vector<std::size_t> sums = rows_of_sums(table, roles_);
  if (sums.empty())
    return;
  std::vector<std::size_t> lines;
  std::vector<std::vector<std::string>> cells;
  of_rows_.clear();
  for (std::size_t row = 0; row < table.rows(); ++row) {
    if (std::binary_search(sums.begin(), sums.end(), row)) {
      begin(without_count(table.cells[row][*roles_.village]), table.line[row]);
      continue;
    }
    of_rows_.push_back(name_);
    lines.push_back(table.line[row]);
    cells.push_back(std::move(table.cells[row]));
  }
  for (TotalLine &total : totals)
    total.row -=
        static_cast<std::size_t>(std::lower_bound(sums.begin(), sums.end(), total.row) - sums.begin());
  table.line = std::move(lines);
  table.cells = std::move(cells);
}

void Headings::leave_out(TextTable &table, Findings &findings) const {
  std::vector<std::size_t> taken;
  for (const std::size_t line : lines_)
    if (!std::binary_search(table.note_lines.begin(), table.note_lines.end(), line))
      taken.push_back(line);
  if (taken.empty())
    return;
  findings.add(
      {Severity::warning, "lines_left_out", table.file, taken.front(), "",
       phrase("{0}: baris {1} tanpa angka tampak seperti nama kecamatan di atas desa-desanya, tetapi "
              "tidak setiap baris punya nama di atasnya; dilewati. Bila itu desa, beri kolom "
              "kecamatan atau kode",
              "{0}: lines {1} without a number look like the name of a kecamatan above its villages, "
              "but not every row has such a name above it; left out. If they are villages, give a "
              "column of kecamatan or of codes",
              table.file, number_list(taken))});
  table.note_lines.insert(table.note_lines.end(), taken.begin(), taken.end());
  std::sort(table.note_lines.begin(), table.note_lines.end());
}

void Headings::add_column(TextTable &table, Findings &findings) const {
  if (!wanted_ || lines_.empty())
    return;
  if (of_rows_.empty() || of_rows_.size() != table.rows() || of_rows_.front().empty())
    return leave_out(table, findings);
  table.columns.emplace_back("Kecamatan");
  table.groups.emplace_back();
  for (std::size_t row = 0; row < table.rows(); ++row)
    table.cells[row].push_back(of_rows_[row]);
  table.heading_lines = lines_;
  std::erase_if(table.note_lines,
                [&](std::size_t line) { return std::binary_search(lines_.begin(), lines_.end(), line); });
  findings.add(
      {Severity::warning, "subdistrict_headings", table.file, lines_.front(), "",
       phrase("{0}: baris {1} berisi nama di atas desa-desanya dan dibaca sebagai kecamatan; periksa "
              "apakah memang begitu",
              "{0}: lines {1} hold a name above its villages and are read as kecamatan; check that this "
              "is meant",
              table.file, number_list(lines_))});
}

} // namespace lokus::read
