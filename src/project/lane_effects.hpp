#pragma once
#include "project/world.hpp"
#include <optional>

namespace lokus::project {

// What the multipliers of a village do in a month: some exposure has moved, or children reach a band who were
// born when it had.
struct MonthMoves {
  bool any = false;      // an exposure, or a band
  PerBand<bool> bands{}; // whose multipliers may differ from the month before
};
// Months 0..`months`; nothing moves in month 0.
std::vector<MonthMoves> moves_by_month(const World &world, const Exposures &exposures, int months);

// The effects that act on one village, by mechanism, with what they work out for it block by block.
class LaneEffects {
public:
  // `moves` as moves_by_month() has them for these exposures. `others`: of the same village under other
  // exposures, made before. What they work out is taken from them where it is the same, so that in every
  // block they go first.
  LaneEffects(const World &world, const Exposures &exposures, std::span<const MonthMoves> moves,
              std::span<const LaneEffects *const> others);

  // It prepares from the odds of the crossings, which must be known before.
  bool prepares_recovery() const;
  // `start` is the village at month 0, which must stay where it is. Where lanes are packages, call it for the
  // first block first.
  void prepare(std::span<const Lanes> numbers, std::span<const Lanes> reached, const LaneCohort &start);
  // Where lanes are packages: bands whose multipliers are in every month those of the first block. They are
  // not worked out.
  const PerBand<bool> &as_first_block() const { return as_first_block_; }
  // The multipliers of a month; call it in the order of the months, for every month in which they move, with
  // those of the month before.
  void multiply(int month, LaneMultipliers &result);

private:
  // One mechanism with its effects on the village.
  struct Acting {
    const Mechanism *mechanism;
    std::vector<LaneActing> effects;
    std::vector<const Effects::Row *> rows;
    // How often up to a month one of its exposures has moved; left out where that is not asked for.
    std::vector<std::size_t> since;
    // Where lanes are packages: what it multiplies by, by that number, in the first block, and in this one as
    // it stands; and whether this block holds the same of its interventions, so that it multiplies by the
    // same.
    std::vector<LaneMultipliers> in_first_block;
    std::optional<LaneMultipliers> in_this_block;
    bool as_first_block = false;
    // Where it follows children from birth: what they are multiplied by, by that number of the month of
    // birth, in this block and in the first.
    std::vector<LaneMultipliers> born, born_in_first_block;
    const std::vector<LaneMultipliers> *born_of_other = nullptr; // the same under other exposures
  };
  Acting acting_of(std::size_t mechanism);
  void place_memory();
  void find_same_births(Acting &acting, std::size_t place, std::span<const LaneEffects *const> others) const;
  void take_exposures(int month, Acting &acting) const;
  void multiply_by_birth(int month, Acting &acting, LaneMultipliers &result);
  void multiply_by_factor(int month, Acting &acting, LaneMultipliers &result);
  bool reaches_as_first_block(const Effects::Row &row, std::span<const Lanes> reached) const;
  void find_bands_as_first_block(std::span<const Lanes> reached);

  const World &world_;
  const Exposures &exposures_;
  std::span<const MonthMoves> moves_;
  const LaneEffects *first_; // that prepares for all of the village; none: this one
  std::vector<Acting> acting_;
  std::vector<Lanes> memory_;
  std::span<const Lanes> first_reached_;
  bool in_first_block_ = true;
  PerBand<bool> as_first_block_{};

  bool by_factor(const Acting &acting) const { return world_.by_package() && !acting.mechanism->alone; }
  int months() const { return static_cast<int>(moves_.size()) - 1; }
};

} // namespace lokus::project
