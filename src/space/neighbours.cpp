#include "core/parallel.hpp"
#include "space/close_pairs.hpp"
#include "space/islands.hpp"
#include "space/space.hpp"
#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/connected_components.hpp>

namespace lokus::space {
namespace {

using NeighbourGraph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;

NeighbourGraph neighbour_graph(const std::vector<ShapePair> &pairs, std::size_t villages) {
  NeighbourGraph graph(villages);
  for (const ShapePair &p : pairs)
    boost::add_edge(p.low, p.high, graph);
  return graph;
}

std::vector<VillageId> without_neighbours(const NeighbourGraph &graph) {
  std::vector<VillageId> isolated;
  for (VillageId v : ids<VillageId>(boost::num_vertices(graph)))
    if (boost::out_degree(v.row(), graph) == 0)
      isolated.push_back(v);
  return isolated;
}

Lists<VillageId, VillageId> lists_of(const NeighbourGraph &graph) {
  Lists<VillageId, VillageId> lists;
  std::vector<VillageId> list;
  for (std::size_t v = 0; v < boost::num_vertices(graph); ++v) {
    list.clear();
    const auto [first, last] = boost::adjacent_vertices(v, graph);
    for (auto it = first; it != last; ++it)
      list.emplace_back(*it);
    std::sort(list.begin(), list.end());
    lists.push_back(list);
  }
  return lists;
}

// Two islands may be each other's nearest: one pair, recorded for both.
void join(const std::vector<std::pair<VillageId, VillageId>> &joined, NeighbourGraph &graph) {
  for (const auto &[island, nearest] : joined)
    if (!boost::edge(island.row(), nearest.row(), graph).second)
      boost::add_edge(island.row(), nearest.row(), graph);
}

std::vector<std::pair<VillageId, VillageId>> nearest_of(const std::vector<VillageId> &islands,
                                                        const Outlines &outlines) {
  std::vector<Box> boxes(outlines.shapes());
  for_each_row(boxes.size(), [&](std::size_t shape) { boxes[shape] = box_of(outlines, shape); });
  std::vector<VillageId> nearest(islands.size());
  for_each_uneven_row(islands.size(), [&](std::size_t i) {
    nearest[i] = VillageId{nearest_shape(outlines, boxes, islands[i].row())};
  });
  std::vector<std::pair<VillageId, VillageId>> joined;
  for (std::size_t i = 0; i < islands.size(); ++i)
    if (nearest[i] != islands[i])
      joined.emplace_back(islands[i], nearest[i]);
  return joined;
}

} // namespace

Neighbours neighbours(const Villages &villages, const SpaceSettings &settings) {
  const auto pairs = close_pairs(villages.outline, settings.tolerance);
  NeighbourGraph graph = neighbour_graph(pairs, villages.rows());
  Neighbours result;
  result.isolated = without_neighbours(graph);
  if (settings.join_islands) {
    result.joined = nearest_of(result.isolated, villages.outline);
    join(result.joined, graph);
  }
  result.of = lists_of(graph);
  // Components are numbered as they are met from the first row on.
  std::vector<std::uint32_t> component(villages.rows());
  result.components = boost::connected_components(
      graph, boost::make_iterator_property_map(component.begin(), boost::get(boost::vertex_index, graph)));
  result.component = Column<VillageId, std::uint32_t>(std::move(component));
  return result;
}

} // namespace lokus::space
