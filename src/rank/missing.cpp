#include "core/random.hpp"
#include "rank/criteria.hpp"
#include "rank/methods/known.hpp"

namespace lokus::rank {

void draw_missing(Criteria &table, const Sources &sources, std::span<const VillageId> villages, DrawId draw) {
  for (CriterionId c : table.name.all()) {
    const std::vector<double> known = known_values(table, c);
    if (known.empty() || table.weight[c] == 0)
      continue;
    const std::uint64_t step = code_key(table.name[c]);
    for (VillageId v : villages) {
      if (!is_missing(table.value(v, c)))
        continue;
      const RandomKey key = {sources.seed, Purpose::missing_criterion,
                             code_key(sources.area.villages.code[v]), draw.row()};
      const double place = uniform(key, step) * static_cast<double>(known.size());
      table.value(v, c) = known[static_cast<std::size_t>(place)];
    }
  }
}

} // namespace lokus::rank
