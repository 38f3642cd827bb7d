#include "space/travel_graph.hpp"
#include <algorithm>
#include <cmath>
#include <numeric>
#include <queue>
#include <tuple>

namespace lokus::space {

TravelGraph graph_of(std::size_t nodes, const std::vector<TravelArc> &arcs) {
  TravelGraph graph;
  graph.first.assign(nodes + 1, 0);
  for (const TravelArc &arc : arcs) {
    ++graph.first[arc.a + 1];
    ++graph.first[arc.b + 1];
  }
  std::partial_sum(graph.first.begin(), graph.first.end(), graph.first.begin());
  graph.links.resize(2 * arcs.size());
  std::vector<std::size_t> next(graph.first.begin(), graph.first.end() - 1);
  for (const TravelArc &arc : arcs) {
    graph.links[next[arc.a]++] = {arc.b, arc.minutes};
    graph.links[next[arc.b]++] = {arc.a, arc.minutes};
  }
  return graph;
}

std::vector<std::vector<Reach>> nearest_facilities(const TravelGraph &graph,
                                                   const std::vector<Entry> &entries, std::size_t few,
                                                   double farthest) {
  using Item = std::tuple<double, FacilityId, std::uint32_t>;
  std::priority_queue<Item, std::vector<Item>, std::greater<>> queue;
  for (const Entry &entry : entries)
    if (entry.minutes <= farthest)
      queue.emplace(entry.minutes, entry.facility, entry.node);
  std::vector<std::vector<Reach>> reached(graph.nodes());
  const auto wants = [&](std::uint32_t node, FacilityId facility) {
    const std::vector<Reach> &here = reached[node];
    return here.size() < few && std::none_of(here.begin(), here.end(),
                                             [&](const Reach &reach) { return reach.facility == facility; });
  };
  while (!queue.empty()) {
    const auto [minutes, facility, node] = queue.top();
    queue.pop();
    if (!wants(node, facility))
      continue;
    reached[node].push_back({facility, minutes});
    for (const TravelGraph::Link &link : graph.of(node))
      if (minutes + link.minutes <= farthest && wants(link.to, facility))
        queue.emplace(minutes + link.minutes, facility, link.to);
  }
  return reached;
}

namespace {

// Along the chain that begins with `link` of `from`, to the next node that is kept.
TravelGraph::Link end_of_chain(const TravelGraph &graph, const std::vector<std::uint32_t> &node,
                               std::uint32_t from, TravelGraph::Link link) {
  std::uint32_t before = from;
  double minutes = link.minutes;
  while (node[link.to] == ContractedGraph::none) {
    const auto links = graph.of(link.to);
    // A doubled link goes back to where one came from: a dead end, whichever of the two is taken.
    const TravelGraph::Link &next = links[0].to == before ? links[1] : links[0];
    before = link.to;
    link = next;
    minutes += next.minutes;
  }
  return {link.to, minutes};
}

} // namespace

ContractedGraph contracted(const TravelGraph &graph, const std::vector<std::uint32_t> &asked) {
  ContractedGraph result;
  result.node.assign(graph.nodes(), ContractedGraph::none);
  std::vector<std::uint8_t> kept(graph.nodes(), 0);
  for (const std::uint32_t node : asked)
    kept[node] = 1;
  std::uint32_t count = 0;
  for (std::size_t node = 0; node < graph.nodes(); ++node)
    if (kept[node] != 0 || graph.of(node).size() != 2)
      result.node[node] = count++;
  std::vector<TravelArc> arcs;
  for (std::uint32_t from = 0; from < graph.nodes(); ++from)
    if (result.node[from] != ContractedGraph::none)
      for (const TravelGraph::Link &link : graph.of(from)) {
        const TravelGraph::Link end = end_of_chain(graph, result.node, from, link);
        if (from < end.to) // every chain is found from both of its ends; loops lead nowhere
          arcs.push_back({result.node[from], result.node[end.to], end.minutes});
      }
  result.graph = graph_of(count, arcs);
  return result;
}

namespace {

constexpr double longest_arc_metres = 100;

// Vertices by rounded position, each a node.
class Vertices {
public:
  explicit Vertices(const Roads &roads) {
    for (const LonLat p : roads.line.values())
      keys_.push_back(key(p));
    std::sort(keys_.begin(), keys_.end());
    keys_.erase(std::unique(keys_.begin(), keys_.end()), keys_.end());
  }
  std::uint32_t node(LonLat p) const {
    return static_cast<std::uint32_t>(std::lower_bound(keys_.begin(), keys_.end(), key(p)) - keys_.begin());
  }
  std::vector<LonLat> positions() const {
    std::vector<LonLat> all;
    for (const auto &[lon, lat] : keys_)
      all.push_back({static_cast<double>(lon) * 1e-6, static_cast<double>(lat) * 1e-6});
    return all;
  }

private:
  using Key = std::pair<std::int64_t, std::int64_t>;
  static Key key(LonLat p) { return {std::llround(p.lon * 1e6), std::llround(p.lat * 1e6)}; }
  std::vector<Key> keys_;
};

// A straight piece of road between two nodes.
struct Piece {
  LonLat from, to;
  std::uint32_t a = 0, b = 0; // their nodes
};

void add_piece(const Piece &piece, double kmh, std::vector<LonLat> &positions, std::vector<TravelArc> &arcs) {
  const auto [from, to, a, b] = piece;
  const double metres = distance_metres(from, to);
  const auto pieces = static_cast<std::size_t>(std::max(1.0, std::ceil(metres / longest_arc_metres)));
  const double minutes = metres / 1000 / kmh * 60 / static_cast<double>(pieces);
  std::uint32_t last = a;
  for (std::size_t i = 1; i < pieces; ++i) {
    const double along = static_cast<double>(i) / static_cast<double>(pieces);
    positions.push_back({from.lon + along * (to.lon - from.lon), from.lat + along * (to.lat - from.lat)});
    const auto node = static_cast<std::uint32_t>(positions.size() - 1);
    arcs.push_back({last, node, minutes});
    last = node;
  }
  arcs.push_back({last, b, minutes});
}

void find_parts(RoadGraph &roads) {
  constexpr std::uint32_t none = ~0u;
  roads.part.assign(roads.graph.nodes(), none);
  for (std::size_t start = 0; start < roads.part.size(); ++start) {
    if (roads.part[start] != none)
      continue;
    const auto part = static_cast<std::uint32_t>(roads.part_metres.size());
    double metres = 0;
    std::vector<std::size_t> open = {start};
    roads.part[start] = part;
    while (!open.empty()) {
      const std::size_t node = open.back();
      open.pop_back();
      for (const TravelGraph::Link &link : roads.graph.of(node)) {
        metres += distance_metres(roads.position[node], roads.position[link.to]) / 2;
        if (roads.part[link.to] == none) {
          roads.part[link.to] = part;
          open.push_back(link.to);
        }
      }
    }
    roads.part_metres.push_back(metres);
  }
}

} // namespace

RoadGraph road_graph(const Roads &roads, const FacilitiesSettings &settings) {
  const Vertices vertices(roads);
  RoadGraph result;
  result.position = vertices.positions();
  std::vector<TravelArc> arcs;
  for (const RoadId r : roads.line.all()) {
    const auto line = roads.line[r];
    const double kmh = roads.foot[r] != 0         ? settings.off_road_kmh
                       : is_missing(roads.kmh[r]) ? settings.road_kmh
                                                  : roads.kmh[r];
    for (std::size_t i = 0; i + 1 < line.size(); ++i)
      if (const std::uint32_t a = vertices.node(line[i]), b = vertices.node(line[i + 1]); a != b)
        add_piece({line[i], line[i + 1], a, b}, kmh, result.position, arcs);
  }
  result.graph = graph_of(result.position.size(), arcs);
  find_parts(result);
  return result;
}

} // namespace lokus::space
