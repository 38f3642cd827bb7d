#include "read/layers/shape_order.hpp"
#include <algorithm>
#include <tuple>

namespace lokus::read {

void order_by_content(const Layer &layer, std::vector<std::size_t> &rows) {
  std::vector<std::tuple<double, double, double, double>> corners(layer.rows());
  for (const std::size_t row : rows) {
    Box box;
    for (const LayerRing &ring : layer.rings[row])
      for (const LonLat p : ring.points)
        box.add(p);
    corners[row] = {box.west, box.south, box.east, box.north};
  }
  std::ranges::stable_sort(rows, [&](std::size_t a, std::size_t b) {
    for (const std::vector<std::string> &text : layer.text)
      if (text[a] != text[b])
        return text[a] < text[b];
    return corners[a] < corners[b];
  });
}

} // namespace lokus::read
