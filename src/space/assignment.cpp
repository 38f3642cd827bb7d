#include "space/assignment.hpp"
#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/successive_shortest_path_nonnegative_weights.hpp>
#include <cmath>

namespace lokus::space {
namespace {

using Traits = boost::adjacency_list_traits<boost::vecS, boost::vecS, boost::directedS>;
// Whole seconds kept as doubles: exact, and the algorithm adds up the infinite distances of what it cannot
// reach.
using Flow = boost::adjacency_list<
    boost::vecS, boost::vecS, boost::directedS, boost::no_property,
    boost::property<boost::edge_capacity_t, std::int64_t,
                    boost::property<boost::edge_residual_capacity_t, std::int64_t,
                                    boost::property<boost::edge_reverse_t, Traits::edge_descriptor,
                                                    boost::property<boost::edge_weight_t, double>>>>>;

std::int64_t seconds(double minutes) {
  return std::llround(60 * minutes);
}

Traits::edge_descriptor add_arc(Flow &flow, std::size_t from, std::size_t to, std::int64_t capacity,
                                double cost) {
  const auto arc = boost::add_edge(from, to, flow).first, back = boost::add_edge(to, from, flow).first;
  boost::put(boost::edge_capacity, flow, arc, capacity);
  boost::put(boost::edge_capacity, flow, back, std::int64_t{0});
  boost::put(boost::edge_weight, flow, arc, cost);
  boost::put(boost::edge_weight, flow, back, -cost);
  boost::put(boost::edge_reverse, flow, arc, back);
  boost::put(boost::edge_reverse, flow, back, arc);
  return arc;
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

  void solve() { boost::successive_shortest_path_nonnegative_weights(flow_, source, sink); }
  struct Move {
    std::size_t village, choice;
    Traits::edge_descriptor arc;
  };
  const std::vector<Move> &moves() const { return moves_; }
  std::int64_t flow_on(Traits::edge_descriptor arc) const {
    return boost::get(boost::edge_capacity, flow_, arc) -
           boost::get(boost::edge_residual_capacity, flow_, arc);
  }
  std::int64_t over() const {
    std::int64_t total = 0;
    for (const auto arc : overflow_)
      total += flow_on(arc);
    return total;
  }

private:
  static constexpr std::size_t none = ~std::size_t{0}, source = 0, sink = 1;

  std::int64_t excess(std::size_t f) const {
    return problem_.capacity[f] == AssignmentProblem::no_limit ? 0 : nearest_.held[f] - problem_.capacity[f];
  }
  std::size_t reach(std::size_t f) {
    if (node_of_facility_[f] == none) {
      node_of_facility_[f] = boost::add_vertex(flow_);
      open_.push_back(f);
    }
    return node_of_facility_[f];
  }
  void add_village(std::size_t v) {
    const std::vector<Reach> &choices = problem_.choices[v];
    const std::size_t node = boost::add_vertex(flow_);
    add_arc(flow_, node_of_facility_[choices.front().facility.row()], node, problem_.children[v], 0);
    for (std::size_t c = 1; c < choices.size(); ++c) {
      const auto cost = static_cast<double>(seconds(choices[c].minutes) - seconds(choices[0].minutes));
      longest_ = std::max(longest_, cost);
      const std::size_t to = reach(choices[c].facility.row());
      moves_.push_back({v, c, add_arc(flow_, node, to, problem_.children[v], cost)});
    }
  }
  void join_ends(std::size_t f, double too_many) {
    if (problem_.capacity[f] == AssignmentProblem::no_limit) {
      std::int64_t everybody = 0;
      for (const std::int64_t held : nearest_.held)
        everybody += held;
      add_arc(flow_, node_of_facility_[f], sink, everybody, 0);
    } else if (excess(f) > 0) {
      add_arc(flow_, source, node_of_facility_[f], excess(f), 0);
      overflow_.push_back(add_arc(flow_, node_of_facility_[f], sink, excess(f), too_many));
    } else if (excess(f) < 0) {
      add_arc(flow_, node_of_facility_[f], sink, -excess(f), 0);
    }
  }

  const AssignmentProblem &problem_;
  const Nearest &nearest_;
  Flow flow_{2};
  std::vector<std::size_t> node_of_facility_;
  std::vector<std::size_t> open_; // facilities in the flow, in the order in which they were reached
  std::vector<Move> moves_;
  std::vector<Traits::edge_descriptor> overflow_;
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
    const std::int64_t moved = moves.flow_on(move.arc);
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
