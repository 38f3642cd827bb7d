#pragma once
#include "tables/access.hpp"
#include "tables/inputs/roads.hpp"
#include "tables/neighbours.hpp"
#include <cstdint>
#include <span>
#include <vector>

namespace lokus::space {

// A graph one travels on, both ways: node n has links first[n]..first[n+1]-1.
struct TravelGraph {
  struct Link {
    std::uint32_t to = 0;
    double minutes = 0;
  };
  std::vector<std::size_t> first{0};
  std::vector<Link> links;
  std::size_t nodes() const { return first.size() - 1; }
  std::span<const Link> of(std::size_t node) const {
    return std::span<const Link>(links).subspan(first[node], first[node + 1] - first[node]);
  }
};

struct TravelArc { // between two nodes, both ways
  std::uint32_t a = 0, b = 0;
  double minutes = 0;
};
TravelGraph graph_of(std::size_t nodes, const std::vector<TravelArc> &arcs);

// A facility is `minutes` from a node.
struct Entry {
  FacilityId facility;
  std::uint32_t node = 0;
  double minutes = 0;
};

// The `few` nearest facilities of every node within `farthest` minutes, nearest first, of equally far ones
// the lower row. Dijkstra's algorithm (1959) with up to `few` labels a node, each from another facility:
// about `few` times the work of one search from all facilities together.
std::vector<std::vector<Reach>> nearest_facilities(const TravelGraph &graph,
                                                   const std::vector<Entry> &entries, std::size_t few,
                                                   double farthest);

// The graph of the nodes that matter: those asked for, and where more or fewer than two links meet. What lies
// between two of them becomes one link. `node` of a kept node is its row in the graph, of others none.
struct ContractedGraph {
  static constexpr std::uint32_t none = ~0u;
  TravelGraph graph;
  std::vector<std::uint32_t> node;
};
ContractedGraph contracted(const TravelGraph &graph, const std::vector<std::uint32_t> &asked);

// Roads as a graph. Lines meet where they share a vertex, to 1e-6 degrees; arcs longer than 100 m get nodes
// in between, so that villages can join there.
struct RoadGraph {
  TravelGraph graph;
  std::vector<LonLat> position;    // per node
  std::vector<std::uint32_t> part; // connected part of each node
  std::vector<double> part_metres; // length of each part
};
RoadGraph road_graph(const Roads &roads, const FacilitiesSettings &settings);

} // namespace lokus::space
