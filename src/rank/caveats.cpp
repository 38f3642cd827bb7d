#include "rank/caveats.hpp"
#include "core/display.hpp"
#include "rank/methods/known.hpp"
#include "rank/order.hpp"
#include <algorithm>
#include <iterator>

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
    return phrase(
        "Kriteria {0} tidak ikut menentukan daftar karena tidak ada angkanya di desa/kelurahan mana pun{1}.",
        "The criterion {0} does not count in the list: there are no data of it in any village{1}.",
        table.title[c], in_brackets(table, c));
  const auto [least, most] = std::ranges::minmax(known);
  if (villages > 1 && same_score(least, most) && known.size() == villages)
    return phrase("Kriteria {0} tidak membedakan desa/kelurahan: angka semuanya sama, {1}{2}.",
                  "The criterion {0} tells no village from another: all have the same figure, {1}{2}.",
                  table.title[c], figure_of(table, c, least), in_brackets(table, c));
  if (villages > 1 && same_score(least, most))
    return phrase("Kriteria {0} tidak membedakan desa/kelurahan: angkanya {1} di {2} desa/kelurahan dan "
                  "kosong di {3}{4}.",
                  "The criterion {0} tells no village from another: its figure is {1} in {2} villages and "
                  "missing in {3}{4}.",
                  table.title[c], figure_of(table, c, least), show_count(known.size()),
                  show_count(villages - known.size()), in_brackets(table, c));
  if (known.size() < villages)
    return phrase(
        "Kriteria {0} kosong di {1} dari {2} desa/kelurahan{3}; yang kosong dinilai menurut kriteria "
        "lainnya, dan "
        "untuk kisaran dan peluangnya angka itu diundi dari yang memilikinya.",
        "The criterion {0} is missing in {1} of {2} villages{3}; these are judged by the others, and "
        "for interval and probability it is drawn from the villages that have it.",
        table.title[c], show_count(villages - known.size()), show_count(villages), in_brackets(table, c));
  return {};
}

constexpr std::size_t most_named = 6;

Phrase names_of(const std::vector<VillageId> &some, const Villages &villages) {
  std::string names;
  for (std::size_t i = 0; i < std::min(some.size(), most_named); ++i)
    names += (i == 0 ? "" : ", ") + (villages.name.empty() ? villages.code : villages.name)[some[i]];
  return some.size() <= most_named
             ? Phrase{names, names}
             : phrase("{} dan {} lainnya", "{} and {} others", names, show_count(some.size() - most_named));
}

// `in` and `out` in rank order.
Phrase tie_between(const Ranking &ranking, std::vector<VillageId> in, std::vector<VillageId> out,
                   const Villages &villages) {
  if (in.empty() || out.empty() || !same_score(ranking.score[in.back()], ranking.score[out.front()]))
    return {};
  const bool by_code = ranking.rank[in.back()] == ranking.rank[out.front()];
  const double score = ranking.score[in.back()];
  const auto other_score = [&](VillageId v) { return !same_score(ranking.score[v], score); };
  std::erase_if(in, other_score);
  std::erase_if(out, other_score);
  const Phrase decided = by_code ? Phrase{"urutan kode, yang tidak berkata apa-apa tentang kebutuhan",
                                          "the order of their codes, which says nothing of need"}
                                 : ranking.tie_by;
  return phrase("Nilai sama di batas daftar: {0} berskor sama; masuk {1}; tidak masuk {2}; yang "
                "memutuskan: {3}.",
                "A tie at the end of the list: {0} villages have the same score; in are {1}; out are {2}; "
                "decided by: {3}.",
                show_count(in.size() + out.size()), names_of(in, villages), names_of(out, villages), decided);
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
  const auto edge =
      ranking.order.begin() + static_cast<std::ptrdiff_t>(std::min(ranking.top, ranking.order.size()));
  return tie_between(ranking, {ranking.order.begin(), edge}, {edge, ranking.order.end()}, villages);
}

Phrase tie_caveat(const Ranking &ranking, const LokusList &list, const Villages &villages) {
  Column<VillageId, std::size_t> aside = list.numbers(ranking.rank.rows());
  for (const LokusList::Dropped &dropped : list.dropped)
    aside[dropped.village] = 1;
  std::vector<VillageId> in, out;
  for (const LokusList::Place &place : list.places)
    if (place.why == Listed::by_rank)
      in.push_back(place.village);
  std::ranges::copy_if(ranking.order, std::back_inserter(out), [&](VillageId v) { return aside[v] == 0; });
  return tie_between(ranking, std::move(in), std::move(out), villages);
}

} // namespace lokus::rank
