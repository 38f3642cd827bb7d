#pragma once
#include "synth/field.hpp"
#include <array>
#include <cstdint>
#include <vector>

namespace lokus::synth {

// Made-up village borders: Voronoi cells of points on a loosened hexagonal grid, land chosen by a
// noisy distance from the middle so that the coast is irregular, sides roughened by displacing
// midpoints. Everything is a pure function of the seed and grid numbers, and each corner and each
// side is computed from the cells it belongs to, sorted: neighbours share their border to the bit.
class Mesh {
public:
  Mesh(std::size_t villages, std::uint64_t seed);

  std::size_t cells() const { return land_.size(); }
  bool island(std::size_t cell) const { return cell >= first_island_; } // stands in the sea
  Km loose(std::size_t cell) const;                                     // in the grid, before settling
  void settle(const std::vector<Km> &towns,
              double reach_km);                 // places every seed, denser near towns; call once
  std::vector<Km> ring(std::size_t cell) const; // closed, counter-clockwise, roughened

private:
  struct Node {
    int column, row;
    friend constexpr auto operator<=>(Node, Node) = default;
  };
  struct Side { // of a cell, towards `other`; `from` is its first corner, counter-clockwise
    Node other;
    Km from;
  };
  using Sides = std::vector<Side>;

  std::uint64_t key_of(Node n) const;
  Km grid_place(Node n) const;
  std::size_t index_of(Node n) const;
  Node node_at(std::size_t index) const;
  bool at_rim(Node n) const;
  Km settled(Node n, const std::vector<Km> &towns, double reach_km) const;
  Km seed_place(Node n) const { return seeds_[index_of(n)]; }
  double sea_score(Node n) const;
  void choose_land(std::size_t villages);
  std::vector<Node> choose_islands(std::size_t islands, const std::vector<std::pair<double, Node>> &by_score,
                                   std::size_t mainland) const;
  Sides sides_of(Node n) const;
  Km corner(Node a, Node b, Node c) const;
  double roughness_of(Node a, Node b, Km from, Km to) const;
  void roughen(Node a, Node b, Km from, Km to, std::vector<Km> &points) const;

  std::uint64_t seed_;
  double radius_km_;
  Field coast_, bays_, drift_east_, drift_north_;
  int half_; // the grid has rows and columns -half_..half_
  std::vector<Km> seeds_;
  std::vector<Node> land_; // mainland, then islands
  std::size_t first_island_ = 0;
};

} // namespace lokus::synth
