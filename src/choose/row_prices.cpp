#include "choose/row_prices.hpp"
#include "choose/choice_at_prices.hpp"
#include "choose/knapsack.hpp"
#include "choose/shor.hpp"
#include "core/parallel.hpp"
#include "core/sum.hpp"
#include <algorithm>
#include <cmath>
#include <limits>

namespace lokus::choose {

double priced_worth(const Knapsack &p, const PerRow<double> &price, std::size_t village, std::size_t option) {
  double result = p.gain[option];
  p.each_use(village, option,
             [&](RowId row, std::int64_t amount) { result -= price[row] * static_cast<double>(amount); });
  return result;
}

double bound_at(const Knapsack &p, const PerRow<double> &price) {
  Sum bound;
  double size = 0; // of everything that was added and rounded
  for (const RowId r : p.limit.all()) {
    bound.add(price[r] * static_cast<double>(p.limit[r]));
    size += price[r] * std::fabs(static_cast<double>(p.limit[r]));
  }
  for (std::size_t v = 0; v < p.villages(); ++v) {
    double best = p.must[v] ? -std::numeric_limits<double>::infinity() : 0, largest = 0;
    for (std::size_t o = p.first[v]; o < p.first[v + 1]; ++o) {
      double w = p.gain[o], terms = p.gain[o];
      p.each_use(v, o, [&](RowId row, std::int64_t amount) {
        const double paid = price[row] * static_cast<double>(amount);
        w -= paid;
        terms += std::fabs(paid);
      });
      best = std::max(best, w);
      largest = std::max(largest, terms);
    }
    bound.add(best);
    size += largest;
  }
  // A worth is a sum of money + 4 terms; each rounding is relative to the terms.
  const double roundings = static_cast<double>(p.money) + 8;
  return bound.value() + roundings * std::numeric_limits<double>::epsilon() * size;
}

namespace {

// The bound as a function of the prices of money and capacities, each in parts of what it could be worth at
// most: price * limit = part * all.
class PricedRows {
public:
  explicit PricedRows(const Knapsack &p) : problem_(p), selection_(p) {
    for (std::size_t v = 0; v < p.villages(); ++v) {
      double most = 0;
      for (std::size_t o = p.first[v]; o < p.first[v + 1]; ++o)
        most = std::max(most, p.gain[o]);
      all_ += most;
    }
    for (const RowId r : p.limit.all())
      if ((p.kind[r] == RowKind::money || p.kind[r] == RowKind::capacity) && p.limit[r] > 0) {
        rows_.push_back(r);
        unit_.push_back(all_ / static_cast<double>(p.limit[r]));
      }
  }
  std::size_t count() const { return rows_.size(); }
  double all() const { return all_; }
  RowId row(std::size_t i) const { return rows_[i]; }
  PerRow<double> prices(const std::vector<double> &part) const {
    PerRow<double> price(problem_.rows(), 0);
    for (std::size_t i = 0; i < rows_.size(); ++i)
      price[rows_[i]] = std::max(part[i], 0.0) * unit_[i];
    return price;
  }
  // The bound at these parts and its slope; parts below 0 count as 0 and cost their size.
  double at(const std::vector<double> &part, std::vector<double> &slope) {
    const PerRow<double> price = prices(part);
    selection_.settle(price);
    double value = selection_.value();
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      slope[i] = static_cast<double>(problem_.limit[rows_[i]] - selection_.used()[rows_[i]]) * unit_[i];
      if (part[i] < 0) {
        value -= part[i] * all_;
        slope[i] = -all_;
      }
    }
    return value;
  }
  ChoiceAtPrices &selection() { return selection_; }

private:
  const Knapsack &problem_;
  ChoiceAtPrices selection_;
  std::vector<RowId> rows_;
  std::vector<double> unit_;
  double all_ = 0;
};

} // namespace

RowPrices find_prices(const Knapsack &problem, std::size_t evaluations) {
  PricedRows rows(problem);
  std::vector<double> part(rows.count(), 0);
  if (rows.count() > 0) {
    part[0] = 0.25;
    const auto function = [&](const std::vector<double> &x, std::vector<double> &slope) {
      return rows.at(x, slope);
    };
    part = lowest_by_shor(function, part, evaluations);
  }
  PerRow<double> price = rows.prices(part);
  rows.selection().settle(price);
  rows.selection().price_places_and_floors(price);
  return {price, rows.selection().chosen(), bound_at(problem, price)};
}

} // namespace lokus::choose
