#include "project/lane_effects.hpp"
#include <algorithm>

namespace lokus::project {

LaneEffects::LaneEffects(const World &world, const Exposures &exposures, int last_moved) : world_(world) {
  std::size_t needed = 0;
  for (const Effects::Row &row : world.effects.rows)
    needed += world.effects.mechanism_of(row).memory(row.effect, world.around);
  memory_.resize(needed);
  std::size_t used = 0;
  for (std::size_t m = 0; m < world.effects.family.size(); ++m) {
    Acting acting;
    acting.mechanism = &world.effects.family[m];
    for (const Effects::Row &row : world.effects.rows) {
      if (row.leader != m)
        continue;
      const std::size_t size = world.effects.mechanism_of(row).memory(row.effect, world.around);
      LaneActing effect;
      effect.mechanism = world.effects.mechanism_of(row).name;
      effect.bands = row.effect.bands;
      effect.before = exposures.before[row.intervention];
      effect.partner_before = exposures.before[row.partner];
      effect.association = row.effect.association;
      effect.memory = std::span<Lanes>(memory_).subspan(used, size);
      used += size;
      acting.effects.push_back(effect);
      acting.rows.push_back(&row);
    }
    if (acting.effects.empty())
      continue;
    if (world.by_package() && !acting.mechanism->alone)
      acting.in_first_block.resize(static_cast<std::size_t>(last_moved) + 1);
    acting_.push_back(std::move(acting));
  }
}

bool LaneEffects::act_on_recovery() const {
  return std::ranges::any_of(acting_, [](const Acting &a) { return a.mechanism->name == "recovery"; });
}

bool LaneEffects::reaches_as_first_block(const Acting &acting, std::span<const Lanes> reached) const {
  return std::ranges::all_of(acting.rows, [&](const Effects::Row *row) {
    return reached[row->intervention].v == first_reached_[row->intervention].v &&
           reached[row->partner].v == first_reached_[row->partner].v;
  });
}

void LaneEffects::prepare(std::span<const Lanes> numbers, std::span<const Lanes> reached,
                          const LaneCohort &start) {
  in_first_block_ = first_reached_.empty();
  if (in_first_block_)
    first_reached_ = reached;
  for (Acting &acting : acting_) {
    acting.as_first_block = world_.by_package() && !acting.mechanism->alone && !in_first_block_ &&
                            reaches_as_first_block(acting, reached);
    if (acting.as_first_block)
      continue;
    for (std::size_t i = 0; i < acting.effects.size(); ++i) {
      const Effects::Row &row = *acting.rows[i];
      LaneActing &effect = acting.effects[i];
      effect.numbers = numbers.subspan(row.first_number, row.effect.estimate.size());
      effect.reached = reached.empty() ? nullptr : &reached[row.intervention];
      effect.partner_reached = reached.empty() ? nullptr : &reached[row.partner];
    }
    acting.mechanism->prepare_lanes(start, world_.around, acting.effects);
  }
}

void LaneEffects::multiply(int month, std::span<const double> now, LaneMultipliers &result) {
  result.clear();
  for (Acting &acting : acting_) {
    if (acting.as_first_block) {
      multiply_by(acting.in_first_block[static_cast<std::size_t>(month)], result);
      continue;
    }
    for (std::size_t i = 0; i < acting.effects.size(); ++i) {
      acting.effects[i].now = now[acting.rows[i]->intervention];
      acting.effects[i].partner_now = now[acting.rows[i]->partner];
    }
    if (!world_.by_package() || acting.mechanism->alone) {
      acting.mechanism->multiply_lanes(world_.around, acting.effects, result);
      continue;
    }
    // By way of a factor of its own in every block, so that lanes alike are alike to the last digit.
    LaneMultipliers &factor =
        in_first_block_ ? acting.in_first_block[static_cast<std::size_t>(month)] : factor_;
    factor.clear();
    acting.mechanism->multiply_lanes(world_.around, acting.effects, factor);
    multiply_by(factor, result);
  }
}

} // namespace lokus::project
