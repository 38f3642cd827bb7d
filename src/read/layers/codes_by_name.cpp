#include "read/layers/codes_by_name.hpp"
#include "core/error.hpp"
#include "core/text.hpp"
#include "read/cells/codes.hpp"
#include "read/cells/village_lookup.hpp"

namespace lokus::read {
CodesByName::CodesByName(const Scenario &scenario, Findings &findings)
    : given_(scenario.boundaries.codes.given()) {
  if (!given_)
    return;
  const TextTable table = read_table(scenario.boundaries.codes, "", village_column_names(), findings);
  const VillageColumns columns = village_columns(scenario, "boundaries.codes", table, findings);
  if (!columns.code || !columns.subdistrict || !columns.village)
    throw Error(ErrorKind::request,
                phrase("{0}: {1} harus punya kolom kode_desa, kecamatan dan desa; yang ada: {2}",
                       "{0}: {1} must have columns kode_desa, kecamatan and desa; there are: {2}",
                       scenario.place("boundaries.codes"), table.file, column_list(table)));
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const std::string code = code_in_cell(table.cells[row][*columns.code]).value_or("");
    if (code.size() != 13)
      continue;
    for (const std::string &key :
         names_keys(table.cells[row][*columns.subdistrict], table.cells[row][*columns.village])) {
      const auto [known, is_new] = codes_.emplace(key, code);
      if (!is_new && known->second != code)
        known->second.clear();
    }
  }
}

std::string CodesByName::code_of(const std::string &subdistrict, const std::string &village) const {
  if (join_name(village).empty())
    return "";
  for (const std::string &key : names_keys(subdistrict, village))
    if (const auto found = codes_.find(key); found != codes_.end())
      return found->second;
  return "";
}

} // namespace lokus::read
