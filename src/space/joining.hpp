#pragma once
#include "space/travel_graph.hpp"

namespace lokus::space {

struct Join {
  std::uint32_t node = 0;
  double metres = 0;
};

// Where one comes to the road. Only to roads of the same piece of land (villages that border each other, as
// in Neighbours::component): nobody walks over the sea. Roads outside all villages can be travelled, not
// joined.
class Joining {
public:
  Joining(const RoadGraph &network, const Area &area, const Neighbours &neighbours, double most_metres);

  // The nearest node of the land, and the nearest of its longest connected net where that is another one.
  std::vector<Join> joins(LonLat p, std::uint32_t land) const;

private:
  struct Cell {
    std::int64_t row, column;
    std::uint32_t node;
    friend auto operator<=>(const Cell &, const Cell &) = default;
  };
  template <class Wanted>
  std::optional<Join> nearest(LonLat p, Wanted &&wanted) const;

  const RoadGraph &network_;
  double most_metres_;
  std::vector<std::uint32_t> land_;      // of each node; ~0: in no village
  std::vector<std::uint32_t> main_part_; // of each land
  std::vector<Cell> cells_;              // sorted
};

} // namespace lokus::space
