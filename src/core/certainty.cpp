#include "core/certainty.hpp"
#include "core/display.hpp"
#include <algorithm>
#include <array>
#include <cmath>

namespace lokus {
namespace {

constexpr double from_sure = 0.95, from_likely = 0.75, from_either = 0.05;
// Draws of which none has it leave up to three over their number open (95 %).
constexpr double of_none = 3, least_said = 0.01, most_left_unsaid = 0.05;

double points_apart(double chance, double draws) {
  const double error = std::sqrt(chance * (1 - chance) / draws);
  constexpr std::array steps = {0.01, 0.02, 0.05, 0.1};
  for (const double step : steps)
    if (step >= error)
      return step;
  return steps.back();
}

Phrase with_number(const Phrase &words, double chance, std::size_t draws) {
  if (std::isnan(chance))
    return show_chance(chance, draws);
  return phrase("{} ({})", "{} ({})", words, show_chance(chance, draws));
}

} // namespace

Certainty certainty_of(double chance) {
  if (chance >= from_sure)
    return Certainty::sure;
  if (chance >= from_likely)
    return Certainty::likely;
  return chance >= from_either ? Certainty::either : Certainty::sure_not;
}

double least_chance(Certainty certainty) {
  switch (certainty) {
  case Certainty::sure:
    return from_sure;
  case Certainty::likely:
    return from_likely;
  case Certainty::either:
    return from_either;
  case Certainty::sure_not:
    return 0;
  }
  return 0;
}

Phrase certainty_words(Certainty certainty) {
  switch (certainty) {
  case Certainty::sure:
    return {"hampir pasti", "almost surely"};
  case Certainty::likely:
    return {"kemungkinan besar", "likely"};
  case Certainty::either:
    return {"bisa ya, bisa tidak", "could be either"};
  case Certainty::sure_not:
    return {"hampir pasti tidak", "almost surely not"};
  }
  return {};
}

Phrase membership_words(Certainty certainty) {
  switch (certainty) {
  case Certainty::sure:
    return {"hampir pasti masuk", "almost surely in"};
  case Certainty::likely:
    return {"kemungkinan besar masuk", "likely in"};
  case Certainty::either:
    return {"bisa masuk, bisa tidak", "could be in or out"};
  case Certainty::sure_not:
    return {"hampir pasti tidak masuk", "almost surely out"};
  }
  return {};
}

Phrase show_chance(double chance, std::size_t draws) {
  if (std::isnan(chance))
    return {"–", "–"};
  const double count = std::max(1.0, static_cast<double>(draws));
  const double unseen = std::clamp(std::ceil(100 * of_none / count) / 100, least_said, most_left_unsaid);
  if (chance < unseen)
    return phrase("kurang dari {}", "under {}", show_percent(unseen, 0));
  if (chance > 1 - unseen)
    return phrase("lebih dari {}", "over {}", show_percent(1 - unseen, 0));
  const double step = points_apart(chance, count);
  return show_percent(std::round(chance / step) * step, 0);
}

Phrase show_certainty(double chance, std::size_t draws) {
  return with_number(certainty_words(certainty_of(chance)), chance, draws);
}

Phrase show_membership(double chance, std::size_t draws) {
  return with_number(membership_words(certainty_of(chance)), chance, draws);
}

} // namespace lokus
