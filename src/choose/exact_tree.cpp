#include "choose/exact_tree.hpp"
#include "choose/allocation.hpp"
#include <algorithm>
#include <limits>

namespace lokus::choose {
namespace {

struct Turnable {
  std::size_t option = no_option;
  double loss = 0;
};

struct Turn { // one village with changes, smallest loss first
  std::size_t village = 0;
  std::vector<Turnable> changes;
};

class Tree {
public:
  Tree(const Knapsack &knapsack, const RowPrices &prices, double in_hand, std::size_t nodes)
      : knapsack_(knapsack),
        price_(prices.row),
        allocation_(knapsack, prices.chosen),
        bound_(prices.bound),
        best_(in_hand),
        left_(nodes),
        tracked_(knapsack.shared_rows()) {
    list_turns();
    measure_reach();
    for (std::size_t r = tracked_; r < knapsack.rows(); ++r)
      groups_exceeded_ += allocation_.over(RowId{r}) > 0;
  }
  TreeAnswer run() {
    visit(0, 0, allocation_.gain());
    TreeAnswer result;
    result.finished = left_ > 0;
    result.better = better_;
    result.chosen = best_chosen_;
    result.gain = best_;
    return result;
  }

private:
  const Knapsack &knapsack_;
  const PerRow<double> &price_;
  Allocation allocation_;
  double bound_, best_;
  std::size_t left_;
  std::size_t tracked_; // rows of money and places
  std::vector<Turn> turns_;
  std::vector<std::int64_t> down_, up_; // per turn and tracked row: most that it and later turns change
  PerRow<std::size_t> last_turn_;       // per row the last turn that touches it, plus 1
  std::vector<std::size_t> best_chosen_;
  bool better_ = false;
  std::size_t groups_exceeded_ = 0; // rows of floors and capacities

  std::size_t exceeded_around(std::size_t village) const;
  void put(std::size_t village, std::size_t option);
  double gain_of(std::size_t option) const { return option == no_option ? 0 : knapsack_.gain[option]; }
  double open() const { return bound_ - best_ + 1e-12 * std::max(bound_, -bound_); }
  void list_turns();
  void add_turn(std::size_t village);
  void measure_reach();
  bool within_reach(std::size_t turn, double loss) const;
  void visit(std::size_t from, double loss, double gain);
};

void Tree::add_turn(std::size_t v) {
  const std::size_t base = allocation_.option(v);
  const double base_worth = base == no_option ? 0 : priced_worth(knapsack_, price_, v, base);
  Turn turn;
  turn.village = v;
  const auto consider = [&](std::size_t option, double its_worth) {
    const double loss = std::max(base_worth - its_worth, 0.0);
    if (option != base && loss < open())
      turn.changes.push_back({option, loss});
  };
  if (!knapsack_.must[v])
    consider(no_option, 0);
  for (std::size_t o = knapsack_.first[v]; o < knapsack_.first[v + 1]; ++o)
    consider(o, priced_worth(knapsack_, price_, v, o));
  std::stable_sort(turn.changes.begin(), turn.changes.end(),
                   [](const Turnable &a, const Turnable &b) { return a.loss < b.loss; });
  if (!turn.changes.empty())
    turns_.push_back(std::move(turn));
}

void Tree::list_turns() {
  for (std::size_t v = 0; v < knapsack_.villages(); ++v)
    add_turn(v);
  std::stable_sort(turns_.begin(), turns_.end(), [](const Turn &a, const Turn &b) {
    return a.changes.front().loss < b.changes.front().loss;
  });
}

void Tree::measure_reach() {
  down_.assign((turns_.size() + 1) * tracked_, 0);
  up_ = down_;
  last_turn_ = PerRow<std::size_t>(knapsack_.rows(), 0);
  for (std::size_t t = turns_.size(); t-- > 0;) {
    std::vector<std::int64_t> least(tracked_, 0), most(tracked_, 0);
    for (const Turnable &change : turns_[t].changes)
      allocation_.each_change(turns_[t].village, change.option, [&](RowId row, std::int64_t more) {
        if (more != 0)
          last_turn_[row] = std::max(last_turn_[row], t + 1);
        if (row.row() >= tracked_)
          return;
        least[row.row()] = std::min(least[row.row()], more);
        most[row.row()] = std::max(most[row.row()], more);
      });
    for (std::size_t r = 0; r < tracked_; ++r) {
      down_[t * tracked_ + r] = down_[(t + 1) * tracked_ + r] + least[r];
      up_[t * tracked_ + r] = up_[(t + 1) * tracked_ + r] + most[r];
    }
  }
}

// Whether changes from `turn` on can still keep every limit, and leave little enough unspent.
bool Tree::within_reach(std::size_t turn, double loss) const {
  for (std::size_t r = 0; r < tracked_; ++r) {
    const std::int64_t over = allocation_.over(RowId{r});
    if (over + down_[turn * tracked_ + r] > 0)
      return false;
    const std::int64_t unspent = -(over + up_[turn * tracked_ + r]);
    if (unspent > 0)
      loss += price_[RowId{r}] * static_cast<double>(unspent);
  }
  for (std::size_t r = tracked_; groups_exceeded_ > 0 && r < knapsack_.rows(); ++r)
    if (allocation_.over(RowId{r}) > 0 && last_turn_[RowId{r}] <= turn)
      return false;
  return loss < open();
}

std::size_t Tree::exceeded_around(std::size_t village) const {
  std::size_t exceeded = 0;
  for (const RowId row : {knapsack_.floor(village), knapsack_.capacity(village)})
    exceeded += row != no_row && allocation_.over(row) > 0;
  return exceeded;
}

void Tree::put(std::size_t village, std::size_t option) {
  groups_exceeded_ -= exceeded_around(village);
  allocation_.put(village, option);
  groups_exceeded_ += exceeded_around(village);
}

void Tree::visit(std::size_t from, double loss, double gain) {
  if (left_ == 0)
    return;
  --left_;
  if (allocation_.allowed()) {
    if (gain > best_) {
      best_ = allocation_.gain();
      best_chosen_ = allocation_.chosen();
      better_ = true;
    }
  }
  for (std::size_t t = from; t < turns_.size() && left_ > 0; ++t) {
    const Turn &turn = turns_[t];
    if (loss + turn.changes.front().loss >= open() || !within_reach(t, loss))
      return;
    const std::size_t base = allocation_.option(turn.village);
    for (const Turnable &change : turn.changes) {
      if (loss + change.loss >= open())
        break;
      put(turn.village, change.option);
      visit(t + 1, loss + change.loss, gain + gain_of(change.option) - gain_of(base));
      put(turn.village, base);
    }
  }
}

} // namespace

TreeAnswer exact_tree(const Knapsack &knapsack, const RowPrices &prices, double in_hand, std::size_t nodes) {
  return Tree(knapsack, prices, in_hand, nodes).run();
}

} // namespace lokus::choose
