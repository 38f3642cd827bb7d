#include "read/cells/numbers.hpp"
#include "core/units.hpp"
#include "read/cells/number_cells.hpp"
#include <algorithm>

namespace lokus::read {
namespace {

// How many cells fit each reading, and the first cell that tells them apart.
struct Readings {
  std::vector<std::optional<double>> point, comma;
  std::optional<std::size_t> neither, only_point, only_comma, differ, differ_with_comma;
};

Readings readings_of(const std::vector<std::string> &cells, const Limits &limits) {
  Readings r;
  for (std::size_t row = 0; row < cells.size(); ++row) {
    if (is_missing_mark(cells[row])) {
      r.point.emplace_back(nan());
      r.comma.emplace_back(nan());
      continue;
    }
    const std::string text = number_in_cell(cells[row]);
    r.point.push_back(number_with(text, '.'));
    r.comma.push_back(number_with(text, ','));
    auto &p = r.point.back(), &c = r.comma.back();
    if (p && c && limits.hold(*p) != limits.hold(*c))
      (limits.hold(*p) ? c : p).reset();
    std::optional<std::size_t> &first = !p && !c ? r.neither
                                        : !c     ? r.only_point
                                        : !p     ? r.only_comma
                                                 : r.differ;
    const bool same = p && c && *p == *c;
    if (!first && !same)
      first = row;
    if (!r.differ_with_comma && p && c && !same && text.find(',') != std::string::npos)
      r.differ_with_comma = row;
  }
  return r;
}

std::vector<double> values_of(const std::vector<std::optional<double>> &reading) {
  std::vector<double> values;
  for (const auto &value : reading)
    values.push_back(value.value_or(nan()));
  return values;
}

// The cell that shows two decimal marks in one column. In a workbook "1.234" beside "7,5" is one too:
// numbers of a workbook come with a point, so it need not be a thousand.
std::optional<std::size_t> other_mark(const Readings &r, bool workbook) {
  if (r.only_point && r.only_comma)
    return std::max(*r.only_point, *r.only_comma);
  if (workbook && r.only_comma && r.differ)
    return r.differ;
  if (workbook && r.only_point && r.differ_with_comma)
    return r.differ_with_comma;
  return std::nullopt;
}

} // namespace

std::vector<double> numbers_within(const TextTable &table, std::size_t column, Limits limits,
                                   Findings &findings) {
  const Readings r = readings_of(table.column(column), limits);
  const std::vector<double> none(table.rows(), nan());
  if (r.neither) {
    findings.add(not_a_number(table, column, *r.neither));
    return none;
  }
  if (const auto row = other_mark(r, table.workbook)) {
    findings.add(mixed_marks(table, column, *row));
    return none;
  }
  if (r.differ && !r.only_point && !r.only_comma) {
    findings.add(ambiguous_mark(table, column, *r.differ));
    return none;
  }
  std::vector<double> values = values_of(r.only_comma ? r.comma : r.point);
  leave_out_too_large(table, column, largest_number, values, findings);
  return values;
}

std::vector<double> numbers_in(const TextTable &table, std::size_t column, Findings &findings) {
  return numbers_within(table, column, {}, findings);
}

} // namespace lokus::read
