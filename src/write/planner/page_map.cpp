#include "write/planner/json_text.hpp"
#include "write/planner/page_data.hpp"
#include "write/planner/topology.hpp"

namespace lokus::write {
namespace {

// A screen is a thousand pixels wide and a village is looked at eight times larger.
constexpr int grid_cells = 16384;
constexpr double tolerance_cells = 3;

// The first point as it is, each other as the step from the one before: x, y, dx, dy, ...
std::string steps_of(const std::vector<Topology::Cell> &arc) {
  Topology::Cell at = {0, 0};
  return page_list(arc, [&](Topology::Cell cell) {
    const std::string step = fmt::format("{},{}", cell[0] - at[0], cell[1] - at[1]);
    at = cell;
    return step;
  });
}

} // namespace

std::string page_map(const Publication &from) {
  const Topology t = topology_of(from.prepared.inputs.area.villages.outline, grid_cells, tolerance_cells);
  const auto numbers = [](const std::vector<int> &ring) {
    return page_list(ring, [](int arc) { return fmt::format("{}", arc); });
  };
  return fmt::format(R"({{"scale":[{},{}],"translate":[{},{}],"arcs":{},"villages":{}}})",
                     page_number(t.cell_lon), page_number(t.cell_lat),
                     page_number(t.box.empty() ? 0 : t.box.west),
                     page_number(t.box.empty() ? 0 : t.box.south), page_list(t.arcs, steps_of),
                     page_list(t.rings, [&](const std::vector<std::vector<int>> &rings) {
                       return page_list(rings, numbers);
                     }));
}

} // namespace lokus::write
