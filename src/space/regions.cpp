#include "space/regions.hpp"
#include "core/error.hpp"
#include "core/sum.hpp"
#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/kruskal_min_spanning_tree.hpp>
#include <cmath>
#include <optional>

namespace lokus::space {
namespace {

using Values = Grid<VillageId, VariableId, double>;

struct Link {
  double distance2;
  VillageId low, high;
  friend auto operator<=>(const Link &, const Link &) = default;
};

Values standardised_values(const Values &variables) {
  const std::size_t n = variables.rows();
  Values z(n, variables.cols());
  for (VariableId c : ids<VariableId>(variables.cols())) {
    Sum total, squares;
    for (VillageId v : ids<VillageId>(n))
      total.add(variables(v, c));
    const double mean = total.value() / static_cast<double>(n);
    for (VillageId v : ids<VillageId>(n))
      squares.add((variables(v, c) - mean) * (variables(v, c) - mean));
    const double sd = std::sqrt(squares.value() / static_cast<double>(n - 1));
    const bool spread = sd > 1e-13 * std::fabs(mean); // below that: rounding of equal values
    for (VillageId v : ids<VillageId>(n))
      z(v, c) = spread ? (variables(v, c) - mean) / sd : 0;
  }
  return z;
}

double squared_difference(std::span<const double> a, std::span<const double> b) {
  double total = 0;
  for (std::size_t i = 0; i < a.size(); ++i)
    total += (a[i] - b[i]) * (a[i] - b[i]);
  return total;
}

// Each pair of neighbours once, the most alike first, equally alike ones by row.
std::vector<Link> links_of(const Lists<VillageId, VillageId> &lists, const Values &z) {
  std::vector<Link> links;
  for (VillageId v : lists.all())
    for (VillageId other : lists[v])
      if (other != v)
        links.push_back({squared_difference(z.row(v), z.row(other)), std::min(v, other), std::max(v, other)});
  std::sort(links.begin(), links.end());
  links.erase(std::unique(links.begin(), links.end()), links.end());
  return links;
}

// Links of a minimum spanning tree of every part. The rank of a link is its weight, so that there is one
// tree.
std::vector<Link> spanning_links(const std::vector<Link> &links, std::size_t villages) {
  using Weight = boost::property<boost::edge_weight_t, std::size_t>;
  using Graph =
      boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, boost::no_property, Weight>;
  Graph graph(villages);
  for (std::size_t rank = 0; rank < links.size(); ++rank)
    boost::add_edge(links[rank].low.row(), links[rank].high.row(), Weight(rank), graph);
  std::vector<boost::graph_traits<Graph>::edge_descriptor> chosen;
  boost::kruskal_minimum_spanning_tree(graph, std::back_inserter(chosen));
  std::vector<Link> tree;
  for (const auto &edge : chosen)
    tree.push_back(links[boost::get(boost::edge_weight, graph, edge)]);
  return tree;
}

// A tree of villages: its best allowed cut takes off the villages below `cut`.
struct SpanningTree {
  std::vector<VillageId> members; // parents before children
  double gain = 0;                // sum of squares saved by the cut
  std::optional<VillageId> cut;
};

class Forest {
public:
  Forest(const Values &z, const Column<VillageId, double> &population, const std::vector<Link> &links,
         double floor)
      : z_(z),
        population_(population),
        floor_(floor),
        linked_(z.rows()),
        parent_(z.rows()),
        below_(z.rows(), z.cols()),
        count_(z.rows()),
        people_(z.rows()) {
    for (const Link &link : links) {
      linked_[link.low].push_back(link.high);
      linked_[link.high].push_back(link.low);
    }
  }

  // The tree with `root` and everything linked to it, its best cut known.
  SpanningTree tree(VillageId root) {
    SpanningTree tree;
    tree.members = {root};
    parent_[root] = root;
    for (std::size_t i = 0; i < tree.members.size(); ++i) {
      const VillageId v = tree.members[i];
      for (VillageId child : linked_[v])
        if (child != parent_[v]) {
          parent_[child] = v;
          tree.members.push_back(child);
        }
    }
    add_up_region(tree.members);
    for (std::size_t i = 1; i < tree.members.size(); ++i)
      consider(tree.members[i], tree);
    return tree;
  }

  // Both sides of the cut.
  std::pair<SpanningTree, SpanningTree> split(const SpanningTree &whole) {
    const VillageId child = *whole.cut, root = whole.members.front(), above = parent_[child];
    std::erase(linked_[child], above);
    std::erase(linked_[above], child);
    SpanningTree rest = tree(root);
    return {std::move(rest), tree(child)};
  }

private:
  void add_up_region(const std::vector<VillageId> &members) {
    for (VillageId v : members) {
      std::copy(z_.row(v).begin(), z_.row(v).end(), below_.row(v).begin());
      count_[v] = 1;
      people_[v] = population_[v];
    }
    for (std::size_t i = members.size() - 1; i > 0; --i) {
      const VillageId v = members[i], up = parent_[v];
      for (VariableId c : ids<VariableId>(z_.cols()))
        below_(up, c) += below_(v, c);
      count_[up] += count_[v];
      people_[up] += people_[v];
    }
  }

  // Sum of squares saved = n1 n2 / n times the squared distance between the means of the two sides.
  void consider(VillageId child, SpanningTree &tree) const {
    const VillageId root = tree.members.front();
    const double n1 = count_[child], n2 = count_[root] - n1;
    if (people_[child] < floor_ || people_[root] - people_[child] < floor_)
      return;
    double apart2 = 0;
    for (VariableId c : ids<VariableId>(z_.cols())) {
      const double d = below_(child, c) / n1 - (below_(root, c) - below_(child, c)) / n2;
      apart2 += d * d;
    }
    const double gain = n1 * n2 / (n1 + n2) * apart2;
    if (!tree.cut || gain > tree.gain) {
      tree.gain = gain;
      tree.cut = child;
    }
  }

  const Values &z_;
  const Column<VillageId, double> &population_;
  double floor_;
  Column<VillageId, std::vector<VillageId>> linked_;
  Column<VillageId, VillageId> parent_;
  Values below_; // sums over a village and all below it in its tree
  Column<VillageId, double> count_, people_;
};

// The tree with the largest saving is cut next; of equal ones that of the lowest first village.
struct LessWorthCutting {
  bool operator()(const SpanningTree &a, const SpanningTree &b) const {
    const double of_a = a.cut ? a.gain : -1, of_b = b.cut ? b.gain : -1;
    return of_a != of_b ? of_a < of_b : a.members.front() > b.members.front();
  }
};

std::vector<std::vector<VillageId>> grown(Forest &forest, const Neighbours &neighbours, std::size_t wanted) {
  std::vector<SpanningTree> heap;
  std::vector<bool> begun(neighbours.components, false);
  for (VillageId v : neighbours.component.all()) {
    const std::uint32_t part = neighbours.component[v];
    if (!begun[part])
      heap.push_back(forest.tree(v));
    begun[part] = true;
  }
  std::make_heap(heap.begin(), heap.end(), LessWorthCutting{});
  while (heap.size() < wanted && !heap.empty() && heap.front().cut) {
    std::pop_heap(heap.begin(), heap.end(), LessWorthCutting{});
    auto [one, other] = forest.split(heap.back());
    heap.back() = std::move(one);
    std::push_heap(heap.begin(), heap.end(), LessWorthCutting{});
    heap.push_back(std::move(other));
    std::push_heap(heap.begin(), heap.end(), LessWorthCutting{});
  }
  std::vector<std::vector<VillageId>> groups;
  for (SpanningTree &tree : heap) {
    std::sort(tree.members.begin(), tree.members.end());
    groups.push_back(std::move(tree.members));
  }
  std::sort(groups.begin(), groups.end());
  return groups;
}

double sum_of_squares(const Values &z, std::span<const VillageId> members) {
  Sum all;
  for (VariableId c : ids<VariableId>(z.cols())) {
    Sum total, squares;
    for (VillageId v : members)
      total.add(z(v, c));
    const double mean = total.value() / static_cast<double>(members.size());
    for (VillageId v : members)
      squares.add((z(v, c) - mean) * (z(v, c) - mean));
    all.add(squares.value());
  }
  return all.value();
}

void refuse_unusable(const Values &variables, const Column<VillageId, double> &population,
                     const RegionSettings &settings) {
  if (settings.regions < 1)
    throw Error(ErrorKind::request, phrase("wilayah kerja: jumlah wilayah harus sekurangnya 1",
                                           "regions: at least 1 region must be asked for"));
  for (VillageId v : population.all()) {
    const auto row = variables.row(v);
    const bool known = std::all_of(row.begin(), row.end(), [](double x) { return std::isfinite(x); });
    if (!known || !(population[v] >= 0))
      throw Error(
          ErrorKind::request,
          phrase("wilayah kerja: desa baris {} tidak punya semua angka yang dipakai (peubah, penduduk ≥ 0); "
                 "lengkapi atau keluarkan desa itu",
                 "regions: village row {} lacks a figure that is used (variables, population ≥ 0); "
                 "complete it or leave that village out",
                 v.row() + 1));
  }
}

} // namespace

Regions regions(const Neighbours &neighbours, const Values &variables,
                const Column<VillageId, double> &population, const RegionSettings &settings) {
  refuse_unusable(variables, population, settings);
  const Values z = standardised_values(variables);
  const auto links = spanning_links(links_of(neighbours.of, z), z.rows());
  Forest forest(z, population, links, settings.floor_population);
  Regions result;
  result.of = Column<VillageId, RegionId>(population.rows());
  Sum within;
  for (const auto &members : grown(forest, neighbours, settings.regions)) {
    const RegionId region = result.villages.push_back(members.size());
    Sum people;
    for (VillageId v : members) {
      result.of[v] = region;
      people.add(population[v]);
    }
    result.population.push_back(people.value());
    if (people.value() < settings.floor_population)
      result.below_floor.push_back(region);
    within.add(sum_of_squares(z, members));
  }
  std::vector<VillageId> everyone;
  for (VillageId v : population.all())
    everyone.push_back(v);
  result.total_ss = sum_of_squares(z, everyone);
  result.within_ss = within.value();
  return result;
}

} // namespace lokus::space
