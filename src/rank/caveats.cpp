#include "rank/caveats.hpp"
#include "core/display.hpp"
#include "rank/methods/known.hpp"
#include "rank/order.hpp"
#include <algorithm>

namespace lokus::rank {
namespace {

Phrase in_brackets(const Criteria &table, CriterionId c) {
  return table.source.empty() ? Phrase{} : phrase(" ({})", " ({})", table.source[c]);
}

Phrase figure_of(const Criteria &table, CriterionId c, double value) {
  return !table.share.empty() && table.share[c] != 0 ? show_percent(value, 1) : show_number(value, 1);
}

Phrase caveat_of(const Criteria &table, CriterionId c) {
  const std::vector<double> known = known_values(table, c);
  const std::size_t villages = table.value.rows();
  if (known.empty())
    return phrase("Kriteria {0} tidak ikut menentukan daftar karena tidak ada angkanya di desa mana pun{1}.",
                  "The criterion {0} does not count in the list: there are no data of it in any village{1}.",
                  table.title[c], in_brackets(table, c));
  const auto [least, most] = std::ranges::minmax(known);
  if (villages > 1 && same_score(least, most) && known.size() == villages)
    return phrase("Kriteria {0} tidak membedakan desa: angka semua desa sama, {1}{2}.",
                  "The criterion {0} tells no village from another: all have the same figure, {1}{2}.",
                  table.title[c], figure_of(table, c, least), in_brackets(table, c));
  if (villages > 1 && same_score(least, most))
    return phrase("Kriteria {0} tidak membedakan desa: angkanya {1} di {2} desa dan kosong di {3} desa{4}.",
                  "The criterion {0} tells no village from another: its figure is {1} in {2} villages and "
                  "missing in {3}{4}.",
                  table.title[c], figure_of(table, c, least), known.size(), villages - known.size(),
                  in_brackets(table, c));
  if (known.size() < villages)
    return phrase(
        "Kriteria {0} kosong di {1} dari {2} desa{3}; desa itu dinilai menurut kriteria lainnya, dan "
        "untuk kisaran dan peluangnya angka itu diundi dari desa yang memilikinya.",
        "The criterion {0} is missing in {1} of {2} villages{3}; these are judged by the others, and "
        "for interval and probability it is drawn from the villages that have it.",
        table.title[c], villages - known.size(), villages, in_brackets(table, c));
  return {};
}

constexpr std::size_t most_named = 6;

// The first villages of the order from place `first` up to `last`, by name.
Phrase names_of(const Ranking &ranking, const Villages &villages, std::size_t first, std::size_t last) {
  std::string names;
  for (std::size_t i = first; i < std::min(last, first + most_named); ++i) {
    const VillageId v = ranking.order[i];
    names += (names.empty() ? "" : ", ") + (villages.name.empty() ? villages.code[v] : villages.name[v]);
  }
  const Phrase more = last - first > most_named
                          ? phrase(" dan {} lainnya", " and {} others", last - first - most_named)
                          : Phrase{};
  return Phrase{names, names} + more;
}

} // namespace

std::vector<Phrase> criteria_caveats(const Criteria &table) {
  std::vector<Phrase> caveats;
  for (CriterionId c : table.name.all())
    if (table.weight[c] > 0)
      if (Phrase caveat = caveat_of(table, c); !caveat.id.empty())
        caveats.push_back(std::move(caveat));
  return caveats;
}

Phrase tie_caveat(const Ranking &ranking, const Villages &villages) {
  const std::size_t top = ranking.top, ranked = ranking.order.size();
  if (top == 0 || ranked <= top)
    return {};
  const auto score_at = [&](std::size_t place) { return ranking.score[ranking.order[place]]; };
  if (!same_score(score_at(top - 1), score_at(top)))
    return {};
  std::size_t first = top - 1, last = top + 1;
  while (first > 0 && same_score(score_at(first - 1), score_at(top)))
    --first;
  while (last < ranked && same_score(score_at(last), score_at(top)))
    ++last;
  const bool by_code = ranking.rank[ranking.order[top - 1]] == ranking.rank[ranking.order[top]];
  const Phrase decided = by_code ? Phrase{"urutan kode desa, yang tidak berkata apa-apa tentang kebutuhan",
                                          "the order of their codes, which says nothing of need"}
                                 : ranking.tie_by;
  return phrase("Nilai sama di batas daftar: tempat {0} sampai {1} berskor sama, {2} desa; masuk {3}; tidak "
                "masuk {4}; yang memutuskan: {5}.",
                "A tie at the end of the list: places {0} to {1} have the same score, {2} villages; in are "
                "{3}; out are {4}; decided by: {5}.",
                first + 1, last, last - first, names_of(ranking, villages, first, top),
                names_of(ranking, villages, top, last), decided);
}

} // namespace lokus::rank
