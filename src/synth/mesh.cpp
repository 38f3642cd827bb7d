#include "synth/mesh.hpp"
#include "core/parallel.hpp"
#include <algorithm>
#include <cmath>
#include <numbers>

namespace lokus::synth {
namespace {

// A hexagon of this width has 6 km2, a usual size of a village outside Java's towns.
constexpr double spacing_km = 2.63;
constexpr double row_height = 0.8660254037844386;
constexpr double looseness = 0.33;        // of the spacing, each way
constexpr double drift_km = 1.4;          // slow displacement, so that sizes vary by neighbourhood
constexpr double most_roughness = 0.18;   // of the length of a side, each way
constexpr double turns = 6;               // least ratio of the angle beside a side to its roughness
constexpr double shortest_side_km = 0.16; // is not divided further
constexpr int most_divisions = 4;
constexpr double town_pull = 0.5; // sides near a town are half as long
constexpr double island_size = 0.45;

enum class ShapeUse : std::uint64_t {
  place_of_seed = 1,
  coast,
  bays,
  drift_east,
  drift_north,
  side,
  island_order
};

RandomKey shape_key(std::uint64_t seed, ShapeUse use, std::uint64_t what = 0) {
  return {seed, Purpose::synth_shape, what, static_cast<std::uint64_t>(use)};
}

double radius_of(std::size_t villages) {
  return spacing_km * std::sqrt(static_cast<double>(villages) * row_height / std::numbers::pi);
}

double squared_km(Km a, Km b) {
  return (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y);
}

Km middle_of(Km a, Km b) {
  return {(a.x + b.x) / 2, (a.y + b.y) / 2};
}

// Positive when p is nearer to `home` than to `other`.
double nearer(Km home, Km other, Km p) {
  const Km m = middle_of(home, other);
  return (home.x - other.x) * (p.x - m.x) + (home.y - other.y) * (p.y - m.y);
}

double angle_between(Km at, Km one, Km other) {
  const double ax = one.x - at.x, ay = one.y - at.y, bx = other.x - at.x, by = other.y - at.y;
  return std::atan2(std::fabs(ax * by - ay * bx), ax * bx + ay * by);
}

} // namespace

Mesh::Mesh(std::size_t villages, std::uint64_t seed)
    : seed_(seed),
      radius_km_(radius_of(villages)),
      coast_(shape_key(seed, ShapeUse::coast), 0.8 * radius_km_),
      bays_(shape_key(seed, ShapeUse::bays), 0.22 * radius_km_),
      drift_east_(shape_key(seed, ShapeUse::drift_east), 5 * spacing_km),
      drift_north_(shape_key(seed, ShapeUse::drift_north), 5 * spacing_km),
      half_(static_cast<int>(std::ceil(2.2 * radius_km_ / spacing_km)) + 8) {
  choose_land(villages);
}

std::uint64_t Mesh::key_of(Node n) const {
  return static_cast<std::uint64_t>(static_cast<std::uint32_t>(n.column)) << 32 |
         static_cast<std::uint32_t>(n.row);
}

Km Mesh::grid_place(Node n) const {
  const double shift = (n.row & 1) != 0 ? 0.5 : 0.0;
  return {(n.column + shift) * spacing_km, n.row * row_height * spacing_km};
}

Km Mesh::loose(std::size_t cell) const {
  return grid_place(land_[cell]);
}

std::size_t Mesh::index_of(Node n) const {
  return static_cast<std::size_t>(n.row + half_) * static_cast<std::size_t>(2 * half_ + 1) +
         static_cast<std::size_t>(n.column + half_);
}

Mesh::Node Mesh::node_at(std::size_t index) const {
  const auto width = static_cast<std::size_t>(2 * half_ + 1);
  return {static_cast<int>(index % width) - half_, static_cast<int>(index / width) - half_};
}

// Cells look at the seeds up to three steps away, and at those of the cells beside them.
bool Mesh::at_rim(Node n) const {
  return std::max(std::abs(n.column), std::abs(n.row)) > half_ - 4;
}

void Mesh::settle(const std::vector<Km> &towns, double reach_km) {
  seeds_.resize(index_of({half_, half_}) + 1);
  for_each_row(seeds_.size(), [&](std::size_t i) { seeds_[i] = settled(node_at(i), towns, reach_km); });
}

Km Mesh::settled(Node n, const std::vector<Km> &towns, double reach_km) const {
  const Km g = grid_place(n);
  const auto bits = random_bits(shape_key(seed_, ShapeUse::place_of_seed, key_of(n)), 0);
  const double loose_km = 2 * looseness * spacing_km;
  Km p = {g.x + loose_km * (open_unit(bits[0]) - 0.5) + drift_km * drift_east_.at(g),
          g.y + loose_km * (open_unit(bits[1]) - 0.5) + drift_km * drift_north_.at(g)};
  for (Km town : towns) {
    const double r2 = squared_km(g, town) / (reach_km * reach_km);
    if (r2 > 9)
      continue;
    const double strength = town_pull * std::exp(-r2);
    p.x += strength * (town.x - g.x);
    p.y += strength * (town.y - g.y);
  }
  return p;
}

// Distance from the middle in radii, bent so that the line of equal scores is a coast.
double Mesh::sea_score(Node n) const {
  const Km p = grid_place(n);
  const double r = std::sqrt(p.x * p.x / 1.3 + p.y * p.y * 1.3) / radius_km_;
  return r * std::exp(0.22 * coast_.at(p) + 0.07 * bays_.at(p));
}

void Mesh::choose_land(std::size_t villages) {
  std::vector<std::pair<double, Node>> by_score(index_of({half_, half_}) + 1);
  for_each_row(by_score.size(), [&](std::size_t i) {
    const Node n = node_at(i);
    by_score[i] = {at_rim(n) ? HUGE_VAL : sea_score(n), n};
  });
  std::sort(by_score.begin(), by_score.end());
  const std::size_t islands = villages < 50 ? 0 : 1 + villages / 3000;
  for (std::size_t i = 0; i < villages - islands; ++i)
    land_.push_back(by_score[i].second);
  first_island_ = land_.size();
  const auto chosen = choose_islands(islands, by_score, first_island_);
  land_.insert(land_.end(), chosen.begin(), chosen.end());
}

// Cells of the sea not far out, none beside land or another island.
std::vector<Mesh::Node> Mesh::choose_islands(std::size_t islands,
                                             const std::vector<std::pair<double, Node>> &by_score,
                                             std::size_t mainland) const {
  std::vector<Node> taken(land_);
  std::sort(taken.begin(), taken.end());
  const double shore = by_score[mainland - 1].first;
  std::vector<std::pair<std::uint64_t, Node>> offshore;
  for (std::size_t i = mainland; i < by_score.size(); ++i)
    if (by_score[i].first < 1.02 * shore + 2.6 * spacing_km / radius_km_)
      offshore.emplace_back(
          random_bits(shape_key(seed_, ShapeUse::island_order, key_of(by_score[i].second)), 0)[0],
          by_score[i].second);
  std::sort(offshore.begin(), offshore.end());
  std::vector<Node> chosen;
  for (const auto &[order, node] : offshore) {
    bool free = chosen.size() < islands;
    for (int dy = -1; dy <= 1 && free; ++dy)
      for (int dx = -1; dx <= 1 && free; ++dx) {
        const Node beside = {node.column + dx, node.row + dy};
        free = !std::binary_search(taken.begin(), taken.end(), beside) &&
               std::find(chosen.begin(), chosen.end(), beside) == chosen.end();
      }
    if (free)
      chosen.push_back(node);
  }
  return chosen;
}

// The Voronoi cell of n by cutting a square with the bisector towards every seed within three steps.
Mesh::Sides Mesh::sides_of(Node n) const {
  const Km home = seed_place(n);
  const double big = 4 * spacing_km;
  Sides sides = {{n, {home.x - big, home.y - big}},
                 {n, {home.x + big, home.y - big}},
                 {n, {home.x + big, home.y + big}},
                 {n, {home.x - big, home.y + big}}};
  for (int dy = -3; dy <= 3; ++dy)
    for (int dx = -3; dx <= 3; ++dx) {
      const Node other = {n.column + dx, n.row + dy};
      if (other == n)
        continue;
      const Km there = seed_place(other);
      Sides kept;
      for (std::size_t i = 0; i < sides.size(); ++i) {
        const Km a = sides[i].from, b = sides[(i + 1) % sides.size()].from;
        const double da = nearer(home, there, a), db = nearer(home, there, b);
        const double t = da / (da - db);
        const Km cut = {a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)};
        if (da >= 0)
          kept.push_back(sides[i]);
        if (da >= 0 && db < 0)
          kept.push_back({other, cut});
        if (da < 0 && db >= 0)
          kept.push_back({sides[i].other, cut});
      }
      sides = std::move(kept);
    }
  return sides;
}

// Where three cells meet: the centre of the circle through their seeds, the same bits for all three.
Km Mesh::corner(Node a, Node b, Node c) const {
  std::array<Node, 3> nodes = {a, b, c};
  std::sort(nodes.begin(), nodes.end());
  const Km o = seed_place(nodes[0]), p = seed_place(nodes[1]), q = seed_place(nodes[2]);
  const double px = p.x - o.x, py = p.y - o.y, qx = q.x - o.x, qy = q.y - o.y;
  const double p2 = px * px + py * py, q2 = qx * qx + qy * qy, twice = 2 * (px * qy - py * qx);
  return {o.x + (qy * p2 - py * q2) / twice, o.y + (px * q2 - qx * p2) / twice};
}

// A displacement of r lengths turns the line by up to 2r at its ends, once per division and to both
// sides. Bounded by the angles to the seeds on either side, so that sides of a cell do not cross.
double Mesh::roughness_of(Node a, Node b, Km from, Km to) const {
  double narrowest = HUGE_VAL;
  for (Node n : {a, b})
    narrowest =
        std::min({narrowest, angle_between(from, to, seed_place(n)), angle_between(to, from, seed_place(n))});
  return std::min(most_roughness, narrowest / turns);
}

// Appends the points of side a|b after `from` up to `to`; computed from its lower end to its upper,
// whoever asks.
void Mesh::roughen(Node a, Node b, Km from, Km to, std::vector<Km> &points) const {
  const bool turned = std::pair(to.x, to.y) < std::pair(from.x, from.y);
  std::vector<Km> line = turned ? std::vector<Km>{to, from} : std::vector<Km>{from, to};
  const std::uint64_t what = key_of(std::min(a, b)) * 0x9e3779b97f4a7c15ull ^ key_of(std::max(a, b));
  const double rough = roughness_of(a, b, from, to);
  std::uint64_t step = 0;
  for (int division = 0; division < most_divisions; ++division) {
    if (squared_km(line[0], line[1]) < 4 * shortest_side_km * shortest_side_km)
      break;
    std::vector<Km> finer;
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
      const Km p = line[i], q = line[i + 1], m = middle_of(p, q);
      const double shift = 2 * rough * (uniform(shape_key(seed_, ShapeUse::side, what), step++) - 0.5);
      finer.push_back(p);
      finer.push_back({m.x - shift * (q.y - p.y), m.y + shift * (q.x - p.x)});
    }
    finer.push_back(line.back());
    line = std::move(finer);
  }
  if (turned)
    std::reverse(line.begin(), line.end());
  points.insert(points.end(), line.begin() + 1, line.end());
}

std::vector<Km> Mesh::ring(std::size_t cell) const {
  const Node n = land_[cell];
  const Sides sides = sides_of(n);
  std::vector<Km> corners;
  for (std::size_t i = 0; i < sides.size(); ++i)
    corners.push_back(corner(n, sides[(i + sides.size() - 1) % sides.size()].other, sides[i].other));
  std::vector<Km> points = {corners.front()};
  for (std::size_t i = 0; i < sides.size(); ++i)
    roughen(n, sides[i].other, corners[i], corners[(i + 1) % corners.size()], points);
  if (island(cell)) {
    const Km middle = seed_place(n);
    for (Km &p : points)
      p = {middle.x + island_size * (p.x - middle.x), middle.y + island_size * (p.y - middle.y)};
  }
  return points;
}

} // namespace lokus::synth
