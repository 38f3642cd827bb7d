#pragma once
#include "project/effects.hpp"
#include "project/scalar_cohort.hpp"
#include <functional>
#include <map>

namespace lokus::project {

// How every mechanism acts (docs/methods/mechanisms.md), in plain numbers: the lanes are held against this.

// One effect in one village, month and draw: its numbers and how many are exposed to it.
struct Acting {
  std::string_view mechanism;
  std::span<const int> bands;
  std::span<const double> numbers;            // per band, outcome or cell, as Effect::estimate; per crossing
  double before = 0, now = 0;                 // exposed share at baseline and in the month
  double partner_before = 0, partner_now = 0; // water_latrine: of the water intervention
  double association = 1;
};

// h' of section 5: the share of births after a short interval.
inline double short_intervals(const Surroundings &around, std::span<const Acting> acting) {
  const double before = around.short_intervals;
  double moved = 1;
  for (const Acting &effect : acting)
    if (effect.mechanism == "spacing")
      moved *= moved_odds(effect.numbers[0], effect.now, effect.before, before);
  return moved == 1 ? before : share_of_odds(odds(before) * moved);
}

// Shares of births by outcome under these exposures.
inline std::vector<double> births_by_outcome(const Surroundings &around, std::span<const Acting> acting) {
  std::vector<double> births = around.outcome_shares;
  const double short_now = short_intervals(around, acting);
  double not_reference = 0;
  for (std::size_t j = 1; j < births.size(); ++j) {
    if (around.short_intervals > 0)
      births[j] *= impact_factor(around.short_interval_risks[j - 1], short_now, around.short_intervals);
    for (const Acting &effect : acting)
      if (effect.mechanism == "birth_outcome")
        births[j] *= impact_factor(effect.numbers[j - 1], effect.now, effect.before);
    not_reference += births[j];
  }
  births[0] = std::max(0.0, 1 - not_reference);
  if (not_reference > 1)
    std::for_each(births.begin() + 1, births.end(), [&](double &v) { v /= not_reference; });
  return births;
}

// What the children of these births would be multiplied by at every band, if `wanted` were their share there:
// the crossing that takes them from band to band, put to children who came as they do without action.
inline void carry_wanted(const Baseline &baseline, const PerBand<double> &wanted, std::size_t until,
                         Multipliers &m) {
  m.odds[0] *= odds(wanted[0]) / odds(baseline.share[0]);
  for (std::size_t b = 1; b <= until; ++b) {
    const Risks crossing = two_by_two(baseline.ageing.or_previous[b - 1], wanted[b - 1], wanted[b]);
    const double before = baseline.share[b - 1];
    m.odds[b] *=
        odds(before * crossing.exposed + (1 - before) * crossing.unexposed) / odds(baseline.share[b]);
  }
}

// The shares of births by outcome move; how often each outcome is stunted, in a band, does not. Exposures are
// those of the month of birth.
inline void multiply_birth_outcome(const Baseline &baseline, const Surroundings &around,
                                   std::span<const Acting> acting, Multipliers &m) {
  if (std::all_of(acting.begin(), acting.end(), [](const Acting &a) { return a.now == a.before; }))
    return;
  PerBand<double> by_outcome{}, by_odds{};
  const std::vector<double> births = births_by_outcome(around, acting);
  for (std::size_t b = 0; b <= around.outcomes_hold_until && !births.empty(); ++b) {
    const std::vector<double> stunted =
        mixture(around.outcome_shares, around.outcome_odds_ratios, baseline.share[b]);
    for (std::size_t j = 0; j < births.size(); ++j)
      by_outcome[b] += births[j] * stunted[j];
  }
  if (!births.empty())
    carry_wanted(baseline, by_outcome, around.outcomes_hold_until, m);
  for (std::size_t b = 0; b < bands; ++b) {
    double moved = 1;
    for (const Acting &effect : acting)
      if (effect.mechanism == "pregnancy")
        moved *= moved_odds(effect.numbers[b], effect.now, effect.before, baseline.share[b]);
    by_odds[b] = share_of_odds(odds(baseline.share[b]) * moved);
  }
  carry_wanted(baseline, by_odds, bands - 1, m);
}

inline void multiply_births(const Baseline &, const Surroundings &, std::span<const Acting> acting,
                            Multipliers &m) {
  for (const Acting &effect : acting)
    m.births *= impact_factor(effect.numbers[0], effect.now, effect.before);
}

// f' of section 5: the share fed correctly in a band. The other effects in the list are passed over.
inline double fed_correctly(const Surroundings &around, std::span<const Acting> acting, std::size_t band) {
  const double before = around.fed_correctly[band];
  double moved = 1;
  for (const Acting &effect : acting) {
    if (effect.mechanism != "feeding")
      continue;
    for (std::size_t i = 0; i < effect.bands.size(); ++i)
      if (effect.bands[i] == static_cast<int>(band))
        moved *= moved_odds(effect.numbers[i], effect.now, effect.before, before);
  }
  return moved == 1 ? before : share_of_odds(odds(before) * moved);
}

// G of section 5 without the effects on diarrhoea itself: fewer are fed in a way that brings it.
inline double episodes_by_feeding(const Surroundings &around, std::size_t band, double fed) {
  return impact_factor(around.incorrect_risk[band], 1 - fed, 1 - around.fed_correctly[band]);
}

inline double listed_impact(const Acting &effect, std::size_t band) {
  for (std::size_t i = 0; i < effect.bands.size(); ++i)
    if (effect.bands[i] == static_cast<int>(band))
      return impact_factor(effect.numbers[i], effect.now, effect.before);
  return 1;
}

// Fewer or more episodes over the stay in a band, all put at its entry.
inline void multiply_diarrhoea(const Baseline &baseline, const Surroundings &around,
                               std::span<const Acting> acting, Multipliers &m) {
  for (std::size_t b = 0; b < bands; ++b) {
    double episodes_factor = 1;
    if (around.feeding) {
      const double fed = fed_correctly(around, acting, b);
      episodes_factor = episodes_by_feeding(around, b, fed);
      m.odds[b] *= moved_odds(around.correct_odds_ratio[b], fed, around.fed_correctly[b], baseline.share[b]);
    }
    for (const Acting &effect : acting)
      if (effect.mechanism != "feeding")
        episodes_factor *= listed_impact(effect, b);
    const double episodes = band_width_months[b] * around.diarrhoea_episodes[b];
    m.odds[b] *= std::pow(around.diarrhoea_odds_ratio[b], episodes * (episodes_factor - 1));
  }
}

// V of section 1, band by band.
inline void multiply_odds(const Baseline &baseline, const Surroundings &, std::span<const Acting> acting,
                          Multipliers &m) {
  for (const Acting &effect : acting)
    for (std::size_t i = 0; i < effect.bands.size(); ++i) {
      const auto b = static_cast<std::size_t>(effect.bands[i]);
      m.odds[b] *= moved_odds(effect.numbers[i], effect.now, effect.before, baseline.share[b]);
    }
}

// An odds ratio of recovering above 1 lowers the odds of staying stunted, which is what the crossing knows.
inline void multiply_recovery(const Baseline &baseline, const Surroundings &, std::span<const Acting> acting,
                              Multipliers &m) {
  const Rates without_action = rates(baseline, 0, {});
  for (const Acting &effect : acting)
    for (std::size_t i = 0; i < effect.bands.size(); ++i) {
      const auto b = static_cast<std::size_t>(effect.bands[i]);
      m.recovery[b] *=
          moved_odds(1 / effect.numbers[i], effect.now, effect.before, without_action.crossing[b].exposed);
    }
}

// The shares of the four cells move; how often each cell is stunted does not.
inline void multiply_water_latrine(const Baseline &baseline, const Surroundings &,
                                   std::span<const Acting> acting, Multipliers &m) {
  for (const Acting &effect : acting) {
    if (effect.now == effect.before && effect.partner_now == effect.partner_before)
      continue;
    const auto before = water_latrine_cells(effect.partner_before, effect.before, effect.association);
    const auto now = water_latrine_cells(effect.partner_now, effect.now, effect.association);
    for (int band : effect.bands) {
      const auto b = static_cast<std::size_t>(band);
      const std::vector<double> stunted = mixture(before, effect.numbers, baseline.share[b]);
      double mean = 0;
      for (std::size_t cell = 0; cell < now.size(); ++cell)
        mean += now[cell] * stunted[cell];
      m.odds[b] *= odds(mean) / odds(baseline.share[b]);
    }
  }
}

// One effect at work. `numbers` as in Effects; `before` and `now` are the exposures of every intervention.
inline Acting acting(const Effects::Row &row, std::span<const double> numbers, std::span<const double> before,
                     std::span<const double> now) {
  return {mechanisms()[row.mechanism].name,
          row.effect.bands,
          numbers.subspan(row.first_number, row.effect.estimate.size()),
          before[row.intervention],
          now[row.intervention],
          before[row.partner],
          now[row.partner],
          row.effect.association};
}

// Everything of one mechanism, and of those that act with it, on the multipliers of the month. When no
// exposure has moved the multipliers stay exactly as they were.
using ScalarMultiply = void (*)(const Baseline &, const Surroundings &, std::span<const Acting>,
                                Multipliers &);
inline const std::map<std::string_view, ScalarMultiply> scalar_multiply = {
    {"birth_outcome", multiply_birth_outcome}, {"births", multiply_births},
    {"diarrhoea", multiply_diarrhoea},         {"odds", multiply_odds},
    {"recovery", multiply_recovery},           {"water_latrine", multiply_water_latrine},
};

// The exposures of every intervention by month; 0 and before are baseline.
using ExposedIn = std::function<std::vector<double>(int)>;

// Multipliers of one month in one village and draw.
inline Multipliers multipliers(const Effects &effects, const Surroundings &around, const Baseline &baseline,
                               std::span<const double> numbers, const ExposedIn &exposed, int month) {
  Multipliers result;
  const std::vector<double> before = exposed(0);
  for (std::size_t m = 0; m < mechanisms().size(); ++m) {
    const auto in_month = [&](int when) {
      const std::vector<double> now = exposed(std::max(when, 0));
      std::vector<Acting> together;
      for (const Effects::Row &row : effects.rows)
        if (row.leader == m)
          together.push_back(acting(row, numbers, before, now));
      Multipliers of_month;
      if (!together.empty())
        scalar_multiply.find(mechanisms()[m].name)->second(baseline, around, together, of_month);
      return of_month;
    };
    const Multipliers now = in_month(month);
    result.births *= now.births;
    for (std::size_t b = 0; b < bands; ++b) {
      result.recovery[b] *= now.recovery[b];
      result.odds[b] *=
          mechanisms()[m].from_birth ? in_month(month - band_start_months[b]).odds[b] : now.odds[b];
    }
  }
  return result;
}

// With these exposures since long before.
inline Multipliers multipliers(const Effects &effects, const Surroundings &around, const Baseline &baseline,
                               std::span<const double> numbers, std::span<const double> before,
                               std::span<const double> now) {
  const auto exposed = [&](int month) {
    return month > 0 ? std::vector<double>(now.begin(), now.end())
                     : std::vector<double>(before.begin(), before.end());
  };
  return multipliers(effects, around, baseline, numbers, exposed, ages);
}

} // namespace lokus::project
