#pragma once
#include "project/world.hpp"

namespace lokus::project {

// Months 1..T in which the multipliers of a village may differ from the month before: some exposure has
// moved, or children reach a band who were born when it had.
std::vector<std::uint8_t> moved_months(const World &world, const Exposures &exposures);

// The effects that act on one village, by mechanism, with what they work out for it block by block.
class LaneEffects {
public:
  // No exposure moves after month `last_moved`.
  LaneEffects(const World &world, const Exposures &exposures, int last_moved);

  // Its odds are those of the crossings, which must be known before it prepares.
  bool act_on_recovery() const;
  // `start` is the village at month 0. Where lanes are packages, call it for the first block first.
  void prepare(std::span<const Lanes> numbers, std::span<const Lanes> reached, const LaneCohort &start);
  // The multipliers of a month; call it in the order of the months, for every month in which they move.
  void multiply(int month, LaneMultipliers &result);

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
    // Where it follows children from birth: how often their exposure has moved up to a month of birth, and
    // what they are multiplied by, by that number, in this block and in the first.
    std::vector<std::size_t> since;
    std::vector<LaneMultipliers> born, born_in_first_block;
  };
  void take_exposures(int month, Acting &acting) const;
  void multiply_by_birth(int month, Acting &acting, LaneMultipliers &result);
  bool reaches_as_first_block(const Acting &acting, std::span<const Lanes> reached) const;

  const World &world_;
  const Exposures &exposures_;
  std::vector<Acting> acting_;
  std::vector<Lanes> memory_;
  std::span<const Lanes> first_reached_;
  bool in_first_block_ = true;
  LaneMultipliers factor_;
};

} // namespace lokus::project
