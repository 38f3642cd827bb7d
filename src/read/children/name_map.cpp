#include "read/children/name_map.hpp"
#include "core/error.hpp"
#include "core/text.hpp"
#include "read/cells/codes.hpp"
#include "read/files/table.hpp"
#include <set>

namespace lokus::read {
namespace {

std::string key_of_names(std::string_view code, std::string_view subdistrict, std::string_view village) {
  return code_in_cell(code).value_or(std::string(trim(code))) + "|" + join_name(subdistrict) + "|" +
         join_name(village);
}

struct ReviewColumns {
  std::optional<std::size_t> code, subdistrict, village, meant;
};

ReviewColumns review_columns(const Scenario &scenario, const TextTable &table, Findings &findings) {
  const auto column = [&](std::vector<std::string> names) { return find_column(table, names, findings); };
  ReviewColumns c{column({"code", "kode"}), column({"subdistrict", "kecamatan"}), column({"village", "desa"}),
                  column({"kode_desa"})};
  if (!c.meant || (!c.code && !(c.subdistrict && c.village)))
    throw Error(ErrorKind::request,
                phrase("{0}: {1} bukan daftar tinjauan; diharapkan kolom subdistrict, village, dan kode_desa "
                       "seperti di tinjauan.csv",
                       "{0}: {1} is no review table; expected the columns subdistrict, village and kode_desa "
                       "as in tinjauan.csv",
                       scenario.place("children.name_map"), table.file));
  return c;
}

Finding contradicts(const TextTable &table, std::size_t row) {
  return {Severity::error,
          "name_map_contradicts",
          table.file,
          table.line[row],
          "",
          phrase("{0}:{1}: tulisan yang sama sudah diberi kode lain di atasnya; sisakan satu",
                 "{0}:{1}: the same way of writing has another code above; leave one", table.file,
                 table.line[row])};
}

Finding unknown_code_in_map(const TextTable &table, std::size_t row) {
  return {Severity::error,
          "name_map_unknown_code",
          table.file,
          table.line[row],
          "kode_desa",
          phrase("{0}:{1}: kode_desa tidak ada di batas desa; isi kode desa, atau - bila sengaja dilewati",
                 "{0}:{1}: kode_desa is not in the boundaries; give a village code, or - to leave it out",
                 table.file, table.line[row])};
}

} // namespace

std::optional<std::string> NameMap::code_for(std::string_view code, std::string_view subdistrict,
                                             std::string_view village) const {
  if (meant_.empty())
    return std::nullopt;
  const auto found = meant_.find(key_of_names(code, subdistrict, village));
  return found == meant_.end() ? std::nullopt : std::optional(found->second);
}

void NameMap::add(std::string_view code, std::string_view subdistrict, std::string_view village,
                  const std::string &meant) {
  meant_[key_of_names(code, subdistrict, village)] = meant;
}

NameMap name_map(const Scenario &scenario, const Area &area, Findings &findings) {
  NameMap map;
  const FilePath &path = scenario.children.name_map;
  if (!path.given())
    return map;
  const std::vector<std::string> known = {"file",    "row",       "code",      "subdistrict",
                                          "village", "kode_desa", "kecamatan", "desa"};
  const TextTable table = read_table(path, "", known, findings);
  const ReviewColumns c = review_columns(scenario, table, findings);
  std::set<std::string> codes(area.villages.code.begin(), area.villages.code.end());
  const std::string within = dotted_code(scenario.boundaries.within).value_or("");
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const std::string written = cell_in(table, c.meant, row), code = cell_in(table, c.code, row);
    const std::string subdistrict = cell_in(table, c.subdistrict, row);
    const std::string village = cell_in(table, c.village, row);
    if (written.empty() || (code.empty() && village.empty()))
      continue;
    const std::string meant = written == "-" ? written : code_in_cell(written).value_or("");
    const bool outside = !within.empty() && meant.size() == 13 && !meant.starts_with(within + ".");
    if (meant != "-" && !outside && !codes.contains(meant)) {
      findings.add(unknown_code_in_map(table, row));
      continue;
    }
    const auto before = map.code_for(code, subdistrict, village);
    if (before && *before != meant)
      findings.add(contradicts(table, row));
    else
      map.add(code, subdistrict, village, outside ? "-" : meant);
  }
  return map;
}

} // namespace lokus::read
