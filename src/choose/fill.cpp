#include "choose/fill.hpp"
#include <algorithm>

namespace lokus::choose {
namespace {

std::int64_t cost_of(const Knapsack &k, std::size_t option) {
  return option == no_option ? 0 : k.cost[option];
}
double gain_of(const Knapsack &k, std::size_t option) {
  return option == no_option ? 0 : k.gain[option];
}

bool fits(const Knapsack &k, const Filling &f, std::size_t village, std::size_t option) {
  return cost_of(k, option) - cost_of(k, f.chosen[village]) <= f.budget &&
         (f.chosen[village] != no_option || f.places > 0);
}

void buy(const Knapsack &k, Filling &f, std::size_t village, std::size_t option) {
  f.budget -= cost_of(k, option) - cost_of(k, f.chosen[village]);
  f.places -= f.chosen[village] == no_option ? 1 : 0;
  f.chosen[village] = option;
}

// The option of the village that adds most to the gain and fits; its present one where none does.
std::size_t best_addition(const Knapsack &k, const Filling &f, std::size_t village) {
  std::size_t best = f.chosen[village];
  for (std::size_t o = k.first[village]; o < k.first[village + 1]; ++o)
    if (k.gain[o] > gain_of(k, best) && fits(k, f, village, o))
      best = o;
  return best;
}

} // namespace

Filling filling(const Knapsack &k, std::vector<std::size_t> chosen) {
  Filling f{std::move(chosen), k.budget, k.most_villages};
  for (const std::size_t option : f.chosen)
    if (option != no_option) {
      f.budget -= k.cost[option];
      --f.places;
    }
  return f;
}

void move_towards(const Knapsack &k, const std::vector<std::size_t> &other, Filling &f) {
  std::vector<std::size_t> leaving, coming;
  for (std::size_t v = 0; v < f.chosen.size(); ++v) {
    if (f.chosen[v] == other[v])
      continue;
    if (other[v] == no_option)
      leaving.push_back(v);
    else if (f.chosen[v] == no_option)
      coming.push_back(v);
    else if (fits(k, f, v, other[v]))
      buy(k, f, v, other[v]);
  }
  const std::size_t pairs = std::min(leaving.size(), coming.size());
  for (std::size_t i = 0; i < pairs; ++i)
    if (cost_of(k, other[coming[i]]) - cost_of(k, f.chosen[leaving[i]]) <= f.budget) {
      f.budget += cost_of(k, f.chosen[leaving[i]]);
      f.chosen[leaving[i]] = no_option;
      ++f.places;
      buy(k, f, coming[i], other[coming[i]]);
    }
  for (const std::size_t v : coming)
    if (f.chosen[v] == no_option && fits(k, f, v, other[v]))
      buy(k, f, v, other[v]);
}

void spend_rest(const Knapsack &k, Filling &f) {
  struct Wish {
    std::size_t village;
    double more;
  };
  std::vector<Wish> wishes;
  do {
    wishes.clear();
    for (std::size_t v = 0; v < f.chosen.size(); ++v)
      if (const std::size_t o = best_addition(k, f, v); o != f.chosen[v])
        wishes.push_back({v, gain_of(k, o) - gain_of(k, f.chosen[v])});
    std::stable_sort(wishes.begin(), wishes.end(),
                     [](const Wish &a, const Wish &b) { return a.more > b.more; });
    for (const Wish &wish : wishes)
      if (const std::size_t o = best_addition(k, f, wish.village); o != f.chosen[wish.village])
        buy(k, f, wish.village, o);
  } while (!wishes.empty());
}

} // namespace lokus::choose
