#include "write/tables/audits/ledger.hpp"
#include "seal/digest.hpp"
#include <algorithm>

namespace lokus::write {
namespace {

// Columns that say nothing new of the tasks.
bool is_worked_out_column(const std::string &column) {
  constexpr std::array<std::string_view, 4> names = {"state", "days_late", "version", "synthetic"};
  return std::ranges::find(names, column) != names.end();
}

} // namespace

std::string ledger_version(const Table &ledger) {
  constexpr std::size_t digits = 8;
  Digest digest;
  for (const TableColumn &column : ledger.columns) {
    if (is_worked_out_column(column.field.name))
      continue;
    digest.add(column.field.name + "\n");
    for (std::size_t row = 0; row < ledger.rows; ++row)
      digest.add((is_text(column.field.kind) ? column.texts[row] : plain_number(column, row)) + "\n");
  }
  return "v1-" + digest.hex().substr(0, digits);
}

void add_version(Table &table, const std::string &version) {
  table.add(code("version", "edisi buku tindak lanjut; jangan diubah",
                 "edition of the follow-up ledger; leave it as it is"),
            [&](std::size_t) { return version; });
}

} // namespace lokus::write
