#include "without.hpp"
#include "tables/portable/walk.hpp"
#include <algorithm>

namespace lokus::engine {
namespace {

// A walk that keeps the rows that stay in every column of interventions, and leaves other parts alone.
class Keeping {
public:
  explicit Keeping(const std::vector<bool> &out) : out_(out) {}
  template <class... Parts>
  void operator()(Parts &...parts) {
    (keep(parts), ...);
  }

private:
  template <class T>
  void keep(Column<InterventionId, T> &column) {
    if (column.empty())
      return; // a column that may stand for a usual value
    Column<InterventionId, T> kept;
    for (const InterventionId k : column.all())
      if (!out_[k.row()])
        kept.push_back(column[k]);
    column = std::move(kept);
  }
  template <class T>
  void keep(Lists<InterventionId, T> &lists) {
    Lists<InterventionId, T> kept;
    for (const InterventionId k : lists.all())
      if (!out_[k.row()])
        kept.push_back(lists[k]);
    lists = std::move(kept);
  }
  template <class T>
  void keep(Grid<VillageId, InterventionId, T> &grid) {
    const auto stay = static_cast<std::size_t>(std::ranges::count(out_, false));
    Grid<VillageId, InterventionId, T> kept(stay == 0 ? 0 : grid.rows(), stay);
    for (const VillageId v : ids<VillageId>(kept.rows())) {
      std::size_t to = 0;
      for (const InterventionId k : ids<InterventionId>(grid.cols()))
        if (!out_[k.row()])
          kept(v, InterventionId{to++}) = grid(v, k);
    }
    grid = std::move(kept);
  }

  const std::vector<bool> &out_;
};

} // namespace

void take_out(const std::vector<bool> &taken_out, Inputs &inputs) {
  Keeping keeping(taken_out);
  walk(keeping, inputs.interventions);
  walk(keeping, inputs.coverage);
}

} // namespace lokus::engine
