#include "project/lane_effects.hpp"

namespace lokus::project {

LaneEffects::LaneEffects(const World &world, const Exposures &exposures)
    : world_(world),
      acting_(mechanisms().size()),
      rows_(mechanisms().size()) {
  std::size_t needed = 0;
  for (const Effects::Row &row : world.effects.rows)
    needed += mechanisms()[row.mechanism].memory(row.effect, world.around);
  memory_.resize(needed);
  std::size_t used = 0;
  for (const Effects::Row &row : world.effects.rows) {
    const std::size_t size = mechanisms()[row.mechanism].memory(row.effect, world.around);
    LaneActing a;
    a.mechanism = mechanisms()[row.mechanism].name;
    a.bands = row.effect.bands;
    a.before = exposures.before[row.intervention];
    a.partner_before = exposures.before[row.partner];
    a.association = row.effect.association;
    a.memory = std::span<Lanes>(memory_).subspan(used, size);
    used += size;
    acting_[row.leader].push_back(a);
    rows_[row.leader].push_back(&row);
  }
}

bool LaneEffects::act_on_recovery() const {
  return !acting_[*mechanism_index("recovery")].empty();
}

void LaneEffects::prepare(std::span<const Lanes> numbers, std::span<const Lanes> reached,
                          const LaneCohort &start) {
  for (std::size_t m = 0; m < acting_.size(); ++m) {
    for (std::size_t i = 0; i < acting_[m].size(); ++i) {
      const Effects::Row &row = *rows_[m][i];
      LaneActing &a = acting_[m][i];
      a.numbers = numbers.subspan(row.first_number, row.effect.estimate.size());
      a.reached = reached.empty() ? nullptr : &reached[row.intervention];
      a.partner_reached = reached.empty() ? nullptr : &reached[row.partner];
    }
    if (!acting_[m].empty())
      mechanisms()[m].prepare_lanes(start, world_.around, acting_[m]);
  }
}

void LaneEffects::multiply(std::span<const double> now, LaneMultipliers &result) {
  result.clear();
  for (std::size_t m = 0; m < acting_.size(); ++m) {
    for (std::size_t i = 0; i < acting_[m].size(); ++i) {
      acting_[m][i].now = now[rows_[m][i]->intervention];
      acting_[m][i].partner_now = now[rows_[m][i]->partner];
    }
    if (!acting_[m].empty())
      mechanisms()[m].multiply_lanes(world_.around, acting_[m], result);
  }
}

} // namespace lokus::project
