#pragma once
#include "draw/canvas.hpp"
#include <vector>

namespace lokus::draw {

// How a numbered list fills a box: the largest letters that hold all entries, else the most entries.
struct ListFit {
  std::size_t columns = 2;
  std::size_t rows = 0;   // a column
  double size = 2.1;      // mm, of the letters
  std::size_t listed = 0; // entries; fewer than asked when the last line says how many are left out
  double row_mm() const { return 1.36 * size; }
  double height() const { return static_cast<double>(rows) * row_mm(); }
};
ListFit fit_list(std::size_t entries, double height_mm);

// Numbers in bold, names cut with "…" where they are too long; read down the columns.
void draw_list(Canvas &canvas, const std::vector<std::string> &numbers, const std::vector<std::string> &names,
               const ListFit &fit, const Rectangle &box);

} // namespace lokus::draw
