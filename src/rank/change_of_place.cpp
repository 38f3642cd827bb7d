#include "core/display.hpp"
#include "rank/criteria.hpp"
#include "rank/rank.hpp"
#include "rank/smallest_change.hpp"
#include <algorithm>

namespace lokus::rank {
namespace {

Phrase shown_value(const Criteria &table, CriterionId c, double value) {
  return table.share[c] != 0 ? show_percent(value, 1) : show_number(value, 1);
}

Phrase changes_sentence(const Criteria &table, std::span<const SmallestChange> changes, bool in,
                        std::size_t top) {
  Phrase list;
  for (const SmallestChange &change : changes) {
    if (is_missing(change.to))
      continue;
    const CriterionId c = change.criterion;
    list = list + phrase("{}{} {} menjadi {}", "{}{} {} to {}", list.id.empty() ? "" : "; ", table.title[c],
                         shown_value(table, c, change.from), shown_value(table, c, change.to));
  }
  if (list.id.empty())
    return in ? phrase("Tidak ada satu kriteria pun yang sendirian mengeluarkannya dari {} teratas.",
                       "No single criterion by itself takes it out of the top {}.", top)
              : phrase("Tidak ada satu kriteria pun yang sendirian memasukkannya ke {} teratas.",
                       "No single criterion by itself brings it into the top {}.", top);
  return in ? phrase("Keluar dari {0} teratas bila salah satu berubah, yang lain tetap: {1}.",
                     "It leaves the top {0} if one of these changes, all else equal: {1}.", top, list)
            : phrase("Masuk {0} teratas bila salah satu berubah, yang lain tetap: {1}.",
                     "It comes into the top {0} if one of these changes, all else equal: {1}.", top, list);
}

} // namespace

Phrase change_of_place(const Sources &sources, const RankSettings &settings, const Ranking &ranking,
                       VillageId village) {
  if (ranking.rank[village] == 0)
    return phrase("Menurut {}: tidak diperingkat, karena kurang dari separuh kriterianya diketahui.",
                  "By {}: unranked, for less than half of its criteria are known.", ranking.title);
  const Method &method = chosen("rank.methods", ranking.method, methods());
  const Criteria table = criteria_of(method, sources, settings);
  const std::vector<SmallestChange> changes = smallest_changes(method, table, village, ranking.top);
  const auto place = std::find(ranking.order.begin(), ranking.order.end(), village) - ranking.order.begin();
  return changes_sentence(table, changes, static_cast<std::size_t>(place) < ranking.top, ranking.top);
}

} // namespace lokus::rank
