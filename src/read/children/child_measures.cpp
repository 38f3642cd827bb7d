#include "read/children/child_measures.hpp"
#include "core/units.hpp"
#include "read/children/child_cells.hpp"
#include "read/children/child_reasons.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::read {
namespace {

constexpr std::size_t least_of_a_kind = 5;
constexpr double any_number = 1e6;

constexpr Limits heights{least_height, most_height}, weights{least_weight, most_weight};
constexpr Limits weights_without_comma{59, 580};

// A way of writing that cannot be mistaken for the unit meant.
struct OtherUnit {
  double factor; // to the unit meant
  const char *rule, *id, *en;
};

constexpr OtherUnit metres{100, "height_in_metres",
                           "tinggi tertulis dalam meter; dibaca sebagai cm (0,823 = 82,3)",
                           "heights are written in metres; read as cm (0.823 = 82.3)"};
constexpr OtherUnit tenths{0.1, "height_without_comma",
                           "tinggi kehilangan koma desimalnya; dibaca sebagai cm (823 = 82,3)",
                           "heights have lost their decimal comma; read as cm (823 = 82.3)"};
constexpr OtherUnit grams{0.001, "weight_in_grams",
                          "berat tertulis dalam gram; dibaca sebagai kg (7900 = 7,9)",
                          "weights are written in grams; read as kg (7900 = 7.9)"};

// Numbers as written; what is none is missing and listed.
ChildMeasures numbers_as_written(const TextTable &table, std::size_t column, Quantity quantity) {
  ChildMeasures measures;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const std::string &cell = table.cells[row][column];
    const Measured m = measured_of(cell, quantity, 0, any_number);
    measures.factor.push_back(m.factor);
    measures.value.push_back(m.value);
    if (m.fault == CellFault::zero)
      measures.zero.push_back(table.line[row]);
    else if (m.fault == CellFault::unreadable && !repeats_header(table, column, row))
      measures.unreadable.push_back(table.line[row]);
    else if (m.fault == CellFault::out_of_range)
      measures.out_of_range.push_back(table.line[row]);
  }
  return measures;
}

// Turns numbers that can only be of the other unit into the unit meant, where enough of the column are.
void take_other_unit(const TextTable &table, const OtherUnit &unit, const Limits &meant,
                     ChildMeasures &measures, Findings &findings) {
  std::vector<std::size_t> lines;
  std::size_t filled = 0;
  const auto is_other = [&](double value) { return !meant.hold(value) && meant.hold(value * unit.factor); };
  for (std::size_t row = 0; row < table.rows(); ++row) {
    filled += !is_missing(measures.value[row]);
    if (is_other(measures.value[row]) || measures.factor[row] == unit.factor)
      lines.push_back(table.line[row]);
  }
  if (lines.empty() || (lines.size() < least_of_a_kind && 2 * lines.size() <= filled))
    return;
  for (double &value : measures.value)
    if (is_other(value))
      value = std::round(value * unit.factor * 1e4) / 1e4;
  warn_of_lines(table, unit.rule, lines, unit.id, unit.en, findings);
}

void leave_out_of_range(const TextTable &table, const Limits &meant, ChildMeasures &measures) {
  for (std::size_t row = 0; row < table.rows(); ++row)
    if (!is_missing(measures.value[row]) && !meant.hold(measures.value[row])) {
      measures.value[row] = nan();
      measures.out_of_range.push_back(table.line[row]);
    }
}

} // namespace

ChildMeasures child_heights(const TextTable &table, std::size_t column, Findings &findings) {
  ChildMeasures measures = numbers_as_written(table, column, Quantity::height);
  take_other_unit(table, metres, heights, measures, findings);
  take_other_unit(table, tenths, heights, measures, findings);
  leave_out_of_range(table, heights, measures);
  return measures;
}

ChildMeasures child_weights(const TextTable &table, std::optional<std::size_t> column, Findings &findings) {
  if (!column)
    return {std::vector<double>(table.rows(), nan()), std::vector<double>(table.rows(), 1), {}, {}, {}};
  ChildMeasures measures = numbers_as_written(table, *column, Quantity::weight);
  std::vector<std::size_t> lines;
  std::size_t filled = 0;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    filled += !is_missing(measures.value[row]);
    if (weights_without_comma.hold(measures.value[row]))
      lines.push_back(table.line[row]);
  }
  if (2 * lines.size() > filled) {
    warn_of_lines(table, "weight_without_comma", lines,
                  "berat kehilangan koma desimalnya (79 = 7,9); seluruh kolom berat tidak dipakai",
                  "weights have lost their decimal comma (79 = 7.9); not one weight of the column is used",
                  findings);
    std::fill(measures.value.begin(), measures.value.end(), nan());
    return measures;
  }
  take_other_unit(table, grams, weights, measures, findings);
  leave_out_of_range(table, weights, measures);
  return measures;
}

} // namespace lokus::read
