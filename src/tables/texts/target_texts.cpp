#include "tables/texts/target_texts.hpp"
#include "core/certainty.hpp"
#include "core/display.hpp"
#include "tables/level.hpp"

namespace lokus {
namespace {

constexpr double even = 0.5;

Phrase in_one_list(const std::vector<Phrase> &parts) {
  Phrase text;
  for (std::size_t i = 0; i < parts.size(); ++i)
    text = text +
           (i == 0                 ? Phrase{}
            : i + 1 < parts.size() ? Phrase{", ", ", "}
                                   : Phrase{" dan ", " and "}) +
           parts[i];
  return text;
}

} // namespace

Phrase beyond_all_money(const AllMoney &all, const Projection &none, int months,
                        std::span<const double> target_percent, const Phrase &at, double interval_share) {
  if (!all.possible || all.prevalence.empty())
    return {};
  std::vector<Phrase> targets, chances;
  for (const double percent : target_percent) {
    const double target = percent / 100, chance = all.chance_under(target);
    if (chance >= even || chance_under(none, months, target) >= even)
      continue;
    targets.push_back(show_percent(target, 2));
    chances.push_back(show_chance(chance, all.prevalence.size()));
  }
  if (targets.empty())
    return {};
  const Level level = level_of_draws(all.prevalence, interval_share);
  return phrase(
      "Tidak ada pagu yang memberi peluang separuh untuk prevalensi di bawah {0}: dengan semua yang dapat "
      "dibeli di dalam batas lainnya ({1} setahun) prevalensi {2} diperkirakan {3} (kisaran {4}: {5} sampai "
      "{6}), peluangnya {7}.",
      "No budget gives an even chance of a prevalence under {0}: with all that can be bought within the "
      "other limits ({1} a year) it is an estimated {3} {2} ({4} interval {5} to {6}), the chance {7}.",
      in_one_list(targets), show_rupiah(all.spend), at, show_percent(level.median, 1),
      show_percent(interval_share, 0), show_percent(level.low, 1), show_percent(level.high, 1),
      in_one_list(chances));
}

} // namespace lokus
