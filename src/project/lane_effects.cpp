#include "project/lane_effects.hpp"
#include <algorithm>

namespace lokus::project {
namespace {

bool moves(const Exposures &exposures, std::size_t intervention, int month) {
  return exposures.month(month)[intervention] != exposures.month(month - 1)[intervention];
}

// Of every month how often, up to it, one of these exposures has moved.
std::vector<std::size_t> moves_so_far(const Exposures &exposures, std::span<const Effects::Row *const> rows,
                                      int months) {
  std::vector<std::size_t> since(static_cast<std::size_t>(months) + 1);
  for (int t = 1; t <= months; ++t) {
    const bool moved = std::ranges::any_of(
        rows, [&](const Effects::Row *row) { return moves(exposures, row->intervention, t); });
    since[static_cast<std::size_t>(t)] = since[static_cast<std::size_t>(t) - 1] + moved;
  }
  return since;
}

} // namespace

std::vector<std::uint8_t> moved_months(const World &world, const Exposures &exposures) {
  const int months = world.months;
  std::vector<std::uint8_t> moved(static_cast<std::size_t>(months) + 1);
  for (int t = 1; t <= months; ++t) {
    const auto now = exposures.month(t), last = exposures.month(t - 1);
    if (!std::equal(now.begin(), now.end(), last.begin()))
      moved[static_cast<std::size_t>(t)] = 1;
    for (const Effects::Row &row : world.effects.rows)
      if (world.effects.mechanism_of(row).from_birth && moves(exposures, row.intervention, t))
        for (const int age : band_start_months)
          if (t + age <= months)
            moved[static_cast<std::size_t>(t + age)] = 1;
  }
  return moved;
}

LaneEffects::LaneEffects(const World &world, const Exposures &exposures, int last_moved)
    : world_(world),
      exposures_(exposures) {
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
      effect.weight = world.by_package() || !row.question ? row.effect.weight : 1;
      effect.memory = std::span<Lanes>(memory_).subspan(used, size);
      used += size;
      acting.effects.push_back(effect);
      acting.rows.push_back(&row);
    }
    if (acting.effects.empty())
      continue;
    if (acting.mechanism->from_birth)
      acting.since = moves_so_far(exposures, acting.rows, world.months);
    else if (world.by_package() && !acting.mechanism->alone)
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
      effect.start = &start;
    }
    acting.mechanism->prepare_lanes(start, world_.around, acting.effects);
  }
}

void LaneEffects::take_exposures(int month, Acting &acting) const {
  const std::span<const double> now = exposures_.month(month);
  for (std::size_t i = 0; i < acting.effects.size(); ++i) {
    acting.effects[i].now = now[acting.rows[i]->intervention];
    acting.effects[i].partner_now = now[acting.rows[i]->partner];
  }
}

// The children who reach a band this month were born as many months ago as it begins at.
void LaneEffects::multiply_by_birth(int month, Acting &acting, LaneMultipliers &result) {
  std::vector<LaneMultipliers> &born = world_.by_package() && (in_first_block_ || acting.as_first_block)
                                           ? acting.born_in_first_block
                                           : acting.born;
  born.resize(acting.since.back() + 1);
  const auto this_month = acting.since.begin() + month;
  if (*this_month != *(this_month - 1) && !acting.as_first_block) {
    take_exposures(month, acting);
    LaneMultipliers &newly = born[*this_month];
    newly.clear();
    acting.mechanism->multiply_lanes(world_.around, acting.effects, newly);
  }
  for (std::size_t b = 0; b < bands; ++b) {
    const int birth = month - band_start_months[b];
    const std::size_t since = birth < 1 ? 0 : acting.since[static_cast<std::size_t>(birth)];
    if (since == 0)
      continue;
    const LaneMultipliers &factor = born[since];
    if (!factor.moved[b])
      continue;
    result.start(b);
    lokus::project::multiply(factor.top[b], result.top[b]);
    lokus::project::multiply(factor.bottom[b], result.bottom[b]);
  }
}

void LaneEffects::multiply(int month, LaneMultipliers &result) {
  result.clear();
  for (Acting &acting : acting_) {
    if (acting.mechanism->from_birth) {
      multiply_by_birth(month, acting, result);
      continue;
    }
    if (acting.as_first_block) {
      multiply_by(acting.in_first_block[static_cast<std::size_t>(month)], result);
      continue;
    }
    take_exposures(month, acting);
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
