#include "plan/budget_curve.hpp"
#include "choose/choice_at_prices.hpp"
#include "choose/hull.hpp"
#include <algorithm>
#include <deque>

namespace lokus::plan {
namespace {

struct Corner {
  std::int64_t spend = 0;
  double gain = 0;
  std::vector<std::size_t> chosen;
};

// Only options on the concave hull of a village are ever best at a price of a rupiah.
choose::Knapsack on_hulls(const choose::Knapsack &p, std::vector<std::size_t> &option) {
  const choose::Hulls hull = hulls(p);
  choose::Knapsack result = p;
  result.first = hull.first;
  result.gain = hull.gain;
  result.amount.clear();
  for (const std::size_t o : hull.option)
    result.amount.push_back(p.amount[o]);
  option = hull.option;
  return result;
}

Corner corner_at(const choose::Knapsack &p, choose::ChoiceAtPrices &selection, double price_of_rupiah) {
  choose::PerRow<double> price(p.rows());
  price[choose::Knapsack::total()] = price_of_rupiah;
  selection.settle(price);
  Corner corner;
  corner.spend = selection.used()[choose::Knapsack::total()];
  corner.chosen = selection.chosen();
  for (const std::size_t o : corner.chosen)
    if (o != choose::no_option)
      corner.gain += p.gain[o];
  return corner;
}

double slope_between(const Corner &a, const Corner &b) {
  return (b.gain - a.gain) / static_cast<double>(b.spend - a.spend);
}

// Between no price and one at which only what must be bought is bought.
std::vector<Corner> corners(const choose::Knapsack &p, std::size_t most, bool &every_corner) {
  choose::ChoiceAtPrices selection(p);
  double highest = 1;
  for (const double gain : p.gain)
    highest = std::max(highest, 2 * gain);
  std::vector<Corner> found = {corner_at(p, selection, highest), corner_at(p, selection, 0)};
  std::deque<std::pair<std::size_t, std::size_t>> open = {{0, 1}};
  while (!open.empty() && found.size() < most) {
    const auto [left, right] = open.front();
    open.pop_front();
    if (found[right].spend <= found[left].spend)
      continue;
    const double price = slope_between(found[left], found[right]);
    Corner between = corner_at(p, selection, price);
    const double rise =
        between.gain - found[left].gain - price * static_cast<double>(between.spend - found[left].spend);
    if (!(rise > 1e-12 * found[right].gain) || between.spend <= found[left].spend ||
        between.spend >= found[right].spend)
      continue;
    found.push_back(std::move(between));
    open.emplace_back(left, found.size() - 1);
    open.emplace_back(found.size() - 1, right);
  }
  every_corner = open.empty();
  std::sort(found.begin(), found.end(), [](const Corner &a, const Corner &b) { return a.spend < b.spend; });
  return found;
}

} // namespace

BudgetCurve budget_curve(const Request &request, const Problem &problem, std::size_t most) {
  BudgetCurve result;
  const Options &options = request.offer.options;
  std::vector<std::size_t> hull_option;
  const choose::Knapsack p = on_hulls(problem.knapsack, hull_option);
  const std::vector<Corner> found = corners(p, most, result.every_corner);
  std::vector<std::size_t> before(p.villages(), choose::no_option);
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (i > 0 && found[i].spend == found[i - 1].spend)
      continue;
    FrontierPoint point;
    point.gain = found[i].gain;
    point.price = i + 1 < found.size() && found[i + 1].spend > found[i].spend
                      ? slope_between(found[i], found[i + 1])
                      : 0;
    PerYear<Rupiah> by_year(options.years());
    for (std::size_t v = 0; v < p.villages(); ++v) {
      const std::size_t o = found[i].chosen[v];
      point.villages += o != choose::no_option;
      if (o != choose::no_option)
        add_cash(request.offer, problem.option[hull_option[o]], by_year);
      if (o == before[v])
        continue;
      const PackageId package =
          o == choose::no_option ? PackageId{0} : options.package[problem.option[hull_option[o]]];
      point.changes.push_back({VillageId{v}, package});
    }
    for (const Rupiah cash : by_year) {
      point.spend = std::max(point.spend, cash);
      point.total += cash;
    }
    before = found[i].chosen;
    result.points.push_back(std::move(point));
  }
  return result;
}

} // namespace lokus::plan
