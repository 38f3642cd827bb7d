#include "synth/child_figures.hpp"
#include "core/distributions.hpp"
#include "core/units.hpp"
#include "synth/pushed_heights.hpp"
#include "tables/inputs/growth_standard.hpp"
#include <algorithm>
#include <chrono>
#include <cmath>

namespace lokus::synth {
namespace {

enum class FigureUse : std::uint64_t {
  sex_of,
  age_of,
  day_of,
  z_of,
  weight_of,
  swapped,
  heaped,
  visited_before,
  mixed_up,
  board_error,
  guessed,
  copied
};
constexpr std::uint64_t first_draw = 1000; // steps of a child's key from which its height is drawn

// Uniforms of one child.
struct Chance {
  RandomKey key;
  double operator()(FigureUse use) const { return uniform(key, static_cast<std::uint64_t>(use)); }
  bool happens(FigureUse use, double share) const { return (*this)(use) < share; }
};

// Where the last reading of a child lies: low <= z < high.
struct Band {
  double low, high;
  bool holds(double z) const { return z >= low && z < high; }
};

Date days_before(const Date &day, int days) {
  using namespace std::chrono;
  const sys_days then = sys_days{year(day.year) / day.month / day.day} - std::chrono::days(days);
  const year_month_day date{then};
  return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
          static_cast<int>(static_cast<unsigned>(date.day()))};
}

double height_for_age(Sex sex, double age_days, const Visit &visit) {
  const ZScores scores = z_scores({sex, age_days, nan(), visit.height, visit.position, false});
  return scores.z[static_cast<std::size_t>(Indicator::height_for_age)];
}

// One child of a village, how it is measured, and where its reading has to lie.
struct Drawing {
  const Chance &chance;
  const Measuring &measuring;
  const Habits &habits;
  const VillageHabits &village;
  const Shape &shape;
  Band band;
  bool pushed = false;
};

// Age by the true birth date and by the one on record.
struct Ages {
  double days = 0, on_record = 0;
};

Ages ages_of(const Chance &chance, const Habits &habits) {
  constexpr double half_year = 6 * days_per_month;
  const double days = 40 + std::floor(1750 * chance(FigureUse::age_of));
  const double guess = std::round(days / half_year) * half_year;
  const bool guessed =
      guess > 0 && guess < 59 * days_per_month && chance.happens(FigureUse::guessed, habits.guessed_ages);
  return {days, guessed ? std::round(guess) : days};
}

double read_as(double height, bool whole) {
  return whole ? std::round(height) : to_tenths(height);
}

// The part of the curve from which a reading can come into the band: rounding moves it a little, a guessed
// age more.
Band part_of_curve(const Drawing &drawing, const Ages &ages) {
  const double margin = ages.days == ages.on_record ? 0.35 : 2;
  const auto below = [&](double z) {
    return drawing.shape.cdf((z - drawing.village.curve.mean) / drawing.village.curve.sd);
  };
  return {below(drawing.band.low - margin), below(drawing.band.high + margin)};
}

bool is_pushed_away(const Drawing &drawing, double z, double u) {
  const Habits &habits = drawing.habits;
  return drawing.village.bends && z < habits.line && z >= habits.line - habits.window && u < habits.pushed;
}

// Draws until a reading lies in the band; where none does, the middle of the band to the tenth.
double drawn_height(const Drawing &drawing, const MadeUpChild &child, const Ages &ages, double shift,
                    const Visit &as_read) {
  constexpr std::uint64_t most_draws = 400;
  const bool whole =
      drawing.measuring.heap_digits && drawing.chance.happens(FigureUse::heaped, drawing.habits.whole);
  const Band part = part_of_curve(drawing, ages);
  Visit visit = as_read;
  for (std::uint64_t i = 0; i < most_draws; ++i) {
    const auto bits = random_bits(drawing.chance.key, first_draw + i);
    const double u = part.low + (part.high - part.low) * open_unit(bits[0]);
    const double z = drawing.village.curve.mean +
                     drawing.village.curve.sd * drawing.shape.quantile(std::clamp(u, 1e-9, 1 - 1e-9));
    visit.height = read_as(height_at(child.sex, ages.days, z) + shift, whole);
    const double read = height_for_age(child.sex, ages.on_record, visit);
    if (drawing.band.holds(read) && !is_pushed_away(drawing, read, open_unit(bits[1])))
      return visit.height;
  }
  const double middle = std::clamp((drawing.band.low + drawing.band.high) / 2, -3.5, -1.0);
  return to_tenths(height_at(child.sex, ages.on_record, middle) + shift);
}

Visit measured_visit(const Drawing &drawing, const MadeUpChild &child, const Ages &ages) {
  const Chance &chance = drawing.chance;
  const bool small = ages.on_record < 731;
  const bool swap =
      drawing.measuring.swap_positions && ages.on_record > 300 && chance.happens(FigureUse::swapped, 0.05);
  Visit visit;
  visit.position = small != swap ? Position::lying : Position::standing;
  const double shift = !swap ? 0 : small ? -0.7 : 0.7; // what the other position shows
  const bool whole = drawing.measuring.heap_digits && chance.happens(FigureUse::heaped, drawing.habits.whole);
  visit.height = drawing.pushed ? to_tenths(height_just_above({child.sex, ages.on_record, whole},
                                                              drawing.habits.line, chance(FigureUse::z_of)) +
                                            shift)
                                : drawn_height(drawing, child, ages, shift, visit);
  const double z = height_for_age(child.sex, ages.on_record, visit);
  const double weight_z =
      std::clamp(0.5 * z + 0.8 * normal_quantile(chance(FigureUse::weight_of)), -3.0, 3.0);
  visit.weight = to_tenths(std::max(1.5, weight_at(child.sex, ages.on_record, weight_z)));
  return visit;
}

// A month before, as the same child showed then; now and then taller than today, as if one of the two were
// another child's.
Visit earlier(const Chance &chance, const MadeUpChild &child, double age_days, const Visit &today,
              const Measuring &measuring) {
  constexpr int days = 30;
  Visit before = today;
  before.day = days_before(today.day, days);
  if (measuring.mix_up_visits && chance.happens(FigureUse::mixed_up, 0.05)) {
    before.height = to_tenths(today.height + 1.2);
  } else {
    const double z = height_for_age(child.sex, age_days, today);
    const double error = 0.2 * normal_quantile(chance(FigureUse::board_error));
    const double grown = height_at(child.sex, age_days, z) - height_at(child.sex, age_days - days, z);
    before.height = to_tenths(today.height - grown + error);
  }
  before.weight = to_tenths(std::max(1.5, today.weight - 0.2));
  return before;
}

std::size_t whole_children(People people) {
  return is_missing(people.value) ? 0 : static_cast<std::size_t>(people.value);
}

constexpr double lowest_z = -5.8, highest_z = 5.8; // beyond 6 a height is implausible

} // namespace

MadeUpRegister::MadeUpRegister(const SyntheticRegion &region, std::uint64_t seed, const Measuring &measuring,
                               const Habits &habits)
    : region_(region),
      seed_(seed),
      measuring_(measuring),
      habits_(habits),
      shape_(habits.skewness, habits.degrees),
      villages_(village_habits(region.area, region.counts, habits, shape_, seed)) {}

std::vector<MadeUpChild> MadeUpRegister::children(VillageId village) const {
  const Counts &counts = region_.counts;
  const std::size_t severe = whole_children(counts.severely_stunted[village]),
                    stunted = whole_children(counts.stunted[village]),
                    taken = whole_children(counts.measured[village]);
  const std::size_t all = std::max(whole_children(counts.registered[village]), taken);
  const VillageHabits &habits = villages_[village];
  const std::size_t first_above = habits_.line > -2.5 ? stunted : severe;
  std::vector<MadeUpChild> children;
  for (std::size_t i = 0; i < all; ++i) {
    const Chance chance{{seed_, Purpose::synth_children, code_key(region_.area.villages.code[village]), i}};
    const Date day{counts.month.year, counts.month.month,
                   1 + static_cast<int>(28 * chance(FigureUse::day_of))};
    const Ages ages = ages_of(chance, habits_);
    MadeUpChild child;
    child.sex = chance.happens(FigureUse::sex_of, 0.51) ? Sex::male : Sex::female;
    child.birth = days_before(day, static_cast<int>(ages.on_record));
    if (i < taken) {
      const Band band = i < severe ? Band{lowest_z, -3} : i < stunted ? Band{-3, -2} : Band{-2, highest_z};
      const bool pushed = i >= first_above && i < first_above + habits.pushed;
      Visit today = measured_visit({chance, measuring_, habits_, habits, shape_, band, pushed}, child, ages);
      today.day = day;
      if (ages.on_record > 80 && chance.happens(FigureUse::visited_before, 0.2))
        child.visits.push_back(earlier(chance, child, ages.on_record, today, measuring_));
      if (!child.visits.empty() && habits.copies && chance.happens(FigureUse::copied, habits_.copied))
        child.visits.back().height = today.height, child.visits.back().weight = today.weight;
      child.visits.push_back(today);
    }
    children.push_back(std::move(child));
  }
  return children;
}

} // namespace lokus::synth
