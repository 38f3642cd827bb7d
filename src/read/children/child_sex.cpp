#include "read/children/child_sex.hpp"
#include "core/text.hpp"
#include "read/children/child_cells.hpp"

namespace lokus::read {
namespace {

constexpr std::size_t least_figures = 5;

bool stands_for(const std::string &cell, const std::string &code) {
  const auto number = parse_number(cell), wanted = parse_number(code);
  return !code.empty() && (number && wanted ? *number == *wanted : lower(trim(cell)) == lower(trim(code)));
}

bool is_filled(const std::string &cell) {
  return !cell.empty() && cell != "-" && cell != "?" && lower(cell) != "null";
}

Finding unexplained(const TextTable &table, std::size_t column, std::size_t row, std::size_t cells) {
  const std::string &name = table.columns[column];
  return {
      Severity::error,
      "sex_codes",
      table.file,
      table.line[row],
      name,
      phrase(
          "{0}:{1}: kolom \"{2}\": {3} baris tidak bertuliskan jenis kelamin yang dikenal (L atau P). Bila "
          "memakai kode, sebut artinya: children.boys = \"1\" dan children.girls = \"2\"",
          "{0}:{1}: column \"{2}\": {3} lines have no known sex (L or P). If they use codes, say what they "
          "mean: children.boys = \"1\" and children.girls = \"2\"",
          table.file, table.line[row], name, cells)};
}

} // namespace

std::vector<Sex> child_sexes(const TextTable &table, std::size_t column, const ChildrenSettings &settings,
                             Findings &findings) {
  std::vector<Sex> sexes;
  std::size_t filled = 0, unknown = 0, figures = 0, first = 0;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const std::string &cell = table.cells[row][column];
    sexes.push_back(stands_for(cell, settings.boys)    ? Sex::male
                    : stands_for(cell, settings.girls) ? Sex::female
                                                       : sex_of(cell));
    filled += is_filled(cell);
    if (sexes.back() != Sex::unknown || !is_filled(cell) || repeats_header(table, column, row))
      continue;
    figures += parse_number(cell).has_value();
    if (++unknown == 1)
      first = row;
  }
  if (figures >= least_figures || 2 * unknown > filled)
    findings.add(unexplained(table, column, first, unknown));
  return sexes;
}

} // namespace lokus::read
