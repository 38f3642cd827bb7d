#include "rank/measure_first/measure_first.hpp"
#include "core/parallel.hpp"
#include "rank/measure_first/choosing_again.hpp"
#include <algorithm>
#include <cmath>
#include <numeric>

namespace lokus::rank {
namespace {

struct Rival {
  VillageId village;
  double turn = 0; // in sd of the village measured, when everything is found out
};

class Measuring {
public:
  Measuring(const ListBehind &behind, const MeasureFirstSettings &settings)
      : behind_(behind),
        settings_(settings),
        stakes_(stakes_of(behind.estimates, behind.ranking, behind.list)),
        ahead_(behind.area, behind.estimates, behind.neighbours, behind.units) {
    const std::size_t villages = behind.estimates.mean.rows();
    std::vector<double> farthest(villages, 0);
    outcomes_ = Column<VillageId, std::vector<double>>(villages);
    for_each_row(villages, [&](std::size_t row) {
      outcomes_[VillageId{row}] = ahead_.in_sd(VillageId{row});
      for (const double sd : outcomes_[VillageId{row}])
        farthest[row] = std::max(farthest[row], std::abs(sd));
    });
    const double most_sd = villages == 0 ? 0 : *std::ranges::max_element(farthest);
    contest_ = contest_of(behind.area, behind.estimates, stakes_, ahead_, most_sd);
    worth_ = Column<DistrictId, std::vector<double>>(contest_.of.rows());
    for (const DistrictId d : contest_.of.all())
      for (const VillageId v : contest_.of[d])
        worth_[d].push_back(stakes_.worth[v]);
  }

  void measure(VillageId v, MeasureFirst &first) const {
    const Estimates &e = behind_.estimates;
    if (is_missing(e.mean[v]) || !(e.children[v].value > 0))
      return;
    const double children = std::min<double>(settings_.children, e.children[v].value);
    first.children[v] = children;
    first.cost[v] = Rupiah{settings_.rupiah_per_village.value +
                           std::llround(children) * settings_.rupiah_per_child.value};
    first.value[v] = first.list_changes[v] = 0;
    if (outcomes_[v].empty())
      return;
    const std::vector<double> moves = moves_when(v);
    const double found = ahead_.share_found(v, children, settings_.design_effect);
    const DistrictId regency = behind_.area.villages.district[v];
    ChoosingAgain choosing(contest_, regency, worth_[regency], moves);
    for (const double outcome : outcomes_[v]) {
      const double gain = choosing.gain(found * outcome);
      first.value[v] += gain / static_cast<double>(outcomes_[v].size());
      first.list_changes[v] += (gain > 0) / static_cast<double>(outcomes_[v].size());
    }
    if (const std::optional<Rival> rival = turning_point(v, moves)) {
      const double share = e.mean[v] + ahead_.sd(v) * rival->turn / (found * found);
      if (share < 0 || share > 1)
        return;
      first.turning_point[v] = share;
      first.rival[v] = rival->village;
    }
  }

private:
  const std::vector<VillageId> &contestants(VillageId v) const {
    return contest_.of[behind_.area.villages.district[v]];
  }

  // By how much the worth of each contestant of its regency moves for one sd of the village measured.
  std::vector<double> moves_when(VillageId v) const {
    std::vector<double> moves;
    for (const VillageId other : contestants(v))
      moves.push_back(behind_.estimates.children[other].value * ahead_.sd(other) *
                      ahead_.moves_with(other, v));
    return moves;
  }

  // Whom a contestant changes places with when its own finding moves it and others: it has a place while
  // fewer others than there are places stand above it. Nothing where it never does or always.
  std::optional<Rival> turning_point(VillageId v, const std::vector<double> &moves) const {
    const std::vector<VillageId> &own = contestants(v);
    const auto at = std::ranges::find(own, v);
    if (at == own.end() || contest_.places == 0)
      return std::nullopt;
    const double own_move = moves[static_cast<std::size_t>(at - own.begin())];
    std::vector<Rival> moving;
    for (std::size_t i = 0; i < own.size(); ++i)
      if (own[i] != v)
        moving.push_back({own[i], turn(own[i], v, own_move - moves[i])});
    std::ranges::sort(moving, sooner);
    const Still &still = contest_.still[behind_.area.villages.district[v]];
    if (contest_.places > moving.size() + still.rows())
      return std::nullopt;
    const auto at_rest = [&](std::size_t i) {
      return Rival{still.village[i], turn(still.village[i], v, own_move)};
    };
    std::size_t before = contest_.places > still.rows() ? contest_.places - still.rows() : 0;
    while (before < std::min(moving.size(), contest_.places) &&
           sooner(moving[before], at_rest(contest_.places - before - 1)))
      ++before;
    Rival last;
    if (before == contest_.places ||
        (before > 0 && sooner(at_rest(contest_.places - before - 1), moving[before - 1])))
      last = moving[before - 1];
    else
      last = at_rest(contest_.places - before - 1);
    return std::isinf(last.turn) ? std::nullopt : std::optional(last);
  }

  // Where v is level with the other, gaining so much on it for one sd.
  double turn(VillageId other, VillageId v, double faster) const {
    const double ahead = stakes_.worth[other] - stakes_.worth[v];
    return faster > 0 ? ahead / faster : ahead > 0 ? infinite : -infinite;
  }
  static bool sooner(const Rival &a, const Rival &b) {
    return a.turn != b.turn ? a.turn > b.turn : a.village < b.village;
  }

  const ListBehind &behind_;
  const MeasureFirstSettings &settings_;
  Stakes stakes_;
  FindingsAhead ahead_;
  Column<VillageId, std::vector<double>> outcomes_;
  Contest contest_;
  Column<DistrictId, std::vector<double>> worth_; // of the contestants of each regency
};

std::vector<VillageId> in_order(const MeasureFirst &first, const Ranking &ranking) {
  std::vector<VillageId> order = ranking.order;
  for (const VillageId v : ranking.rank.all())
    if (ranking.rank[v] == 0)
      order.push_back(v);
  const auto key = [&](VillageId v) { return is_missing(first.value[v]) ? -1 : value_per_million(first, v); };
  std::ranges::stable_sort(order, [&](VillageId a, VillageId b) { return key(a) > key(b); });
  return order;
}

} // namespace

MeasureFirst measure_first(const ListBehind &behind, const MeasureFirstSettings &settings) {
  const std::size_t villages = behind.estimates.mean.rows();
  if (behind.estimates.draw_count() == 0 || behind.list.places.empty())
    return {};
  MeasureFirst first{Column<VillageId, double>(villages, nan()),
                     Column<VillageId, Rupiah>(villages),
                     Column<VillageId, double>(villages, nan()),
                     Column<VillageId, double>(villages, nan()),
                     Column<VillageId, double>(villages, nan()),
                     Column<VillageId, std::optional<VillageId>>(villages),
                     {}};
  const Measuring measuring(behind, settings);
  for_each_uneven_row(villages, [&](std::size_t row) { measuring.measure(VillageId{row}, first); });
  first.order = in_order(first, behind.ranking);
  return first;
}

} // namespace lokus::rank
