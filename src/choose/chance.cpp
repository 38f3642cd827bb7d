#include "choose/chance.hpp"
#include "choose/knapsack.hpp"
#include "core/sum.hpp"
#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <optional>

namespace lokus::choose {
namespace {

constexpr std::size_t most_solved = 120; // problems, in search of a plan
constexpr Effort effort_a_problem = {.prices = 250, .nodes = 20'000, .pairs = 2'000'000};

// Solves weighted problems and keeps the best plan that any of them gives.
class ChanceSearch {
public:
  ChanceSearch(const Knapsack &problem, const Worlds &worlds, const std::vector<double> &needed)
      : problem_(problem),
        worlds_(worlds),
        needed_(needed),
        ever_won_(needed.size(), 0) {}

  // Totals of the plan that is best under the weights; `bound`: no plan has more. Nothing where none was
  // found.
  std::optional<std::vector<double>> best_under(const std::vector<double> &weight, double *bound = nullptr) {
    weigh(worlds_, weight, problem_.gain);
    ++solved;
    Answer answer = solve(problem_, effort_a_problem);
    if (!answer.found) {
      if (!best.plan.found)
        best.plan = std::move(answer);
      return std::nullopt;
    }
    if (bound != nullptr)
      *bound = answer.bound;
    std::vector<double> totals = totals_of(answer.chosen, worlds_);
    for (std::size_t d = 0; d < totals.size(); ++d)
      ever_won_[d] = ever_won_[d] || totals[d] > needed_[d];
    const std::size_t won = worlds_won(totals, needed_);
    const double mean_gain = mean(totals);
    if (!best.plan.found || won > best.won || (won == best.won && mean_gain > best.plan.gain)) {
      best.plan = std::move(answer);
      best.plan.gain = mean_gain;
      best.won = won;
      best_totals = totals;
    }
    return totals;
  }
  bool ever_won(std::size_t world) const { return ever_won_[world]; }

  ChanceAnswer best;
  std::vector<double> best_totals;
  std::size_t solved = 0;

private:
  Knapsack problem_;
  const Worlds &worlds_;
  const std::vector<double> &needed_;
  std::vector<std::uint8_t> ever_won_;
};

// Least total that any choice can have in each world.
std::vector<double> least_totals(const Knapsack &p, const Worlds &worlds) {
  std::vector<double> least(worlds.count, 0);
  for (std::size_t v = 0; v < p.villages(); ++v)
    for (std::size_t d = 0; d < least.size(); ++d) {
      double lowest = 0;
      for (std::size_t o = p.first[v]; o < p.first[v + 1]; ++o)
        lowest = std::min(lowest, worlds.gain[o][d]);
      least[d] += lowest;
    }
  return least;
}

// The `count` worlds that `totals` wins by most or is nearest to winning, of those that can be won.
std::vector<std::size_t> aimed_at(const std::vector<double> &totals, const std::vector<double> &needed,
                                  const std::vector<std::uint8_t> &hopeless, std::size_t count) {
  std::vector<std::size_t> order;
  for (std::size_t d = 0; d < totals.size(); ++d)
    if (!hopeless[d])
      order.push_back(d);
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return totals[a] - needed[a] > totals[b] - needed[b];
  });
  order.resize(std::min(order.size(), count));
  return order;
}

// Tries to win `aim` together: the weights move towards the worlds that stay furthest behind.
bool win_together(ChanceSearch &search, const std::vector<std::size_t> &aim,
                  const std::vector<double> &needed, int rounds) {
  std::vector<double> weight(needed.size(), 0);
  for (const std::size_t d : aim)
    weight[d] = 1 / static_cast<double>(aim.size());
  for (int round = 0; round < rounds && search.solved < most_solved; ++round) {
    const auto totals = search.best_under(weight);
    if (!totals || search.best.won >= aim.size())
      return totals.has_value();
    const std::size_t worst = *std::min_element(aim.begin(), aim.end(), [&](std::size_t a, std::size_t b) {
      return (*totals)[a] - needed[a] < (*totals)[b] - needed[b];
    });
    const double step = 2.0 / (round + 3.0);
    for (const std::size_t d : aim)
      weight[d] += step * ((d == worst ? 1.0 : 0.0) - weight[d]);
  }
  return false;
}

// Lowest bound found on how many worlds can be won at once; the rounds are plans as well.
std::size_t most_won(ChanceSearch &search, const std::vector<double> &needed,
                     const std::vector<double> &least, const std::vector<std::uint8_t> &hopeless,
                     int rounds) {
  const std::size_t worlds = needed.size();
  std::size_t always = 0, open = 0;
  std::vector<std::uint8_t> counts(worlds, 0);
  for (std::size_t d = 0; d < worlds; ++d) {
    always += !hopeless[d] && needed[d] <= least[d];
    counts[d] = !hopeless[d] && needed[d] > least[d];
    open += counts[d];
  }
  std::size_t bound = always + open;
  std::vector<double> share(worlds, 1), weight(worlds, 0);
  for (int round = 0; round < rounds && bound > search.best.won; ++round) {
    double rest = 0, offset = 0, above = 0;
    for (std::size_t d = 0; d < worlds; ++d) {
      weight[d] = counts[d] ? share[d] / (needed[d] - least[d]) : 0;
      rest += counts[d] ? 1 - share[d] : 0;
      offset += weight[d] * least[d];
    }
    const auto totals = search.best_under(weight, &above);
    if (!totals)
      break;
    const double sum = above - offset + rest;
    bound = std::min(bound, always + static_cast<std::size_t>(std::max(0.0, std::floor(sum + 1e-6))));
    const double step = 2.0 / (round + 3.0);
    for (std::size_t d = 0; d < worlds; ++d)
      share[d] += step * (((*totals)[d] < needed[d] ? 1.0 : 0.0) - share[d]);
  }
  return bound;
}

} // namespace

std::size_t worlds_won(const std::vector<double> &totals, const std::vector<double> &needed) {
  std::size_t won = 0;
  for (std::size_t d = 0; d < totals.size(); ++d)
    won += totals[d] > needed[d];
  return won;
}

ChanceAnswer best_chance(const Knapsack &problem, const Worlds &worlds, const std::vector<double> &needed,
                         int rounds) {
  ChanceSearch search(problem, worlds, needed);
  const std::size_t count = needed.size();
  if (!search.best_under(std::vector<double>(count, 1 / static_cast<double>(count))))
    return search.best;
  std::vector<std::uint8_t> hopeless(count, 0);
  for (std::size_t d = 0; d < count; ++d) {
    if (search.ever_won(d))
      continue;
    std::vector<double> alone(count, 0);
    alone[d] = 1;
    double above = 0;
    hopeless[d] = search.best_under(alone, &above).has_value() && above <= needed[d];
  }
  const std::vector<double> least = least_totals(problem, worlds);
  const auto can_win = static_cast<std::size_t>(std::count(hopeless.begin(), hopeless.end(), 0));
  while (search.best.won < can_win) {
    const std::size_t before = search.best.won;
    if (!win_together(search, aimed_at(search.best_totals, needed, hopeless, before + 1), needed, rounds))
      break;
  }
  search.best.bound = std::max(search.best.won, most_won(search, needed, least, hopeless, rounds));
  search.best.plan.bound = search.best.plan.gain;
  return search.best;
}

} // namespace lokus::choose
