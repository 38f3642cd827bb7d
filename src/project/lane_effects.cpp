#include "project/lane_effects.hpp"
#include <algorithm>

namespace lokus::project {
namespace {

bool moves(const Exposures &exposures, const Effects::Row &row, int month) {
  const auto now = exposures.month(month), last = exposures.month(month - 1);
  return now[row.intervention] != last[row.intervention] || now[row.partner] != last[row.partner];
}

// Of every month how often, up to it, one of these exposures has moved.
std::vector<std::size_t> moves_so_far(const Exposures &exposures, std::span<const Effects::Row *const> rows,
                                      int months) {
  std::vector<std::size_t> since(static_cast<std::size_t>(months) + 1);
  for (int t = 1; t <= months; ++t) {
    const bool moved =
        std::ranges::any_of(rows, [&](const Effects::Row *row) { return moves(exposures, *row, t); });
    since[static_cast<std::size_t>(t)] = since[static_cast<std::size_t>(t) - 1] + moved;
  }
  return since;
}

void move_bands(const Effects::Row &row, bool from_birth, int month, std::vector<MonthMoves> &moved) {
  if (!from_birth) {
    for (const int band : row.effect.bands)
      moved[static_cast<std::size_t>(month)].bands[static_cast<std::size_t>(band)] = true;
    return;
  }
  for (std::size_t b = 0; b < bands; ++b)
    if (const auto reached = static_cast<std::size_t>(month + band_start_months[b]); reached < moved.size())
      moved[reached].any = moved[reached].bands[b] = true;
}

// Under both exposures the effects are exposed alike in every month.
bool exposed_alike(const Exposures &a, const Exposures &b, std::span<const Effects::Row *const> rows,
                   int months) {
  for (int t = 1; t <= months; ++t)
    for (const Effects::Row *row : rows)
      for (const std::size_t intervention : {row->intervention, row->partner})
        if (a.month(t)[intervention] != b.month(t)[intervention])
          return false;
  return true;
}

} // namespace

std::vector<MonthMoves> moves_by_month(const World &world, const Exposures &exposures, int months) {
  std::vector<MonthMoves> moved(static_cast<std::size_t>(months) + 1);
  for (int t = 1; t <= months; ++t) {
    const auto now = exposures.month(t), last = exposures.month(t - 1);
    if (std::equal(now.begin(), now.end(), last.begin()))
      continue;
    moved[static_cast<std::size_t>(t)].any = true;
    for (const Effects::Row &row : world.effects.rows)
      if (moves(exposures, row, t))
        move_bands(row, world.effects.mechanism_of(row).from_birth, t, moved);
  }
  return moved;
}

LaneEffects::LaneEffects(const World &world, const Exposures &exposures, std::span<const MonthMoves> moves,
                         std::span<const LaneEffects *const> others)
    : world_(world),
      exposures_(exposures),
      moves_(moves),
      first_(others.empty() ? nullptr : others.front()) {
  for (std::size_t m = 0; m < world.effects.family.size(); ++m)
    if (Acting acting = acting_of(m); !acting.rows.empty()) {
      find_same_births(acting, acting_.size(), others);
      acting_.push_back(std::move(acting));
    }
  if (first_ == nullptr)
    place_memory();
}

// Without a place in the memory yet.
LaneEffects::Acting LaneEffects::acting_of(std::size_t mechanism) {
  Acting acting;
  acting.mechanism = &world_.effects.family[mechanism];
  for (const Effects::Row &row : world_.effects.rows) {
    if (row.leader != mechanism)
      continue;
    LaneActing effect;
    effect.mechanism = world_.effects.mechanism_of(row).name;
    effect.bands = row.effect.bands;
    effect.before = exposures_.before[row.intervention];
    effect.partner_before = exposures_.before[row.partner];
    effect.association = row.effect.association;
    effect.weight = world_.by_package() || !row.question ? row.effect.weight : 1;
    acting.effects.push_back(effect);
    acting.rows.push_back(&row);
  }
  if (acting.mechanism->from_birth || by_factor(acting))
    acting.since = moves_so_far(exposures_, acting.rows, months());
  return acting;
}

void LaneEffects::place_memory() {
  const auto needed = [&](const Effects::Row &row) {
    return world_.effects.mechanism_of(row).memory(row.effect, world_.around);
  };
  std::size_t all = 0, used = 0;
  for (const Effects::Row &row : world_.effects.rows)
    all += needed(row);
  memory_.resize(all);
  for (Acting &acting : acting_)
    for (std::size_t i = 0; i < acting.rows.size(); ++i) {
      acting.effects[i].memory = std::span<Lanes>(memory_).subspan(used, needed(*acting.rows[i]));
      used += acting.effects[i].memory.size();
    }
}

// All effects of the world stand in `others` in the same places.
void LaneEffects::find_same_births(Acting &acting, std::size_t place,
                                   std::span<const LaneEffects *const> others) const {
  if (!acting.mechanism->from_birth || acting.since.back() == 0)
    return;
  for (const LaneEffects *other : others) {
    const Acting &same = other->acting_[place];
    if (same.born_of_other != nullptr || other->months() < months() ||
        !exposed_alike(exposures_, other->exposures_, acting.rows, months()))
      continue;
    acting.born_of_other = &same.born;
    return;
  }
}

bool LaneEffects::prepares_recovery() const {
  return first_ == nullptr &&
         std::ranges::any_of(acting_, [](const Acting &a) { return a.mechanism->name == "recovery"; });
}

bool LaneEffects::reaches_as_first_block(const Effects::Row &row, std::span<const Lanes> reached) const {
  return reached[row.intervention].v == first_reached_[row.intervention].v &&
         reached[row.partner].v == first_reached_[row.partner].v;
}

// Effects from birth act on every band.
void LaneEffects::find_bands_as_first_block(std::span<const Lanes> reached) {
  as_first_block_ = every_band;
  for (const Acting &acting : acting_)
    for (const Effects::Row *row : acting.rows) {
      if (acting.as_first_block || reaches_as_first_block(*row, reached))
        continue;
      if (acting.mechanism->from_birth)
        as_first_block_.fill(false);
      for (const int band : row->effect.bands)
        as_first_block_[static_cast<std::size_t>(band)] = false;
    }
}

void LaneEffects::prepare(std::span<const Lanes> numbers, std::span<const Lanes> reached,
                          const LaneCohort &start) {
  if (first_ != nullptr) {
    for (std::size_t m = 0; m < acting_.size(); ++m)
      acting_[m].effects = first_->acting_[m].effects;
    return;
  }
  in_first_block_ = first_reached_.empty();
  if (in_first_block_)
    first_reached_ = reached;
  const bool compared = world_.by_package() && !in_first_block_;
  for (Acting &acting : acting_) {
    acting.as_first_block =
        compared && !acting.mechanism->alone && std::ranges::all_of(acting.rows, [&](const auto *row) {
          return reaches_as_first_block(*row, reached);
        });
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
  if (compared)
    find_bands_as_first_block(reached);
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
  std::vector<LaneMultipliers> &own = world_.by_package() && (in_first_block_ || acting.as_first_block)
                                          ? acting.born_in_first_block
                                          : acting.born;
  const std::vector<LaneMultipliers> &born = acting.born_of_other == nullptr ? own : *acting.born_of_other;
  own.resize(acting.born_of_other == nullptr ? acting.since.back() + 1 : 0);
  const auto this_month = acting.since.begin() + month;
  if (*this_month != *(this_month - 1) && !acting.as_first_block && acting.born_of_other == nullptr) {
    take_exposures(month, acting);
    PerBand<bool> reached{};
    for (std::size_t b = 0; b < bands; ++b)
      reached[b] = month + band_start_months[b] <= months();
    LaneMultipliers &newly = own[*this_month];
    newly.clear(reached);
    acting.mechanism->multiply_lanes(world_.around, acting.effects, newly);
  }
  for (std::size_t b = 0; b < bands; ++b) {
    const int birth = month - band_start_months[b];
    const std::size_t since = birth < 1 ? 0 : acting.since[static_cast<std::size_t>(birth)];
    if (since == 0 || !result.asked[b])
      continue;
    const LaneMultipliers &factor = born[since];
    if (!factor.moved[b])
      continue;
    result.multiply_band(b, factor.top[b], factor.bottom[b]);
  }
}

// By way of a factor of its own in every block, so that lanes alike are alike to the last digit.
void LaneEffects::multiply_by_factor(int month, Acting &acting, LaneMultipliers &result) {
  const auto this_month = acting.since.begin() + month;
  if (*this_month == 0)
    return;
  acting.in_first_block.resize(acting.since.back() + 1);
  if (!in_first_block_ && !acting.as_first_block && !acting.in_this_block)
    acting.in_this_block.emplace();
  LaneMultipliers &factor =
      in_first_block_ || acting.as_first_block ? acting.in_first_block[*this_month] : *acting.in_this_block;
  if (*this_month != *(this_month - 1) && !acting.as_first_block) {
    take_exposures(month, acting);
    factor.clear(every_band);
    acting.mechanism->multiply_lanes(world_.around, acting.effects, factor);
  }
  multiply_by(factor, result);
}

void LaneEffects::multiply(int month, LaneMultipliers &result) {
  PerBand<bool> asked = moves_[static_cast<std::size_t>(month)].bands;
  for (std::size_t b = 0; b < bands; ++b)
    asked[b] = asked[b] && !as_first_block_[b];
  result.clear(asked);
  for (Acting &acting : acting_) {
    if (acting.mechanism->from_birth) {
      multiply_by_birth(month, acting, result);
    } else if (by_factor(acting)) {
      multiply_by_factor(month, acting, result);
    } else {
      take_exposures(month, acting);
      acting.mechanism->multiply_lanes(world_.around, acting.effects, result);
    }
  }
}

} // namespace lokus::project
