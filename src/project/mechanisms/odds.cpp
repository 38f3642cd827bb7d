#include "project/effect_checks.hpp"
#include "project/rise.hpp"
#include <algorithm>

namespace lokus::project {
namespace {

bool all_equal(const std::vector<double> &list) {
  return std::adjacent_find(list.begin(), list.end(), std::not_equal_to<>{}) == list.end();
}

} // namespace

Fault check_odds(const Effect &effect) {
  const Fault fault = first_of({wrong_bands(effect), wrong_numbers(effect, effect.bands.size())});
  if (fault || !effect.measured_in)
    return fault;
  const int measured_in = *effect.measured_in;
  if (measured_in < 0 || measured_in >= static_cast<int>(bands))
    return phrase("measured_in = {}; diharapkan 0 sampai 4", "measured_in = {}; expected 0 to 4",
                  measured_in);
  if (all_equal(effect.estimate) && all_equal(effect.low) && all_equal(effect.high))
    return {};
  return Phrase{"dengan measured_in hanya ada satu angka terbitan: tulis angka yang sama untuk tiap kelompok "
                "umur",
                "with measured_in there is one published number: write the same number for every band"};
}

namespace {

// The slopes of an effect in a band, and the rise of the month.
struct Rise {
  const Lanes *slopes = nullptr;
  double rise = 0;
};

// The multiplier of a band before and after.
struct Fraction {
  const Lanes &top_so_far, &bottom_so_far;
  Lanes &top, &bottom;
};

LOKUS_LANE_CLONES void multiply_one(const Rise &one, const Fraction &m) {
  const Lanes *a = one.slopes;
  const double x = one.rise;
  LOKUS_LANES
  for (std::size_t l = 0; l < lanes; ++l) {
    m.top[l] = m.top_so_far[l] * (1 + x * a[0][l]);
    m.bottom[l] = m.bottom_so_far[l] * (1 - x * a[1][l]);
  }
}

// Three effects on one band at a time, because most of the cost is reading and writing lanes.
LOKUS_LANE_CLONES void multiply_three(const std::array<Rise, 3> &rises, const Fraction &m) {
  const Lanes *a = rises[0].slopes, *b = rises[1].slopes, *c = rises[2].slopes;
  const double x = rises[0].rise, y = rises[1].rise, z = rises[2].rise;
  LOKUS_LANES
  for (std::size_t l = 0; l < lanes; ++l) {
    m.top[l] = m.top_so_far[l] * ((1 + x * a[0][l]) * (1 + y * b[0][l]) * (1 + z * c[0][l]));
    m.bottom[l] = m.bottom_so_far[l] * ((1 - x * a[1][l]) * (1 - y * b[1][l]) * (1 - z * c[1][l]));
  }
}

} // namespace

// The slopes of every listed band.
std::size_t memory_of_odds(const Effect &effect, const Surroundings &) {
  return 2 * effect.bands.size();
}

void prepare_odds(const LaneCohort &start, const Surroundings &, std::span<LaneActing> acting) {
  for (LaneActing &effect : acting) {
    effect.line.fill(nullptr);
    for (std::size_t i = 0; i < effect.bands.size(); ++i) {
      if (inert(effect.numbers[i]))
        continue;
      const auto b = static_cast<std::size_t>(effect.bands[i]);
      slopes_of_mean(effect, effect.numbers[i], start.share[b], effect.memory.subspan(2 * i, 2));
      effect.line[b] = &effect.memory[2 * i];
    }
  }
}

void multiply_odds_lanes(const Surroundings &, std::span<const LaneActing> acting, LaneMultipliers &m) {
  for (std::size_t b = 0; b < bands; ++b) {
    if (!m.asked[b])
      continue;
    std::array<Rise, 3> waiting;
    std::size_t count = 0;
    const auto fraction = [&] {
      return Fraction{m.top_so_far(b), m.bottom_so_far(b), m.top[b], m.bottom[b]};
    };
    for (const LaneActing &effect : acting) {
      if (effect.line[b] == nullptr || effect.now == effect.before)
        continue;
      waiting[count++] = {effect.line[b], effect.now - effect.before};
      if (count < waiting.size())
        continue;
      multiply_three(waiting, fraction());
      m.moved[b] = true;
      count = 0;
    }
    for (std::size_t i = 0; i < count; ++i) {
      multiply_one(waiting[i], fraction());
      m.moved[b] = true;
    }
  }
}

} // namespace lokus::project
