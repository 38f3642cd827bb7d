#include "project/effect_checks.hpp"
#include "project/rise.hpp"

namespace lokus::project {

Fault check_water_latrine(const Effect &effect) {
  if (const Fault fault =
          first_of({wrong_bands(effect), wrong_numbers(effect, 4), wrong_type(effect, EffectType::odds_ratio),
                    needless_measured_in(effect)}))
    return fault;
  if (effect.partner.empty())
    return Phrase{
        "mekanisme water_latrine ditulis pada intervensi jamban; sebutkan intervensi airnya dengan partner",
        "the mechanism water_latrine is written at the latrine; name the water intervention by partner"};
  if (!(effect.association > 0))
    return phrase("association = {}; diharapkan rasio odds positif",
                  "association = {}; expected a positive odds ratio", effect.association);
  return {};
}

std::array<double, 4> water_latrine_cells(double water, double latrine, double association) {
  const auto [without_water, with_water] = two_by_two(association, water, latrine);
  return {water * with_water, water * (1 - with_water), (1 - water) * without_water,
          (1 - water) * (1 - without_water)};
}

namespace {

using CellLanes = std::array<Lanes, 4>;

// The same in every draw, unless coverage falls short by draw.
CellLanes cells_now(const LaneActing &effect) {
  CellLanes cells;
  const Lanes water = partner_exposed_lanes(effect), latrine = exposed_lanes(effect);
  for (std::size_t l = 0; l < lanes; ++l) {
    if (l > 0 && water[l] == water[l - 1] && latrine[l] == latrine[l - 1]) {
      for (Lanes &cell : cells)
        cell[l] = cell[l - 1];
      continue;
    }
    const auto shares = water_latrine_cells(water[l], latrine[l], effect.association);
    for (std::size_t c = 0; c < cells.size(); ++c)
      cells[c][l] = shares[c];
  }
  return cells;
}

LOKUS_LANE_CLONES void multiply_cells(const CellLanes &cells, const std::array<double, 4> &before,
                                      std::span<const Lanes> stunted, const Lanes &share, Lanes &top,
                                      Lanes &bottom) {
  const Lanes &x0 = stunted[0], &x1 = stunted[1], &x2 = stunted[2], &x3 = stunted[3];
  LOKUS_LANES
  for (std::size_t l = 0; l < lanes; ++l) {
    const double more = (cells[0][l] - before[0]) * x0[l] + (cells[1][l] - before[1]) * x1[l] +
                        (cells[2][l] - before[2]) * x2[l] + (cells[3][l] - before[3]) * x3[l];
    top[l] *= 1 + more / share[l];
    bottom[l] *= 1 - more / (1 - share[l]);
  }
}

} // namespace

// The stunted share of every cell at baseline, and s_b, for every band.
std::size_t memory_of_water_latrine(const Effect &effect, const Surroundings &) {
  return 5 * effect.bands.size();
}

void prepare_water_latrine(const LaneCohort &start, const Surroundings &, std::span<LaneActing> acting) {
  for (LaneActing &effect : acting) {
    const auto cells = water_latrine_cells(effect.partner_before, effect.before, effect.association);
    CellLanes in_every_lane;
    for (std::size_t c = 0; c < cells.size(); ++c)
      in_every_lane[c] = all_lanes(cells[c]);
    for (std::size_t i = 0; i < effect.bands.size(); ++i) {
      const Lanes &s = start.share[static_cast<std::size_t>(effect.bands[i])];
      Lanes odds;
      const std::span<Lanes> stunted = effect.memory.subspan(5 * i, 4);
      mixture_lanes(in_every_lane, effect.numbers, s, odds, stunted);
      take_part(effect.weight,
                stunted); // the cells' shares add up to 1 whatever moves: what they differ by is weighed
      effect.memory[5 * i + 4] = s;
    }
  }
}

void multiply_water_latrine_lanes(const Surroundings &, std::span<const LaneActing> acting,
                                  LaneMultipliers &m) {
  for (const LaneActing &effect : acting) {
    if (!effect.moved())
      continue;
    const CellLanes now = cells_now(effect);
    const auto before = water_latrine_cells(effect.partner_before, effect.before, effect.association);
    for (std::size_t i = 0; i < effect.bands.size(); ++i) {
      const auto b = static_cast<std::size_t>(effect.bands[i]);
      if (!m.asked[b])
        continue;
      m.start(b);
      multiply_cells(now, before, effect.memory.subspan(5 * i, 4), effect.memory[5 * i + 4], m.top[b],
                     m.bottom[b]);
    }
  }
}

} // namespace lokus::project
