#include "choose/local_search.hpp"
#include <algorithm>

namespace lokus::choose {
namespace {

// Another purchase of a village, against its present one.
struct Move {
  std::size_t village = 0, option = no_option;
  double gain = 0;
  double loss = 0;    // at the prices; may be below 0
  std::size_t at = 0; // its changes of money and places in LocalSearch::change_
  RowId floor = no_row, capacity = no_row;
  std::int64_t of_floor = 0, of_capacity = 0;
};

class LocalSearch {
public:
  LocalSearch(Allocation &allocation, const PerRow<double> &price, std::size_t looked_at)
      : allocation_(allocation),
        price_(price),
        left_(looked_at),
        width_(allocation.knapsack().shared_rows()) {}
  void run() {
    while (left_ > 0 && (improve(1) || improve(2) || improve(3))) {
    }
  }

private:
  Allocation &allocation_;
  const PerRow<double> &price_;
  std::size_t left_;
  std::size_t width_;
  double unspent_ = 0; // worth of what is unspent, at the prices
  std::vector<Move> moves_;
  std::vector<std::int64_t> change_;
  std::vector<std::size_t> together_, best_together_;
  double best_ = 0;

  const Knapsack &problem() const { return allocation_.knapsack(); }
  void list_moves();
  void add_move(std::size_t village, std::size_t option, double most_loss);
  bool allowed() const;
  bool group_allowed(RowId row) const;
  void look(std::size_t from, std::size_t more, double loss, double gain);
  bool improve(std::size_t moves);
};

void LocalSearch::add_move(std::size_t v, std::size_t option, double most_loss) {
  const Knapsack &p = problem();
  const std::size_t now = allocation_.option(v);
  Move move;
  move.village = v;
  move.option = option;
  move.gain = (option == no_option ? 0 : p.gain[option]) - (now == no_option ? 0 : p.gain[now]);
  move.loss = -move.gain;
  allocation_.each_change(
      v, option, [&](RowId row, std::int64_t more) { move.loss += price_[row] * static_cast<double>(more); });
  if (!(move.loss < most_loss))
    return;
  move.at = change_.size();
  allocation_.each_change(v, option, [&](RowId row, std::int64_t more) {
    if (row.row() < width_) {
      change_.push_back(more);
    } else if (row == p.floor(v)) {
      move.floor = row;
      move.of_floor = more;
    } else {
      move.capacity = row;
      move.of_capacity = more;
    }
  });
  moves_.push_back(move);
}

// Every move that could still pay together with two others.
void LocalSearch::list_moves() {
  const Knapsack &p = problem();
  moves_.clear();
  change_.clear();
  unspent_ = 0;
  for (const RowId r : p.limit.all())
    unspent_ -= price_[r] * static_cast<double>(allocation_.over(r));
  for (std::size_t v = 0; v < p.villages(); ++v) {
    if (allocation_.option(v) != no_option && !p.must[v])
      add_move(v, no_option, unspent_);
    for (std::size_t o = p.first[v]; o < p.first[v + 1]; ++o)
      if (o != allocation_.option(v))
        add_move(v, o, unspent_);
  }
  std::stable_sort(moves_.begin(), moves_.end(),
                   [](const Move &a, const Move &b) { return a.loss < b.loss; });
}

bool LocalSearch::group_allowed(RowId row) const {
  std::int64_t change = 0;
  for (const std::size_t i : together_)
    change += (moves_[i].floor == row ? moves_[i].of_floor : 0) +
              (moves_[i].capacity == row ? moves_[i].of_capacity : 0);
  return allocation_.over(row) + change <= 0;
}

// Whether all moves of together_ can be made at once.
bool LocalSearch::allowed() const {
  for (std::size_t w = 0; w < width_; ++w) {
    std::int64_t over = allocation_.over(RowId{w});
    for (const std::size_t i : together_)
      over += change_[moves_[i].at + w];
    if (over > 0)
      return false;
  }
  for (const std::size_t i : together_)
    if ((moves_[i].floor != no_row && !group_allowed(moves_[i].floor)) ||
        (moves_[i].capacity != no_row && !group_allowed(moves_[i].capacity)))
      return false;
  return true;
}

// Adds `more` moves from `from` on to together_, which lose `loss` and gain `gain` so far.
void LocalSearch::look(std::size_t from, std::size_t more, double loss, double gain) {
  for (std::size_t i = from; i < moves_.size() && left_ > 0; ++i) {
    const Move &move = moves_[i];
    // Those that follow lose no less.
    if (unspent_ - loss - static_cast<double>(more) * move.loss <= best_)
      return;
    if (std::any_of(together_.begin(), together_.end(),
                    [&](std::size_t other) { return moves_[other].village == move.village; }))
      continue;
    together_.push_back(i);
    if (more > 1) {
      look(i + 1, more - 1, loss + move.loss, gain + move.gain);
    } else {
      --left_;
      if (gain + move.gain > best_ && allowed()) {
        best_ = gain + move.gain;
        best_together_ = together_;
      }
    }
    together_.pop_back();
  }
}

bool LocalSearch::improve(std::size_t moves) {
  list_moves();
  best_ = 1e-12 * unspent_;
  best_together_.clear();
  look(0, moves, 0, 0);
  for (const std::size_t i : best_together_)
    allocation_.put(moves_[i].village, moves_[i].option);
  return !best_together_.empty();
}

} // namespace

void local_search(Allocation &allocation, const PerRow<double> &price, std::size_t looked_at) {
  LocalSearch(allocation, price, looked_at).run();
}

} // namespace lokus::choose
