#include "core/display.hpp"
#include "tables/texts/list_texts.hpp"
#include "write/report/blocks.hpp"
#include "write/report/report.hpp"
#include <algorithm>

namespace lokus::write {

Phrase criterion_title(const Ranking &ranking, const std::string &criterion) {
  const auto found = std::ranges::find(ranking.criteria, criterion);
  const auto row = static_cast<std::size_t>(found - ranking.criteria.begin());
  return row < ranking.criteria_titles.size() ? ranking.criteria_titles[row] : Phrase{criterion, criterion};
}

namespace {

constexpr std::size_t most_places = 300;

std::string why(const LokusList::Place &place, Language language) {
  switch (place.why) {
  case Listed::kept:
    return Phrase{"lokus tahun lalu, tahun kedua", "last year's lokus, second year"}.in(language);
  case Listed::by_hand:
    return Phrase{"dimasukkan: ", "put in: "}.in(language) + place.reason;
  case Listed::by_subdistrict:
    return Phrase{"agar kecamatannya terwakili", "for its kecamatan"}.in(language);
  case Listed::by_plan:
    return Phrase{"dipilih rencana", "by the plan"}.in(language);
  case Listed::by_rank:
    break;
  }
  return Phrase{"peringkat", "by rank"}.in(language);
}

// What the village is to get, or why it gets nothing.
std::string money(const Publication &from, const LokusList::Place &place) {
  const Decision &d = from.decision;
  const Language language = from.record.language;
  if (d.plan.chosen.empty())
    return "–";
  if (const auto option = d.plan.chosen[place.village])
    return show_rupiah(d.options.all_years(*option), language);
  return phrase("tanpa paket: {}", "no package: {}", place.without_money).in(language);
}

std::string rank_text(std::uint32_t rank) {
  return rank == 0 ? "–" : fmt::format("{}", rank);
}

std::string village_cell(const Area &area, VillageId v) {
  return area.villages.name[v] + " (" + area.villages.code[v] + ")";
}

std::string listed_cell(const Publication &from, VillageId v) {
  const Inputs &in = from.prepared.inputs;
  const Phrase mark = counting_mark(from, v);
  return village_cell(in.area, v) +
         (mark.id.empty() ? "" : phrase(" – {}", " – {}", mark).in(from.record.language));
}

std::vector<Html> list_rows(const Publication &from) {
  const Area &area = from.prepared.inputs.area;
  const std::vector<LokusList::Place> &places = from.decision.lokus.places;
  std::vector<Html> rows;
  for (std::size_t i = 0; i < std::min(places.size(), most_places); ++i)
    rows.push_back(table_row({fmt::format("{}", i + 1),
                              area.subdistricts.name[area.villages.subdistrict[places[i].village]],
                              listed_cell(from, places[i].village), rank_text(places[i].rank),
                              why(places[i], from.record.language), money(from, places[i])}));
  return rows;
}

// What people changed, and who lost a place by it.
Html changes(const Publication &from) {
  const Language language = from.record.language;
  const Area &area = from.prepared.inputs.area;
  const LokusList &list = from.decision.lokus;
  std::vector<Html> items;
  for (const LokusList::Dropped &dropped : list.dropped)
    items.emplace_back(
        phrase("{} dikeluarkan: {}{}", "{} taken out: {}{}", village_cell(area, dropped.village),
               dropped.reason,
               dropped.was_in ? Phrase{} : Phrase{" (memang tidak akan masuk)", " (would not have been in)"})
            .in(language));
  const Phrase to_whom =
      list.chosen_by == ChosenBy::plan
          ? Phrase{"tetapi tidak dipilih rencana: uangnya diperkirakan mencegah lebih banyak di desa lain",
                   "but the plan does not choose it: its money is expected to avert more elsewhere"}
          : Phrase{"tetapi tempatnya dipakai desa yang dipertahankan, dimasukkan, atau mewakili kecamatannya",
                   "but its place went to a village kept, put in, or needed for its kecamatan"};
  for (VillageId v : list.displaced)
    items.emplace_back(phrase("{} termasuk teratas menurut peringkat, {}",
                              "{} is among the first by rank, {}", village_cell(area, v), to_whom)
                           .in(language));
  return bullets(items);
}

// "20 villages: 17 by rank, 2 of last year, 1 put in with a reason; 3 without a package"
Phrase how_it_came_about(const LokusList &list, const Phrase &word) {
  const std::pair<Listed, Phrase> parts[] = {
      {Listed::by_rank, {"menurut peringkat", "by rank"}},
      {Listed::by_plan, {"dipilih rencana", "chosen by the plan"}},
      {Listed::kept, {"lokus tahun lalu", "of last year"}},
      {Listed::by_hand, {"dimasukkan dengan alasan", "put in with a reason"}},
      {Listed::by_subdistrict, {"agar kecamatannya terwakili", "for their kecamatan"}}};
  Phrase text = phrase("{} {}", "{} {}", show_count(list.places.size()), word);
  bool first = true;
  for (const auto &[why, words] : parts)
    if (const std::size_t n = list.count(why); n > 0) {
      text = text + phrase("{}{} {}", "{}{} {}", first ? ": " : ", ", n, words);
      first = false;
    }
  if (const std::size_t n = list.without_money(); n > 0)
    text = text + phrase("; {} tanpa paket", "; {} without a package", n);
  return text;
}

// What the other way of choosing would do.
Phrase other_way(const Decision &decision, const Phrase &word) {
  if (!decision.other_way)
    return {};
  const OtherWay &other = *decision.other_way;
  const Phrase way = other_than(decision.lokus.chosen_by) == ChosenBy::plan
                         ? Phrase{"Bila rencana yang memilih desanya (lokus.chosen_by = \"plan\")",
                                  "If the plan chose the villages (lokus.chosen_by = \"plan\")"}
                         : Phrase{"Bila peringkat yang memilih desanya (lokus.chosen_by = \"rank\")",
                                  "If the ranks chose the villages (lokus.chosen_by = \"rank\")"};
  if (!other.refused.id.empty())
    return phrase("{}, daftarnya tidak dapat dibuat: {}.", "{}, there would be no list: {}.", way,
                  other.refused);
  const auto whole = [](double x) { return show_number(x, 0); };
  const Phrase fewer = other.plan.expected.known()
                           ? phrase("; diperkirakan {0} balita ({1} sampai {2}) lebih sedikit stunting",
                                    "; an estimated {0} children ({1} to {2}) fewer would be stunted",
                                    whole(other.plan.expected.mean), whole(other.plan.expected.low),
                                    whole(other.plan.expected.high))
                           : Phrase{};
  return phrase("{0}, daftarnya {1} {5}, {2} di antaranya sama, dengan belanja {3}{4} (cara_lain.csv).",
                "{0}, its list would have {1} {5}, {2} of them the same, for {3}{4} (cara_lain.csv).", way,
                show_count(other.list.places.size()), show_count(other.in_both),
                show_rupiah(other.plan.total), fewer, word);
}

Phrase disagreement(const Decision &decision, const Phrase &word) {
  const MethodDifferences &d = decision.differences;
  if (decision.rankings.size() < 2)
    return {};
  double least = 1;
  for (const MethodPair &pair : d.pairs)
    least = std::min(least, is_missing(pair.tau) ? 1 : pair.tau);
  return phrase("{} {} masuk {} teratas menurut paling sedikit satu cara; dua cara yang paling berbeda "
                "berkorelasi {} (tau-b).",
                "{} {} are in the top {} of at least one method; the two that differ most correlate by "
                "{} (tau-b).",
                show_count(d.in_some), word, decision.rankings.front().top, show_number(least, 2));
}

// The weight that may move least before the list changes.
Phrase tightest_weight(const Ranking &ranking) {
  const auto &ranges = ranking.sensitivity.ranges;
  const auto room = [](const WeightRange &range) {
    return std::min(range.at_high ? range.high - range.weight : 1.0,
                    range.at_low ? range.weight - range.low : 1.0);
  };
  const auto tightest = std::ranges::min_element(ranges, {}, room);
  if (tightest == ranges.end())
    return {};
  return phrase("Bobot yang paling peka: {}, {}; {} teratas tetap sama dari {} sampai {} (semuanya di "
                "kepekaan_bobot.csv).",
                "The most sensitive weight: {}, {}; the top {} stay the same from {} to {} (all in "
                "kepekaan_bobot.csv).",
                criterion_title(ranking, tightest->criterion), show_percent(tightest->weight, 1), ranking.top,
                show_percent(tightest->low, 1), show_percent(tightest->high, 1));
}

Html notes(const Publication &from) {
  const Language language = from.record.language;
  const Ranking &ranking = from.decision.rankings.front();
  std::vector<Phrase> sentences = list_caveats(from.decision);
  sentences.insert(sentences.end(), ranking.notes.begin(), ranking.notes.end());
  sentences.push_back(other_way(from.decision, village_word(from)));
  sentences.push_back(tightest_weight(ranking));
  sentences.push_back(disagreement(from.decision, village_word(from)));
  sentences.push_back(
      {"Lampiran surat keputusan ada di lampiran_sk.csv; kolom Puskesmas kosong bila wilayah "
       "kerjanya tidak diketahui, atau puskesmas terdekatnya ada di kecamatan lain.",
       "The annex of the decree is lampiran_sk.csv; its column Puskesmas is empty for villages whose working "
       "area "
       "is not known, or whose nearest puskesmas is of another kecamatan."});
  if (from.record.scenario.write.audience != "public")
    sentences.push_back(
        {"Daftar, rencana, dan angkanya dibekukan di keputusan.json, diperiksa dengan \"lokus verify\".",
         "List, plan and figures are frozen in keputusan.json, checked by \"lokus verify\"."});
  std::vector<Html> items;
  for (const Phrase &sentence : sentences)
    if (!sentence.id.empty())
      items.emplace_back(sentence.in(language));
  return bullets(items, "note");
}

} // namespace

Html report_lokus(const Publication &from) {
  const LokusList &list = from.decision.lokus;
  if (from.decision.rankings.empty() || list.places.empty())
    return {};
  const Language language = from.record.language;
  const Phrase title = {"Daftar lokus", "List of lokus"};
  const Phrase caption = how_it_came_about(list, village_word(from));
  return section("lokus", title.in(language),
                 {wide_table(caption.in(language),
                             titles(language, {{"No", "No"},
                                               {"Kecamatan", "Subdistrict"},
                                               village_title(from),
                                               {"Peringkat", "Rank"},
                                               {"Alasan", "Why"},
                                               cost_title(from.decision.plan)}),
                             list_rows(from)),
                  changes(from), notes(from)});
}

} // namespace lokus::write
