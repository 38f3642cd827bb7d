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

} // namespace

Headings::Headings(const ColumnRoles &roles)
    : wanted_(roles.wants_subdistrict && roles.village && !roles.code && !roles.subdistrict &&
              !roles.children) {}

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

void Headings::row() {
  if (!above_.empty()) {
    name_ = std::exchange(above_, "");
    lines_.push_back(above_line_);
  }
  of_rows_.push_back(name_);
}

void Headings::add_column(TextTable &table, Findings &findings) const {
  if (!wanted_ || lines_.empty() || of_rows_.size() != table.rows() || of_rows_.front().empty())
    return;
  table.columns.emplace_back("Kecamatan");
  table.groups.emplace_back();
  for (std::size_t row = 0; row < table.rows(); ++row)
    table.cells[row].push_back(of_rows_[row]);
  table.heading_lines = lines_;
  std::erase_if(table.note_lines,
                [&](std::size_t line) { return std::binary_search(lines_.begin(), lines_.end(), line); });
  findings.add(
      {Severity::warning, "subdistrict_headings", table.file, lines_.front(), "",
       phrase("{0}: baris {1} berisi satu nama di atas desa-desanya dan dibaca sebagai kecamatan; periksa "
              "apakah memang begitu",
              "{0}: lines {1} hold one name above its villages and are read as kecamatan; check that this "
              "is meant",
              table.file, number_list(lines_))});
}

} // namespace lokus::read
