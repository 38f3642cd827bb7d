#include "choose/exact_sweep.hpp"
#include "choose/side_prices.hpp"
#include <algorithm>
#include <cmath>
#include <limits>

namespace lokus::choose {
namespace {

constexpr std::uint32_t root = 0;

// A set of changes made so far.
struct State {
  std::int64_t over_villages = 0;
  std::int64_t over_budget = 0;
  double gain = 0;
  std::uint32_t made = root; // last of the changes, in `Sweep::trail_`
};

bool cheaper(const State &a, const State &b) {
  return a.over_villages != b.over_villages ? a.over_villages < b.over_villages
                                            : a.over_budget < b.over_budget;
}

struct Made {
  std::uint32_t before;
  std::uint32_t change;
};

class Sweep {
public:
  Sweep(const NearChanges &near, const KnapsackPrices &prices, double in_hand, const SweepEffort &effort)
      : near_(near),
        prices_(prices),
        effort_(effort),
        best_(in_hand),
        side_prices_(side_prices(near, prices, in_hand)) {}
  SweepAnswer run();

private:
  const NearChanges &near_;
  const KnapsackPrices &prices_;
  const SweepEffort &effort_;
  double best_;
  std::uint32_t best_made_ = root;
  bool better_ = false;
  double dropped_ = -std::numeric_limits<double>::infinity();
  std::size_t looked_at_ = 0;
  std::vector<Made> trail_{{root, 0}};
  std::vector<State> states_, next_;
  std::vector<SidePrices> side_prices_;

  double bound(const State &s) const {
    return s.gain - prices_.rupiah * static_cast<double>(s.over_budget) -
           prices_.village * static_cast<double>(s.over_villages);
  }
  bool hopeless(const State &s, std::size_t next_stage) const;
  void consider(const State &s);
  class Branch;
  void keep(State s, const Branch &branch, std::size_t stage);
  void expand(std::size_t stage);
  void keep_best();
  void replay(std::uint32_t made, std::vector<std::size_t> &chosen) const;
};

bool Sweep::hopeless(const State &s, std::size_t next_stage) const {
  if (next_stage == near_.stages.size() || bound(s) - near_.stages[next_stage].least_loss <= best_)
    return true;
  for (const SidePrices &side : side_prices_)
    if (side.bound(s.gain, s.over_budget, s.over_villages, next_stage) <= best_)
      return true;
  return false;
}

void Sweep::consider(const State &s) {
  if (s.over_budget > 0 || s.over_villages > 0 || s.gain <= best_)
    return;
  best_ = s.gain;
  best_made_ = s.made;
  better_ = true;
}

// The states of a stage with one of its changes (or none) made in each: sorted, because the states are.
class Sweep::Branch {
public:
  Branch(const std::vector<State> &states, const Change *change, std::uint32_t row)
      : states_(&states),
        change_(change),
        row_(row) {
    move();
  }
  bool done() const { return at_ > states_->size(); }
  const State &head() const { return head_; }
  const Change *change() const { return change_; }
  std::uint32_t row() const { return row_; }
  void move() {
    if (at_ < states_->size()) {
      head_ = (*states_)[at_];
      if (change_ != nullptr) {
        head_.over_budget += change_->cost;
        head_.over_villages += change_->villages;
        head_.gain += change_->gain;
      }
    }
    ++at_;
  }

private:
  const std::vector<State> *states_;
  const Change *change_;
  std::uint32_t row_;
  std::size_t at_ = 0;
  State head_;
};

void Sweep::keep(State s, const Branch &branch, std::size_t stage) {
  if (branch.change() != nullptr && bound(s) > best_) {
    trail_.push_back({s.made, branch.row()});
    s.made = static_cast<std::uint32_t>(trail_.size() - 1);
    consider(s);
  }
  if (!hopeless(s, stage + 1))
    next_.push_back(s);
}

// All states without and with each change of the stage's village, merged; of equal villages served a dearer
// state must gain more than the cheaper ones before it.
void Sweep::expand(std::size_t stage) {
  const Stage &here = near_.stages[stage];
  std::vector<Branch> branches;
  branches.emplace_back(states_, nullptr, 0);
  for (std::size_t c = here.first; c < here.last; ++c)
    branches.emplace_back(states_, &near_.changes[c], static_cast<std::uint32_t>(c));
  next_.clear();
  std::int64_t villages = std::numeric_limits<std::int64_t>::min();
  double most = 0;
  for (;;) {
    Branch *first = nullptr;
    for (Branch &branch : branches)
      if (!branch.done() && (first == nullptr || cheaper(branch.head(), first->head())))
        first = &branch;
    if (first == nullptr)
      break;
    const State &s = first->head();
    ++looked_at_;
    if (s.over_villages != villages || s.gain > most) {
      villages = s.over_villages;
      most = s.gain;
      keep(s, *first, stage);
    }
    first->move();
  }
  states_.swap(next_);
}

// Of too many states those with the highest bounds; of nearly equal ones (a small part of the open gap) those
// closest to the budget, because they are soonest a plan.
void Sweep::keep_best() {
  if (states_.size() <= effort_.states)
    return;
  struct SweepCandidate {
    double parts_lost; // of the open gap
    double away;
    std::size_t row;
  };
  const double part = std::max((near_.bound - best_) / 64, 1e-12 * std::fabs(near_.bound));
  std::vector<SweepCandidate> order;
  for (std::size_t i = 0; i < states_.size(); ++i)
    order.push_back({std::round((near_.bound - bound(states_[i])) / part),
                     std::fabs(static_cast<double>(states_[i].over_budget)), i});
  const auto cut = order.begin() + static_cast<std::ptrdiff_t>(effort_.states);
  std::nth_element(order.begin(), cut, order.end(), [](const SweepCandidate &a, const SweepCandidate &b) {
    if (a.parts_lost != b.parts_lost)
      return a.parts_lost < b.parts_lost;
    return a.away != b.away ? a.away < b.away : a.row < b.row;
  });
  for (auto dropped = cut; dropped != order.end(); ++dropped)
    dropped_ = std::max(dropped_, bound(states_[dropped->row]));
  std::sort(order.begin(), cut,
            [](const SweepCandidate &a, const SweepCandidate &b) { return a.row < b.row; });
  next_.clear();
  for (auto kept = order.begin(); kept != cut; ++kept)
    next_.push_back(states_[kept->row]);
  states_.swap(next_);
}

void Sweep::replay(std::uint32_t made, std::vector<std::size_t> &chosen) const {
  for (; made != root; made = trail_[made].before) {
    const std::uint32_t change = trail_[made].change;
    const auto stage = std::find_if(near_.stages.begin(), near_.stages.end(),
                                    [&](const Stage &s) { return s.first <= change && change < s.last; });
    chosen[stage->village] = near_.changes[change].option;
  }
}

SweepAnswer Sweep::run() {
  State start;
  start.over_villages = near_.over_villages;
  start.over_budget = near_.over_budget;
  start.gain = near_.gain;
  consider(start);
  states_.push_back(start);
  std::size_t stage = 0;
  for (; stage < near_.stages.size() && !states_.empty(); ++stage) {
    if (looked_at_ > effort_.total)
      break;
    expand(stage);
    keep_best();
  }
  if (stage < near_.stages.size())
    for (const State &s : states_)
      dropped_ = std::max(dropped_, bound(s) - near_.stages[stage].least_loss);
  SweepAnswer found;
  found.better = better_;
  found.bound = std::max({best_, dropped_, near_.left_out});
  found.proved = found.bound <= best_;
  if (better_) {
    found.chosen = near_.base;
    replay(best_made_, found.chosen);
  }
  return found;
}

} // namespace

SweepAnswer exact_sweep(const NearChanges &near, const KnapsackPrices &prices, double in_hand,
                        const SweepEffort &effort) {
  return Sweep(near, prices, in_hand, effort).run();
}

} // namespace lokus::choose
