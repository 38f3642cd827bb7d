#include "read/cells/code_editions.hpp"
#include "core/error.hpp"
#include "core/text.hpp"
#include "read/cells/codes.hpp"
#include "read/files/table.hpp"
#include <algorithm>

namespace lokus::read {
namespace {

const std::vector<std::string> old_names = {"kode_lama", "lama", "kode_desa_lama", "old_code", "old"};
const std::vector<std::string> new_names = {"kode_baru", "baru", "kode_desa_baru", "new_code", "new"};

std::size_t required(const Scenario &scenario, const TextTable &table, const std::vector<std::string> &names,
                     Findings &findings) {
  const auto column = find_column(table, names, findings);
  if (!column)
    throw Error(ErrorKind::request,
                phrase("{0}: {1} tidak punya kolom \"{2}\"; yang ada: {3}",
                       "{0}: {1} has no column \"{2}\"; there are: {3}", scenario.place("codes.path"),
                       table.file, names.front(), column_list(table)));
  return *column;
}

Finding unclear(const TextTable &table, std::size_t row) {
  return {Severity::error,
          "code_edition_unclear",
          table.file,
          table.line[row],
          "",
          phrase("{0}:{1}: tulis kode lama dan kode baru dari tingkat yang sama, misalnya 63.06.05.2001 dan "
                 "63.06.11.2001",
                 "{0}:{1}: write the old and the new code, both of one level, such as 63.06.05.2001 and "
                 "63.06.11.2001",
                 table.file, table.line[row])};
}

Finding in_use(const TextTable &table, std::size_t row, const std::string &code) {
  return {
      Severity::warning,
      "code_edition_in_use",
      table.file,
      table.line[row],
      code,
      phrase("{0}:{1}: kode lama {2} juga kode desa di batas desa sekarang; baris berkode itu dianggap desa "
             "yang sekarang. Periksa edisi berkasnya",
             "{0}:{1}: the old code {2} is also that of a village of the boundaries today; rows with it are "
             "taken to mean today's. Check of which edition the file is",
             table.file, table.line[row], code)};
}

} // namespace

std::vector<std::string> CodeEditions::today(const std::string &code) const {
  for (const std::size_t length : {std::size_t{13}, std::size_t{8}, std::size_t{5}, std::size_t{2}}) {
    const auto found = now_.find(code.substr(0, length));
    if (found == now_.end())
      continue;
    std::vector<std::string> codes;
    for (const std::string &now : found->second)
      codes.push_back(now + code.substr(found->first.size()));
    return codes;
  }
  return {};
}

CodeEditions code_editions(const Scenario &scenario, const Area &area, Findings &findings) {
  CodeEditions editions;
  if (!scenario.codes.path.given())
    return editions;
  std::vector<std::string> known = old_names;
  known.insert(known.end(), new_names.begin(), new_names.end());
  const TextTable table =
      read_table(scenario.codes.path, {scenario.codes.sheet, "codes.sheet"}, known, findings);
  const std::size_t before = required(scenario, table, old_names, findings),
                    now = required(scenario, table, new_names, findings);
  const auto &today = area.villages.code;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const auto old_code = code_in_cell(table.cells[row][before]),
               new_code = code_in_cell(table.cells[row][now]);
    if (!old_code || !new_code || old_code->size() != new_code->size()) {
      findings.add(unclear(table, row));
      continue;
    }
    if (*old_code != *new_code && std::binary_search(today.begin(), today.end(), *old_code))
      findings.add(in_use(table, row, *old_code));
    editions.add(*old_code, *new_code);
  }
  return editions;
}

} // namespace lokus::read
