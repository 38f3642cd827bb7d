#include "space/assignment.hpp"
#include <algorithm>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/successive_shortest_path_nonnegative_weights.hpp>
#include <cmath>
#include <numeric>

namespace lokus::space {
namespace {

// Arcs of the flow network, each with its reverse beside it: 2i and 2i + 1.
struct Arc {
  std::size_t from, to;
  std::int64_t capacity;
  double
      cost; // whole seconds: exact, and the algorithm adds up the infinite distances of what it cannot reach
};

std::int64_t seconds(double minutes) {
  return std::llround(60 * minutes);
}

// What flows over each arc of a minimum-cost maximum flow. The graph is packed, since every augmentation
// looks at all of it.
std::vector<std::int64_t> least_cost_flow(std::size_t nodes, const std::vector<Arc> &arcs, std::size_t source,
                                          std::size_t sink) {
  using Graph = boost::compressed_sparse_row_graph<boost::directedS>;
  std::vector<std::size_t> order(arcs.size()), place(arcs.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return arcs[a].from < arcs[b].from; });
  std::vector<std::pair<std::size_t, std::size_t>> ends;
  std::vector<std::int64_t> capacity, residual(arcs.size());
  std::vector<double> cost;
  for (std::size_t i = 0; i < order.size(); ++i) {
    const Arc &arc = arcs[order[i]];
    place[order[i]] = i;
    ends.emplace_back(arc.from, arc.to);
    capacity.push_back(arc.capacity);
    cost.push_back(arc.cost);
  }
  const Graph graph(boost::edges_are_sorted, ends.begin(), ends.end(), nodes);
  std::vector<Graph::edge_descriptor> edge, reverse(arcs.size());
  for (auto [it, last] = boost::edges(graph); it != last; ++it)
    edge.push_back(*it);
  for (std::size_t i = 0; i < order.size(); ++i)
    reverse[i] = edge[place[order[i] ^ 1]];
  const auto index = boost::get(boost::edge_index, graph);
  std::vector<Graph::edge_descriptor> before(nodes);
  std::vector<double> distance(nodes), distance_before(nodes);
  const auto vertex = boost::get(boost::vertex_index, graph);
  const auto by_arc = [&](auto &values) { return boost::make_iterator_property_map(values.begin(), index); };
  const auto by_node = [&](auto &values) {
    return boost::make_iterator_property_map(values.begin(), vertex);
  };
  boost::successive_shortest_path_nonnegative_weights(graph, source, sink, by_arc(capacity), by_arc(residual),
                                                      by_arc(cost), by_arc(reverse), vertex, by_node(before),
                                                      by_node(distance), by_node(distance_before));
  std::vector<std::int64_t> flow(arcs.size());
  for (std::size_t arc = 0; arc < arcs.size(); ++arc)
    flow[arc] = capacity[place[arc]] - residual[place[arc]];
  return flow;
}

struct Nearest {
  std::vector<std::int64_t> held;                 // children per facility with everybody at the nearest
  std::vector<std::vector<std::size_t>> villages; // per facility, those whose nearest it is
};

Nearest all_at_nearest(const AssignmentProblem &p) {
  Nearest nearest{std::vector<std::int64_t>(p.capacity.size(), 0),
                  std::vector<std::vector<std::size_t>>(p.capacity.size())};
  for (std::size_t v = 0; v < p.choices.size(); ++v)
    if (!p.choices[v].empty() && p.children[v] > 0) {
      const std::size_t f = p.choices[v].front().facility.row();
      nearest.held[f] += p.children[v];
      nearest.villages[f].push_back(v);
    }
  return nearest;
}

// The flow from facilities that hold too many. Only what can be reached from them is in it.
class Moves {
public:
  Moves(const AssignmentProblem &problem, const Nearest &nearest)
      : problem_(problem),
        nearest_(nearest),
        node_of_facility_(problem.capacity.size(), none) {
    for (std::size_t f = 0; f < problem.capacity.size(); ++f)
      if (excess(f) > 0)
        reach(f);
    for (std::size_t next = 0; next < open_.size(); ++next)
      for (const std::size_t v : nearest_.villages[open_[next]])
        add_village(v);
    // Dearer than the longest chain of moves, so that nobody stays over who could be served.
    const double too_many = static_cast<double>(open_.size() + 1) * (longest_ + 1);
    for (const std::size_t f : open_)
      join_ends(f, too_many);
  }

  void solve() { flow_ = least_cost_flow(nodes_, arcs_, source, sink); }
  struct Move {
    std::size_t village, choice, arc;
  };
  const std::vector<Move> &moves() const { return moves_; }
  std::int64_t children(const Move &move) const { return flow_[move.arc]; }
  std::int64_t over() const {
    std::int64_t total = 0;
    for (const std::size_t arc : overflow_)
      total += flow_[arc];
    return total;
  }

private:
  static constexpr std::size_t none = ~std::size_t{0}, source = 0, sink = 1;

  std::size_t add_arc(std::size_t from, std::size_t to, std::int64_t capacity, double cost) {
    arcs_.push_back({from, to, capacity, cost});
    arcs_.push_back({to, from, 0, -cost});
    return arcs_.size() - 2;
  }
  std::int64_t excess(std::size_t f) const {
    return problem_.capacity[f] == AssignmentProblem::no_limit ? 0 : nearest_.held[f] - problem_.capacity[f];
  }
  std::size_t reach(std::size_t f) {
    if (node_of_facility_[f] == none) {
      node_of_facility_[f] = nodes_++;
      open_.push_back(f);
    }
    return node_of_facility_[f];
  }
  void add_village(std::size_t v) {
    const std::vector<Reach> &choices = problem_.choices[v];
    const std::size_t node = nodes_++;
    add_arc(node_of_facility_[choices.front().facility.row()], node, problem_.children[v], 0);
    for (std::size_t c = 1; c < choices.size(); ++c) {
      const auto cost = static_cast<double>(seconds(choices[c].minutes) - seconds(choices[0].minutes));
      longest_ = std::max(longest_, cost);
      const std::size_t to = reach(choices[c].facility.row());
      moves_.push_back({v, c, add_arc(node, to, problem_.children[v], cost)});
    }
  }
  void join_ends(std::size_t f, double too_many) {
    if (problem_.capacity[f] == AssignmentProblem::no_limit) {
      std::int64_t everybody = 0;
      for (const std::int64_t held : nearest_.held)
        everybody += held;
      add_arc(node_of_facility_[f], sink, everybody, 0);
    } else if (excess(f) > 0) {
      add_arc(source, node_of_facility_[f], excess(f), 0);
      overflow_.push_back(add_arc(node_of_facility_[f], sink, excess(f), too_many));
    } else if (excess(f) < 0) {
      add_arc(node_of_facility_[f], sink, -excess(f), 0);
    }
  }

  const AssignmentProblem &problem_;
  const Nearest &nearest_;
  std::size_t nodes_ = 2;
  std::vector<Arc> arcs_;
  std::vector<std::int64_t> flow_; // of each arc, once solved
  std::vector<std::size_t> node_of_facility_;
  std::vector<std::size_t> open_; // facilities in the flow, in the order in which they were reached
  std::vector<Move> moves_;
  std::vector<std::size_t> overflow_; // arcs of children beyond a capacity
  double longest_ = 0;
};

} // namespace

Assignment assign(const AssignmentProblem &problem) {
  const Nearest nearest = all_at_nearest(problem);
  Moves moves(problem, nearest);
  moves.solve();
  std::vector<std::vector<std::int64_t>> children(problem.choices.size());
  for (std::size_t v = 0; v < children.size(); ++v)
    if (!problem.choices[v].empty()) {
      children[v].assign(problem.choices[v].size(), 0);
      children[v].front() = problem.children[v];
    }
  for (const Moves::Move &move : moves.moves()) {
    const std::int64_t moved = moves.children(move);
    children[move.village][move.choice] += moved;
    children[move.village].front() -= moved;
  }
  Assignment result;
  result.over = moves.over();
  result.parts.resize(children.size());
  for (std::size_t v = 0; v < children.size(); ++v)
    for (std::size_t c = 0; c < children[v].size(); ++c)
      if (children[v][c] > 0) {
        result.parts[v].push_back({problem.choices[v][c].facility, children[v][c]});
        result.child_seconds += children[v][c] * seconds(problem.choices[v][c].minutes);
      }
  return result;
}

} // namespace lokus::space
