#include "core/error.hpp"
#include "project/effect_checks.hpp"
#include "project/reached.hpp"
#include <algorithm>

namespace lokus::project {
namespace {

bool all_equal(const std::vector<double> &list) {
  return std::adjacent_find(list.begin(), list.end(), std::not_equal_to<>{}) == list.end();
}

} // namespace

void check_odds(const Effect &effect) {
  require_bands(effect);
  require_numbers(effect, effect.bands.size());
  if (!effect.measured_in)
    return;
  const int measured_in = *effect.measured_in;
  if (measured_in < 0 || measured_in >= static_cast<int>(bands))
    throw Error(ErrorKind::request, phrase("measured_in = {}; diharapkan 0 sampai 4",
                                           "measured_in = {}; expected 0 to 4", measured_in));
  if (!all_equal(effect.estimate) || !all_equal(effect.low) || !all_equal(effect.high))
    throw Error(
        ErrorKind::request,
        phrase("dengan measured_in hanya ada satu angka terbitan: tulis angka yang sama untuk tiap kelompok "
               "umur",
               "with measured_in there is one published number: write the same number for every band"));
}

// V of section 1, band by band.
void multiply_odds(const Baseline &baseline, const Surroundings &, std::span<const Acting> acting,
                   Multipliers &m) {
  for (const Acting &effect : acting)
    for (std::size_t i = 0; i < effect.bands.size(); ++i) {
      const auto b = static_cast<std::size_t>(effect.bands[i]);
      m.odds[b] *= moved_odds(effect.numbers[i], effect.now, effect.before, baseline.share[b]);
    }
}

namespace {

// What is kept for one effect in one band: mean/s is a straight line in the exposed share (0 its start, 1 its
// slope), and (1 - mean)/(1 - s) is another in mean/s (2 its start, 3 its fall).
LOKUS_LANE_CLONES void fill_line(const RiskLanes &risk, const Lanes &share, std::span<Lanes> line) {
  LOKUS_LANES
  for (std::size_t l = 0; l < lanes; ++l) {
    const double p0 = risk.unexposed[l], p1 = risk.exposed[l], s = share[l];
    line[0][l] = p0 / s;
    line[1][l] = (p1 - p0) / s;
    line[2][l] = 1 / (1 - s);
    line[3][l] = s / (1 - s);
  }
}

// The line of an effect, and where on it the month is.
struct Place {
  const Lanes *line = nullptr;
  double exposed = 0;
};

// The multiplier of a band before and after.
struct Fraction {
  const Lanes &top_so_far, &bottom_so_far;
  Lanes &top, &bottom;
};

LOKUS_LANE_CLONES void multiply_one(const Place &one, const Fraction &m) {
  const Lanes *a = one.line;
  const double at_a = one.exposed;
  LOKUS_LANES
  for (std::size_t l = 0; l < lanes; ++l) {
    const double t = a[0][l] + at_a * a[1][l];
    m.top[l] = m.top_so_far[l] * t;
    m.bottom[l] = m.bottom_so_far[l] * (a[2][l] - a[3][l] * t);
  }
}

// Three effects on one band at a time, because most of the cost is reading and writing lanes.
LOKUS_LANE_CLONES void multiply_three(const std::array<Place, 3> &places, const Fraction &m) {
  const Lanes *a = places[0].line, *b = places[1].line, *c = places[2].line;
  const double at_a = places[0].exposed, at_b = places[1].exposed, at_c = places[2].exposed;
  LOKUS_LANES
  for (std::size_t l = 0; l < lanes; ++l) {
    const double ends = a[2][l], falls = a[3][l];
    const double t = a[0][l] + at_a * a[1][l], u = b[0][l] + at_b * b[1][l], v = c[0][l] + at_c * c[1][l];
    m.top[l] = m.top_so_far[l] * (t * u * v);
    m.bottom[l] = m.bottom_so_far[l] * ((ends - falls * t) * (ends - falls * u) * (ends - falls * v));
  }
}

} // namespace

std::size_t memory_of_odds(const Effect &effect, const Surroundings &) {
  return 4 * effect.bands.size();
}

void prepare_odds(const LaneCohort &start, const Surroundings &, std::span<LaneActing> acting) {
  for (LaneActing &effect : acting) {
    effect.line.fill(nullptr);
    for (std::size_t i = 0; i < effect.bands.size(); ++i) {
      if (inert(effect.numbers[i]))
        continue;
      const auto b = static_cast<std::size_t>(effect.bands[i]);
      RiskLanes risk;
      two_by_two_lanes(effect.numbers[i], effect.before, start.share[b], risk);
      fall_short(effect, risk);
      fill_line(risk, start.share[b], effect.memory.subspan(4 * i, 4));
      effect.line[b] = &effect.memory[4 * i];
    }
  }
}

void multiply_odds_lanes(const Surroundings &, std::span<const LaneActing> acting, LaneMultipliers &m) {
  for (std::size_t b = 0; b < bands; ++b) {
    std::array<Place, 3> waiting;
    std::size_t count = 0;
    const auto fraction = [&] {
      return Fraction{m.top_so_far(b), m.bottom_so_far(b), m.top[b], m.bottom[b]};
    };
    for (const LaneActing &effect : acting) {
      if (effect.line[b] == nullptr || effect.now == effect.before)
        continue;
      waiting[count++] = {effect.line[b], effect.now};
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
