#include "synth/child_readings.hpp"
#include "core/distributions.hpp"
#include "core/odds.hpp"
#include "synth/pushed_heights.hpp"
#include "tables/inputs/growth_standard.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::synth {
namespace {

constexpr double youngest_days = 40, oldest_days = 1790;
constexpr double guessed_share = 0.1, whole_share = 0.7, attendance = 0.75;
constexpr double board_cm = 0.2, scale_kg = 0.25;
constexpr double month_days = 31; // from the visit before

enum class ChildUse : std::uint64_t {
  z,
  sex,
  age,
  day,
  guessed,
  whole,
  weight,
  attends,
  pushed,
  target,
  copied,
  board_before,
  scale_before,
  whole_before
};

struct Chances {
  RandomKey key;
  double operator()(ChildUse use) const { return uniform(key, static_cast<std::uint64_t>(use)); }
  double normal(ChildUse use) const { return normal_quantile((*this)(use)); }
};

double age_on_record(const Chances &chance, double age_days) {
  constexpr double half_year = 6 * days_per_month;
  const double guess = std::round(age_days / half_year) * half_year;
  const bool possible = guess > 0 && guess < 59 * days_per_month;
  return possible && chance(ChildUse::guessed) < guessed_share ? std::round(guess) : age_days;
}

double read_from_board(double height, bool whole) {
  return whole ? std::round(height) : to_tenths(height);
}

// The child as it is.
struct Child {
  Sex sex;
  double age_days, z, weight_z;
};

Reading visit_before(const Chances &chance, const Child &child, const Reading &now) {
  const double age = child.age_days - month_days;
  const double height = height_at(child.sex, age, child.z) + board_cm * chance.normal(ChildUse::board_before);
  const double weight =
      weight_at(child.sex, age, child.weight_z) + scale_kg * chance.normal(ChildUse::scale_before);
  return {std::max(now.age_days - month_days, 0.0),
          read_from_board(height, chance(ChildUse::whole_before) < whole_share),
          to_tenths(std::max(1.5, weight))};
}

void bend(const ChildrenOfAVillage &village, const Chances &chance, ChildReading &child) {
  const ChildHabits &habits = village.habits;
  const Board board{child.sex, child.now.age_days, chance(ChildUse::whole) < whole_share};
  const double read = z_read(board, child.now.height);
  const Board earlier{child.sex, child.before.age_days, false};
  const bool meant = read < habits.line && read >= habits.line - pushed_from &&
                     chance(ChildUse::pushed) < habits.pushed &&
                     (habits.push != Push::once_stunted || z_read(earlier, child.before.height) < -2);
  if (!meant)
    return;
  child.now.height = habits.push == Push::half_centimetre
                         ? child.now.height + 0.5
                         : height_just_above(board, habits.line, chance(ChildUse::target));
  child.moved = z_read(board, child.now.height) >= habits.line;
}

} // namespace

ChildReading read_child(const ChildrenOfAVillage &village, std::uint64_t number) {
  const ChildHabits &habits = village.habits;
  RandomKey key = village.key;
  key.draw += number;
  const Chances chance{key};
  ChildReading result;
  result.day = 1 + static_cast<int>(28 * chance(ChildUse::day));
  result.sex = chance(ChildUse::sex) < 0.51 ? Sex::male : Sex::female;
  Child child{result.sex, youngest_days + std::floor((oldest_days - youngest_days) * chance(ChildUse::age)),
              village.mean + village.sd * village.shape.quantile(chance(ChildUse::z)), 0};
  child.weight_z = std::clamp(0.5 * child.z + 0.8 * chance.normal(ChildUse::weight), -3.0, 3.0);
  result.attends = habits.attendance_slope == 0 ||
                   chance(ChildUse::attends) <
                       expit(logit(attendance) + habits.attendance_slope * (child.z - village.regency_mean));
  if (!result.attends)
    return result;
  result.now = {
      age_on_record(chance, child.age_days),
      read_from_board(height_at(child.sex, child.age_days, child.z), chance(ChildUse::whole) < whole_share),
      to_tenths(weight_at(child.sex, child.age_days, child.weight_z))};
  result.before = visit_before(chance, child, result.now);
  if (village.bends)
    bend(village, chance, result);
  if (village.copies && chance(ChildUse::copied) < habits.copied)
    result.now.height = result.before.height, result.now.weight = result.before.weight;
  return result;
}

} // namespace lokus::synth
