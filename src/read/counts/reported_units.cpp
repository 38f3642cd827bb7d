#include "read/counts/reported_units.hpp"
#include "core/error.hpp"
#include "core/text.hpp"
#include "read/cells/codes.hpp"
#include "read/cells/usual_names.hpp"
#include "read/counts/count_columns.hpp"
#include "read/counts/count_table.hpp"
#include "tables/inputs/facilities.hpp"
#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

namespace lokus::read {
namespace {

// A column usually called so may hold the codes of kecamatan instead.
bool has_codes_of_villages(const TextTable &table, std::size_t column) {
  const auto is_code_of_village = [&](const std::vector<std::string> &cells) {
    return code_in_cell(cells[column]).value_or("").size() == 13;
  };
  return std::ranges::any_of(table.cells, is_code_of_village);
}

bool names_villages(const Scenario &scenario, const TextTable &table) {
  const CountsSettings &c = scenario.counts;
  const auto code = column_of(table, c.code, Usual::village_code);
  return column_of(table, c.village, Usual::village) || (code && has_codes_of_villages(table, *code));
}

void refuse_puskesmas_as_villages(const Scenario &scenario, const TextTable &table) {
  const auto puskesmas = column_of(table, "", Usual::puskesmas);
  if (puskesmas && !scenario.counts.village.empty() &&
      plain_name(scenario.counts.village) == plain_name(table.columns[*puskesmas]))
    throw Error(ErrorKind::request,
                phrase("{0}: kolom \"{1}\" di {2} berisi puskesmas, bukan desa; bila satu baris satu "
                       "puskesmas, hapus counts.village dan tulis counts.unit = \"puskesmas\"",
                       "{0}: the column \"{1}\" of {2} holds puskesmas, not villages; where a row is a "
                       "puskesmas, remove counts.village and write counts.unit = \"puskesmas\"",
                       scenario.place("counts.village"), table.columns[*puskesmas], table.file));
}

// The kecamatan that a row names by its code, else by its name.
class KecamatanLookup {
public:
  explicit KecamatanLookup(const Area &area) {
    for (const SubdistrictId s : area.subdistricts.code.all()) {
      by_code_.emplace(area.subdistricts.code[s], s);
      by_name_.emplace(join_name(area.subdistricts.name[s]), s);
    }
  }
  std::optional<SubdistrictId> find(const std::string &code, const std::string &name) const {
    if (const auto dotted = code_in_cell(code)) {
      const auto found = by_code_.find(*dotted);
      return found == by_code_.end() ? std::nullopt : std::optional(found->second);
    }
    const auto [first, last] = by_name_.equal_range(join_name(name));
    return first != last && std::next(first) == last ? std::optional(first->second) : std::nullopt;
  }

private:
  std::map<std::string, SubdistrictId> by_code_;
  std::multimap<std::string, SubdistrictId> by_name_;
};

struct UnitColumns {
  std::optional<std::size_t> code, subdistrict, puskesmas;
};

UnitColumns unit_columns(const Scenario &scenario, const TextTable &table, CountingUnitKind kind) {
  const CountsSettings &c = scenario.counts;
  UnitColumns columns;
  columns.code = column_of(table, c.code, Usual::subdistrict_code);
  columns.subdistrict = column_of(table, c.subdistrict, Usual::subdistrict);
  columns.puskesmas = column_of(table, c.puskesmas, Usual::puskesmas);
  if (kind == CountingUnitKind::puskesmas && !columns.puskesmas)
    no_column(scenario, table, "counts.puskesmas", c.puskesmas.empty() ? "puskesmas" : c.puskesmas);
  if (kind == CountingUnitKind::subdistrict && !columns.code && !columns.subdistrict)
    no_column(scenario, table, "counts.subdistrict", c.subdistrict.empty() ? "kecamatan" : c.subdistrict);
  return columns;
}

// Units stand in this order, whatever that of the file.
std::vector<std::size_t> rows_by_unit(const TextTable &table, const UnitColumns &where) {
  std::vector<std::size_t> rows(table.rows());
  std::iota(rows.begin(), rows.end(), std::size_t{0});
  const auto name_of_row = [&](std::size_t row) {
    return std::tuple(cell_in(table, where.code, row), cell_in(table, where.subdistrict, row),
                      cell_in(table, where.puskesmas, row));
  };
  std::ranges::stable_sort(rows, {}, name_of_row);
  return rows;
}

NotJoined why_unknown(const Area &area, const std::string &code) {
  const std::string dotted = code_in_cell(code).value_or("");
  if (dotted.empty())
    return NotJoined::unknown_name;
  return in_a_district(area, dotted) ? NotJoined::unknown_code : NotJoined::elsewhere;
}

Review::Row unknown_kecamatan(const TextTable &table, std::size_t row, const std::string &code,
                              const std::string &name, const Area &area) {
  Review::Row entry;
  entry.why = why_unknown(area, code);
  entry.file = table.file;
  entry.row = table.line[row];
  entry.code = code;
  entry.subdistrict = name;
  entry.reason = phrase("tidak ada kecamatan ini di batas desa", "the boundaries have no such kecamatan");
  return entry;
}

Finding unit_twice(const TextTable &table, std::size_t row, const Phrase &first, const std::string &name) {
  return {Severity::error,
          "duplicate_counts",
          table.file,
          table.line[row],
          name,
          phrase("{0}:{1}: {2} sudah ada di {3}; sisakan satu, atau pilih bulannya dengan "
                 "counts.month atau counts.only",
                 "{0}:{1}: {2} is in {3} already; leave one, or choose the month with counts.month or "
                 "counts.only",
                 table.file, table.line[row], name, first)};
}

// Of another district than the run's: not meant at all.
bool lies_elsewhere(const std::string &code, const std::string &within) {
  const std::string dotted = code_in_cell(code).value_or("");
  return !dotted.empty() && !within.empty() && !dotted.starts_with(within) && !within.starts_with(dotted);
}

struct NamedUnit {
  std::string name;
  CountingUnitKind kind;
  std::optional<SubdistrictId> subdistrict;
};

void take_unit(const NamedUnit &unit, const CountColumns &columns, std::size_t row, const TextTable &table,
               ReportedUnits &units) {
  units.name.push_back(unit.name);
  units.kind.push_back(unit.kind);
  units.subdistrict.push_back(unit.subdistrict);
  units.registered.push_back(People(columns.registered[row]));
  units.measured.push_back(People(columns.measured[row]));
  units.stunted.push_back(People(columns.stunted[row]));
  units.severely_stunted.push_back(People(columns.severely_stunted[row]));
  units.row.push_back(table.line[row]);
  units.file.push_back(table.file);
}

} // namespace

std::optional<CountingUnitKind> unit_of_rows(const Scenario &scenario, const TextTable &table) {
  const std::string &unit = scenario.counts.unit;
  if (unit == "puskesmas")
    return CountingUnitKind::puskesmas;
  if (unit == "subdistrict")
    return CountingUnitKind::subdistrict;
  refuse_puskesmas_as_villages(scenario, table);
  if (unit == "village" || names_villages(scenario, table))
    return std::nullopt;
  if (column_of(table, scenario.counts.puskesmas, Usual::puskesmas))
    return CountingUnitKind::puskesmas;
  if (column_of(table, scenario.counts.subdistrict, Usual::subdistrict) ||
      column_of(table, "", Usual::subdistrict_code))
    return CountingUnitKind::subdistrict;
  return std::nullopt;
}

void read_units(const CountedTable &counted, CountingUnitKind kind, const VillageLookup &lookup,
                Counts &counts, Findings &findings, Review &review) {
  const auto &[scenario, table, columns] = counted;
  const UnitColumns where = unit_columns(scenario, table, kind);
  const KecamatanLookup kecamatan(lookup.area());
  const std::string within = dotted_code(scenario.boundaries.within).value_or("");
  ReportedUnits &units = counts.reported_units;
  std::map<std::pair<std::string, std::string>, std::pair<std::string, std::size_t>> line;
  const auto code_of = [&](const std::optional<SubdistrictId> &s) {
    return s ? lookup.area().subdistricts.code[*s] : std::string();
  };
  for (const CountingUnitId u : units.name.all()) // of the tables before
    line.emplace(std::pair{code_of(units.subdistrict[u]), facility_key(units.name[u])},
                 std::pair{units.file[u], units.row[u]});
  for (const std::size_t row : rows_by_unit(table, where)) {
    const std::string code = cell_in(table, where.code, row), named = cell_in(table, where.subdistrict, row);
    if (lies_elsewhere(code, within))
      continue;
    const auto subdistrict = kecamatan.find(code, named);
    const std::string own =
        kind == CountingUnitKind::puskesmas ? cell_in(table, where.puskesmas, row) : named;
    const std::string name = own.empty() && subdistrict && kind == CountingUnitKind::subdistrict
                                 ? lookup.area().subdistricts.name[*subdistrict]
                                 : own;
    const bool says_where = !code.empty() || !named.empty();
    const auto [first, is_new] =
        line.try_emplace({code_of(subdistrict), facility_key(name)}, table.file, table.line[row]);
    if (name.empty() || (!subdistrict && (kind == CountingUnitKind::subdistrict || says_where)))
      review.rows.push_back(unknown_kecamatan(table, row, code, named, lookup.area()));
    else if (!is_new)
      findings.add(
          unit_twice(table, row, line_in_words(table, first->second.first, first->second.second), name));
    else
      take_unit({name, kind, subdistrict}, columns, row, table, units);
  }
}

} // namespace lokus::read
