#include "choose/choice_at_prices.hpp"
#include "choose/knapsack.hpp"
#include "core/parallel.hpp"
#include "core/sum.hpp"
#include <algorithm>
#include <limits>

namespace lokus::choose {
namespace {

constexpr std::size_t worth_sharing = 20'000; // options: fewer are done sooner than threads are woken

} // namespace

ChoiceAtPrices::ChoiceAtPrices(const Knapsack &problem)
    : problem_(problem),
      members_(problem.rows()),
      option_(problem.villages(), no_option),
      chosen_(problem.villages(), no_option),
      worth_(problem.villages()),
      reserved_(problem.villages()),
      used_(problem.rows()) {
  for (std::size_t v = 0; v < problem.villages(); ++v)
    if (problem.floor(v) != no_row && problem.first[v] < problem.first[v + 1])
      members_[problem.floor(v)].push_back(v);
}

void ChoiceAtPrices::find_best(const PerRow<double> &price) {
  const Knapsack &p = problem_;
  const auto settle_village = [&](std::size_t v) {
    const RowId capacity = p.capacity(v);
    double best = -std::numeric_limits<double>::infinity();
    option_[v] = no_option;
    for (std::size_t o = p.first[v]; o < p.first[v + 1]; ++o) {
      double w = p.gain[o];
      for (std::size_t m = 0; m < p.money; ++m)
        w -= price[RowId{m}] * static_cast<double>(p.amount[o * p.money + m]);
      if (capacity != no_row)
        w -= price[capacity] * static_cast<double>(p.load[o]);
      if (w > best) {
        best = w;
        option_[v] = o;
      }
    }
    worth_[v] = best;
  };
  if (p.gain.size() >= worth_sharing) {
    for_each_row(p.villages(), settle_village);
  } else {
    for (std::size_t v = 0; v < p.villages(); ++v)
      settle_village(v);
  }
}

// Serves those that must be and the floors; how many villages these are.
std::size_t ChoiceAtPrices::reserve() {
  const Knapsack &p = problem_;
  const auto worth_more = [&](std::size_t a, std::size_t b) {
    return worth_[a] != worth_[b] ? worth_[a] > worth_[b] : a < b;
  };
  std::size_t served = 0;
  for (std::size_t v = 0; v < p.villages(); ++v) {
    reserved_[v] = p.must[v];
    served += p.must[v];
  }
  for (const RowId floor : p.kind.all()) {
    if (p.kind[floor] != RowKind::floor)
      continue;
    auto least = -p.limit[floor];
    ranked_.clear();
    for (const std::size_t v : members_[floor]) {
      if (reserved_[v])
        --least;
      else
        ranked_.push_back(v);
    }
    if (least <= 0)
      continue;
    const auto wanted = std::min(static_cast<std::size_t>(least), ranked_.size());
    std::partial_sort(ranked_.begin(), ranked_.begin() + static_cast<std::ptrdiff_t>(wanted), ranked_.end(),
                      worth_more);
    for (std::size_t i = 0; i < wanted; ++i)
      reserved_[ranked_[i]] = 1;
    served += wanted;
  }
  return served;
}

// Gives the places left to the villages worth most; pool_ keeps all that would have one, best first.
void ChoiceAtPrices::fill(std::size_t places) {
  pool_.clear();
  for (std::size_t v = 0; v < problem_.villages(); ++v)
    if (!reserved_[v] && worth_[v] > 0)
      pool_.push_back(v);
  const auto worth_more = [&](std::size_t a, std::size_t b) {
    return worth_[a] != worth_[b] ? worth_[a] > worth_[b] : a < b;
  };
  // One more than there are places: the first left out sets the price.
  if (pool_.size() > places)
    std::partial_sort(pool_.begin(), pool_.begin() + static_cast<std::ptrdiff_t>(places + 1), pool_.end(),
                      worth_more);
  for (std::size_t i = 0; i < std::min(places, pool_.size()); ++i)
    chosen_[pool_[i]] = option_[pool_[i]];
}

void ChoiceAtPrices::settle(const PerRow<double> &price) {
  const Knapsack &p = problem_;
  find_best(price);
  const std::size_t served = reserve();
  const std::size_t places = p.most_villages();
  std::fill(chosen_.begin(), chosen_.end(), no_option);
  for (std::size_t v = 0; v < p.villages(); ++v)
    if (reserved_[v])
      chosen_[v] = option_[v];
  fill(places > served ? places - served : 0);
  std::ranges::fill(used_.values(), 0);
  Sum value;
  for (std::size_t v = 0; v < p.villages(); ++v)
    if (chosen_[v] != no_option) {
      value.add(worth_[v]);
      p.each_use(v, chosen_[v], [&](RowId row, std::int64_t amount) { used_[row] += amount; });
    }
  for (const RowId r : p.kind.all())
    if (p.kind[r] == RowKind::money || p.kind[r] == RowKind::capacity)
      value.add(price[r] * static_cast<double>(p.limit[r]));
  value_ = value.value();
}

double ChoiceAtPrices::price_of_a_place() const {
  std::size_t served = 0;
  while (served < pool_.size() && chosen_[pool_[served]] != no_option)
    ++served;
  if (served == pool_.size())
    return 0;
  const double left_out = worth_[pool_[served]];
  return served == 0 ? left_out : (worth_[pool_[served - 1]] + left_out) / 2;
}

void ChoiceAtPrices::price_places_and_floors(PerRow<double> &price) const {
  const Knapsack &p = problem_;
  const double place = price_of_a_place();
  price[p.places()] = place;
  for (const RowId floor : p.kind.all()) {
    if (p.kind[floor] != RowKind::floor)
      continue;
    double least = std::numeric_limits<double>::infinity();
    auto served = p.limit[floor];
    for (const std::size_t v : members_[floor])
      if (chosen_[v] != no_option) {
        ++served;
        if (!p.must[v])
          least = std::min(least, worth_[v]);
      }
    const bool spare = served > 0;
    price[floor] = spare || least >= place ? 0 : place - least;
  }
}

} // namespace lokus::choose
