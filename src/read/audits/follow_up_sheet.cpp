#include "read/audits/follow_up_sheet.hpp"
#include "core/error.hpp"
#include "core/text.hpp"
#include "read/audits/personal_cells.hpp"
#include "read/cells/dates.hpp"
#include "read/children/erase.hpp"
#include "read/files/table.hpp"
#include "read/layout/fills.hpp"
#include <algorithm>
#include <array>

namespace lokus::read {
namespace {

const std::string id_column = "task";

// Columns of lokus's own that hold no text of an office.
bool is_written_by_lokus(const std::string &column) {
  constexpr std::array<std::string_view, 8> own = {
      "task", "version", "person", "code", "subdistrict_code", "district_code", "evidence_number", "round"};
  return std::ranges::find(own, column) != own.end();
}

// Columns of the ledger have small letters and "_" alone.
std::string as_lokus_writes(std::string_view column) {
  std::string name = lower(trim(column));
  std::ranges::replace(name, ' ', '_');
  return name;
}

// "t4cc360bea300" is "T4cc360bea300".
std::string id_as_lokus_writes(std::string_view written) {
  std::string id = lower(trim(written));
  if (id.size() == 13 && id.front() == 't' &&
      id.find_first_not_of("0123456789abcdef", 1) == std::string::npos)
    id.front() = 'T';
  else
    return std::string(trim(written));
  return id;
}

// A day is one however an office or its program writes it, so that equal edits are equal.
TextTable with_days_alike(TextTable table) {
  constexpr std::array<std::string_view, 4> columns = {"agreed", "due", "done", "evidence_date"};
  constexpr int last_year = 2099; // of a year written with two digits, as in tables of the audit
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    if (std::ranges::find(columns, as_lokus_writes(table.columns[c])) == columns.end())
      continue;
    const DateColumn days = dates_of(table.column(c));
    for (std::size_t row = 0; row < table.rows() && !days.month_first; ++row) {
      const DateReading reading = date_reading(table.cells[row][c], last_year);
      const Date day = days.dates[row].given() || !reading.short_year ? days.dates[row] : reading.date;
      if (day.given())
        table.cells[row][c] = fmt::format("{:04}-{:02}-{:02}", day.year, day.month, day.day);
    }
  }
  return table;
}

[[noreturn]] void refuse_row(const TextTable &table, std::size_t row, const Phrase &why) {
  throw Error(ErrorKind::request, phrase("{0}:{1}: {2}", "{0}:{1}: {2}", table.file, table.line[row], why));
}

} // namespace

FollowUpSheet follow_up_sheet(const FilePath &path, Findings &findings) {
  const std::array<std::string, 4> known = {id_column, "case", "due", "done"};
  const PrivateTable table(with_days_alike(read_table(path, "", known, findings)));
  const auto id = find_column(*table, std::span(known).first(1), findings);
  if (!id)
    throw Error(ErrorKind::request,
                phrase("{0}: tidak ada kolom \"task\"; berikan buku tindak lanjut yang ditulis lokus audit",
                       "{0}: there is no column \"task\"; give the follow-up ledger that lokus audit wrote",
                       path.written));
  FollowUpSheet sheet;
  sheet.file = path.written;
  std::vector<std::string> columns;
  for (const std::string &column : table->columns) {
    columns.push_back(as_lokus_writes(column));
    if (!column.empty() && columns.back() != "synthetic")
      sheet.columns.push_back(columns.back());
  }
  std::vector<std::size_t> cleaned;
  for (std::size_t row = 0; row < table->rows(); ++row) {
    const std::string task = id_as_lokus_writes(table->cells[row][*id]);
    if (task.empty())
      refuse_row(*table, row,
                 {"baris tanpa nomor tugas; tambahkan tugas baru pada tabel audit, bukan di sini",
                  "a row without the id of its task; add new tasks to the table of the audit, not here"});
    const auto [at, is_new] = sheet.tasks.emplace(task, std::map<std::string, std::string>());
    if (!is_new)
      refuse_row(*table, row, {"nomor tugas ini ada dua kali", "the id of this task stands twice"});
    for (std::size_t c = 0; c < table->columns.size(); ++c) {
      const std::string &column = columns[c];
      Taken taken;
      const std::string text = is_written_by_lokus(column) && !holds_identity_number(table->cells[row][c])
                                   ? table->cells[row][c]
                                   : without_persons(table->cells[row][c], {}, taken);
      if (taken.any() && (cleaned.empty() || cleaned.back() != table->line[row]))
        cleaned.push_back(table->line[row]);
      if (c == *id)
        at->second[column] = task;
      else if (!text.empty())
        at->second[column] = text;
    }
  }
  if (!cleaned.empty())
    findings.add({Severity::warning, "personal_data", path.written, cleaned.front(), "",
                  phrase("{0}: baris {1}: NIK, telepon, atau nama orang dihapus dari teks",
                         "{0}: lines {1}: a NIK, a telephone or a name was taken out of the text",
                         path.written, number_list(cleaned))});
  return sheet;
}

} // namespace lokus::read
