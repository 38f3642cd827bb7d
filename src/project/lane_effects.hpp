#pragma once
#include "project/world.hpp"

namespace lokus::project {

// The effects that act on one village, by mechanism, with what they work out for it block by block.
class LaneEffects {
public:
  // No exposure moves after month `last_moved`.
  LaneEffects(const World &world, const Exposures &exposures, int last_moved);

  // Its odds are those of the crossings, which must be known before it prepares.
  bool act_on_recovery() const;
  // `start` is the village at month 0. Where lanes are packages, call it for the first block first.
  void prepare(std::span<const Lanes> numbers, std::span<const Lanes> reached, const LaneCohort &start);
  // The multipliers of a month with these exposures, as planned.
  void multiply(int month, std::span<const double> now, LaneMultipliers &result);

private:
  // One mechanism with its effects on the village.
  struct Acting {
    const Mechanism *mechanism;
    std::vector<LaneActing> effects;
    std::vector<const Effects::Row *> rows;
    // Where lanes are packages: what it multiplies by in each month in the first block, and whether this
    // block holds the same of its interventions, so that it multiplies by the same.
    std::vector<LaneMultipliers> in_first_block;
    bool as_first_block = false;
  };
  bool reaches_as_first_block(const Acting &acting, std::span<const Lanes> reached) const;

  const World &world_;
  std::vector<Acting> acting_;
  std::vector<Lanes> memory_;
  std::span<const Lanes> first_reached_;
  bool in_first_block_ = true;
  LaneMultipliers factor_;
};

} // namespace lokus::project
