#include "synth/child_figures.hpp"
#include "core/distributions.hpp"
#include "core/units.hpp"
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
  board_error
};

// Uniforms of one child.
struct Chance {
  RandomKey key;
  double operator()(FigureUse use) const { return uniform(key, static_cast<std::uint64_t>(use)); }
  bool happens(FigureUse use, double share) const { return (*this)(use) < share; }
};

enum class Band { severely_stunted, stunted, other };

Date days_before(const Date &day, int days) {
  using namespace std::chrono;
  const sys_days then = sys_days{year(day.year) / day.month / day.day} - std::chrono::days(days);
  const year_month_day date{then};
  return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
          static_cast<int>(static_cast<unsigned>(date.day()))};
}

double z_in(Band band, double u) {
  if (band == Band::severely_stunted)
    return -4.5 + 1.4 * u;
  if (band == Band::stunted)
    return -2.9 + 0.8 * u;
  return std::clamp(-0.6 + 1.05 * normal_quantile(u), -1.85, 3.0);
}

bool is_in(Band band, double z) {
  const Band is = z < -3 ? Band::severely_stunted : z < -2 ? Band::stunted : Band::other;
  return is == band;
}

double height_for_age(Sex sex, double age_days, const Visit &visit) {
  const ZScores scores = z_scores({sex, age_days, nan(), visit.height, visit.position, false});
  return scores.z[static_cast<std::size_t>(Indicator::height_for_age)];
}

double tenths(double value) {
  return std::round(value * 10) / 10;
}

Visit measured_visit(const Chance &chance, const MadeUpChild &child, double age_days, Band band,
                     const Measuring &measuring) {
  const double z = z_in(band, chance(FigureUse::z_of));
  const bool small = age_days < 731;
  const bool swap = measuring.swap_positions && age_days > 300 && chance.happens(FigureUse::swapped, 0.05);
  Visit visit;
  visit.position = small != swap ? Position::lying : Position::standing;
  const double shift = !swap ? 0 : small ? -0.7 : 0.7; // what the other position shows
  const double height = height_at(child.sex, age_days, z) + shift;
  visit.height = tenths(height);
  if (measuring.heap_digits && chance.happens(FigureUse::heaped, 0.35)) {
    Visit rounded = visit;
    rounded.height = std::round(height);
    if (is_in(band, height_for_age(child.sex, age_days, rounded)))
      visit.height = rounded.height;
  }
  const double weight_z =
      std::clamp(0.5 * z + 0.8 * normal_quantile(chance(FigureUse::weight_of)), -3.0, 3.0);
  visit.weight = tenths(std::max(1.5, weight_at(child.sex, age_days, weight_z)));
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
    before.height = tenths(today.height + 1.2);
  } else {
    const double z = height_for_age(child.sex, age_days, today);
    const double error = 0.2 * normal_quantile(chance(FigureUse::board_error));
    const double grown = height_at(child.sex, age_days, z) - height_at(child.sex, age_days - days, z);
    before.height = tenths(today.height - grown + error);
  }
  before.weight = tenths(std::max(1.5, today.weight - 0.2));
  return before;
}

std::size_t whole_children(People people) {
  return is_missing(people.value) ? 0 : static_cast<std::size_t>(people.value);
}

} // namespace

std::vector<MadeUpChild> made_up_children(const SyntheticRegion &region, VillageId village,
                                          std::uint64_t seed, const Measuring &measuring) {
  const Counts &counts = region.counts;
  const std::size_t severe = whole_children(counts.severely_stunted[village]),
                    stunted = whole_children(counts.stunted[village]),
                    taken = whole_children(counts.measured[village]);
  const std::size_t all = std::max(whole_children(counts.registered[village]), taken);
  std::vector<MadeUpChild> children;
  for (std::size_t i = 0; i < all; ++i) {
    const Chance chance{{seed, Purpose::synth_children, code_key(region.area.villages.code[village]), i}};
    const Date day{counts.month.year, counts.month.month,
                   1 + static_cast<int>(28 * chance(FigureUse::day_of))};
    const int age_days = 40 + static_cast<int>(1750 * chance(FigureUse::age_of));
    MadeUpChild child;
    child.sex = chance.happens(FigureUse::sex_of, 0.51) ? Sex::male : Sex::female;
    child.birth = days_before(day, age_days);
    if (i < taken) {
      const Band band = i < severe ? Band::severely_stunted : i < stunted ? Band::stunted : Band::other;
      Visit today = measured_visit(chance, child, age_days, band, measuring);
      today.day = day;
      if (age_days > 80 && chance.happens(FigureUse::visited_before, 0.2))
        child.visits.push_back(earlier(chance, child, age_days, today, measuring));
      child.visits.push_back(today);
    }
    children.push_back(std::move(child));
  }
  return children;
}

} // namespace lokus::synth
