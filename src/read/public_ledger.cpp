#include "core/error.hpp"
#include "core/text.hpp"
#include "read/files/table.hpp"
#include "read/read.hpp"
#include <algorithm>
#include <array>
#include <filesystem>

namespace lokus::read {
namespace {

const std::vector<std::string> ledger_columns = {"made", "month", "villages", "withheld", "possible"};

[[noreturn]] void refuse_ledger(const std::string &path, std::size_t line) {
  throw Error(
      ErrorKind::failure,
      phrase("{0}:{1}: bukan baris catatan terbitan untuk umum buatan lokus; tanpa catatan itu tidak "
             "diketahui apa yang sudah dibuka. Pulihkan berkasnya dari salinan",
             "{0}:{1}: no line of lokus' ledger of publications for the public; without it nobody knows "
             "what was told already. Restore the file from a copy",
             path, line));
}

std::vector<int> numbers_of(const std::string &text, const std::string &path, std::size_t line) {
  std::vector<int> numbers;
  for (const std::string &word : split(text, ' '))
    if (const auto number = parse_whole(word))
      numbers.push_back(*number);
    else if (!word.empty())
      refuse_ledger(path, line);
  return numbers;
}

bool are_codes(const std::string &text) {
  return std::ranges::all_of(split(text, '+'),
                             [](const std::string &code) { return dotted_code(code) == code; });
}

} // namespace

PublicLedger public_ledger(const std::string &path) {
  PublicLedger ledger;
  std::error_code unknown;
  if (!std::filesystem::exists(std::filesystem::symlink_status(path, unknown)))
    return ledger;
  Findings ignored;
  const TextTable table =
      read_table({std::filesystem::path(path).filename().string(), path}, "", ledger_columns, ignored);
  if (table.columns != ledger_columns || !table.ragged_lines.empty())
    refuse_ledger(path, table.ragged_lines.empty() ? table.header_line : table.ragged_lines.front());
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const std::vector<std::string> &cells = table.cells[row];
    const std::optional<Date> made = parse_date(cells[0]);
    const bool good = (made || cells[0].empty()) && (cells[1].empty() || parse_month(cells[1])) &&
                      are_codes(cells[2]) && (cells[3] == "0" || cells[3] == "1");
    if (!good)
      refuse_ledger(path, table.line[row]);
    ledger.rows.push_back({made.value_or(Date{}), cells[1], cells[2], cells[3] == "1",
                           numbers_of(cells[4], path, table.line[row])});
  }
  return ledger;
}

} // namespace lokus::read
