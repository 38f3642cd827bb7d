#pragma once
#include "project/world.hpp"

namespace lokus::project {

// The effects that act on one village, by mechanism, with what they work out for it block by block.
class LaneEffects {
public:
  LaneEffects(const World &world, const Exposures &exposures);

  // Its odds are those of the crossings, which must be known before it prepares.
  bool act_on_recovery() const;
  // `start` is the village at month 0.
  void prepare(std::span<const Lanes> numbers, std::span<const Lanes> reached, const LaneCohort &start);
  // The multipliers of a month with these exposures, as planned.
  void multiply(std::span<const double> now, LaneMultipliers &result);

private:
  const World &world_;
  std::vector<std::vector<LaneActing>> acting_;
  std::vector<std::vector<const Effects::Row *>> rows_;
  std::vector<Lanes> memory_;
};

} // namespace lokus::project
