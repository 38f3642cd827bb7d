#pragma once
#include "draw/sheet.hpp"

namespace lokus::draw {

enum class Swatch { filled, hatched, line, point };

struct LegendRow {
  Swatch swatch = Swatch::filled;
  Colour colour{};
  Pen pen{};
  std::string label;
  std::string count;  // "7 desa"; empty where counting means nothing
  double size = 2.15; // mm, of the letters
};

// Highest class first, then no data (only where there is any), the chosen villages, the lines and, where a
// context layer tells them apart, land and sea. Every village is counted in exactly one class or no data.
std::vector<LegendRow> legend_rows(const Sheet &sheet, const Ground &ground);

constexpr double legend_row_mm = 3.7;
void draw_legend_row(Canvas &canvas, const LegendRow &row, const Ground &ground, double left, double right,
                     double top);

} // namespace lokus::draw
