#include "tables/texts/comparison_texts.hpp"
#include "core/certainty.hpp"
#include "core/display.hpp"
#include <cmath>

namespace lokus {
namespace {

struct Words {
  Phrase unit, gain, loss, same;
  int decimals;
};

// As the decimals of the words show it; what they show as nothing is 0.
double as_shown(double value, const Words &words) {
  const double step = std::pow(10, words.decimals);
  return std::round(value * step) / step;
}

Phrase amount(double value, const Words &words) {
  return show_number(std::fabs(value), words.decimals) + words.unit;
}

Phrase end_text(double value, const Words &words) {
  if (as_shown(value, words) == 0)
    return {"sama", "the same"};
  return phrase("{} {}", "{} {}", amount(value, words), value > 0 ? words.gain : words.loss);
}

Phrase span_text(const Spread &s, const Words &words) {
  const double low = as_shown(s.low, words), high = as_shown(s.high, words);
  if (low * high < 0 || as_shown(s.mean, words) == 0)
    return phrase("dari {} sampai {}", "from {} to {}", end_text(s.low, words), end_text(s.high, words));
  const bool loss = low < 0;
  return phrase("{} – {}", "{} – {}", amount(loss ? s.high : s.low, words),
                amount(loss ? s.low : s.high, words));
}

// The chance of a difference above 0, counted in so many draws.
struct CountedChance {
  double value = 0;
  std::size_t draws = 0;
};

Phrase difference_text(const Spread &s, const CountedChance &chance, const Words &words,
                       const std::string &first) {
  if (is_missing(s.mean))
    return name_of(Projected::none);
  if (as_shown(s.low, words) == 0 && as_shown(s.high, words) == 0)
    return phrase("{} dengan {}", "{} as {}", words.same, first);
  if (as_shown(s.mean, words) == 0)
    return phrase("rata-rata {} dengan {} ({}; peluang {}: {})", "on average {} as {} ({}; chance of {}: {})",
                  words.same, first, span_text(s, words), words.gain,
                  show_chance(chance.value, chance.draws));
  const bool loss = s.mean < 0;
  const Phrase &word = loss ? words.loss : words.gain;
  return phrase("{} {} daripada {} ({}; peluang {}: {})", "{} {} than {} ({}; chance of {}: {})",
                amount(s.mean, words), word, first, span_text(s, words), word,
                show_chance(loss ? 1 - chance.value : chance.value, chance.draws));
}

Words of_children() {
  return {{}, {"lebih sedikit", "fewer"}, {"lebih banyak", "more"}, {"sama banyak", "as many"}, 0};
}

Spread in_points(const Spread &share) {
  return {100 * share.mean, 100 * share.low, 100 * share.high};
}

} // namespace

const char *outcome_of(const Spread &fewer) {
  if (is_missing(fewer.mean))
    return "";
  const double shown = as_shown(fewer.mean, of_children());
  return shown > 0 ? "fewer" : shown < 0 ? "more" : "same";
}

Phrase stunted_sentence(const ComparedRow &row, const std::string &first) {
  return phrase("balita stunting: {}", "stunted under-fives: {}",
                difference_text(row.fewer, {row.chance_fewer, row.draws}, of_children(), first));
}

Phrase prevalence_sentence(const ComparedRow &row, const std::string &first) {
  const Words words = {{" poin", " points"},
                       {"lebih rendah", "lower"},
                       {"lebih tinggi", "higher"},
                       {"sama tinggi", "as high"},
                       2};
  return phrase("prevalensi: {}", "prevalence: {}",
                difference_text(in_points(row.fall), {row.chance_lower, row.draws}, words, first));
}

} // namespace lokus
