#include "core/display.hpp"
#include "settings/indicators.hpp"
#include "tables/texts/list_texts.hpp"
#include "tables/texts/plain_texts.hpp"
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

// The others are in desa.csv and on the planner's page.
constexpr std::size_t most_places = 100, most_changes = 8;

// What people changed, and who lost a place by it.
Html changes(const Publication &from) {
  const Language language = from.record.language;
  const Area &area = from.prepared.inputs.area;
  const LokusList &list = from.decision.lokus;
  std::vector<Html> items;
  for (const LokusList::Dropped &dropped : list.dropped)
    items.emplace_back(
        phrase("{} dikeluarkan: {}{}", "{} taken out: {}{}", area.villages.name[dropped.village],
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
                              "{} is among the first by rank, {}", area.villages.name[v], to_whom)
                           .in(language));
  if (items.size() > most_changes) {
    const std::size_t more = items.size() - most_changes;
    items.resize(most_changes);
    items.emplace_back(
        phrase("dan {} lagi di daftar_lokus.csv", "and {} more in daftar_lokus.csv", show_count(more))
            .in(language));
  }
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

// The villages of the list that neither the ranks nor the plan put there, and those without a package, each
// group in a line.
Html groups(const Publication &from) {
  const Language language = from.record.language;
  const Area &area = from.prepared.inputs.area;
  std::vector<std::pair<std::string, std::string>> lines; // what holds of them; their names
  const auto add = [&](const Phrase &what, VillageId v) {
    const std::string &said = what.in(language);
    auto found = std::ranges::find(lines, said, &std::pair<std::string, std::string>::first);
    if (found == lines.end())
      found = lines.insert(lines.end(), {said, ""});
    found->second += (found->second.empty() ? "" : ", ") + area.villages.name[v];
  };
  for (const LokusList::Place &place : from.decision.lokus.places) {
    if (place.why == Listed::kept)
      add({"Lokus tahun lalu, tahun kedua", "Last year's lokus, second year"}, place.village);
    if (place.why == Listed::by_hand)
      add(phrase("Dimasukkan: {}", "Put in: {}", place.reason), place.village);
    if (place.why == Listed::by_subdistrict)
      add({"Agar kecamatannya terwakili", "For its kecamatan"}, place.village);
    if (!from.decision.plan.chosen.empty() && !place.without_money.id.empty())
      add(phrase("Tanpa paket: {}", "No package: {}", place.without_money), place.village);
  }
  std::vector<Html> items;
  for (const auto &[said, names] : lines)
    items.emplace_back(fmt::format("{}: {}", said, names));
  return bullets(items);
}

// What the other way of choosing would do.
Phrase other_way(const Decision &decision, const Phrase &word) {
  if (!decision.other_way)
    return {};
  const OtherWay &other = *decision.other_way;
  const Phrase way = other_than(decision.lokus.chosen_by) == ChosenBy::plan
                         ? Phrase{"Bila rencana yang memilih desanya", "If the plan chose the villages"}
                         : Phrase{"Bila peringkat yang memilih desanya", "If the ranks chose the villages"};
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
      items.emplace_back(without_codes(sentence.in(language)));
  return bullets(items, "note");
}

} // namespace

Html report_lokus(const Publication &from) {
  const LokusList &list = from.decision.lokus;
  const Language language = from.record.language;
  const bool estimated = !settings::by_indicators_alone(from.record.scenario);
  const Phrase by_rank = {"Peringkat desa menurut indikator; desa di daftar lokus diarsir.",
                          "Rank of the villages by indicators; villages on the list of lokus are hatched."};
  const Phrase by_estimate = {
      "Prevalensi stunting balita tiap desa/kelurahan pada bulan pengukuran (taksiran); yang di daftar lokus "
      "diarsir dan bernomor seperti di tabel. Lembar A4-nya: peta_lokus.pdf.",
      "Prevalence of stunting of every village in the month of the counts (estimated); villages on the list "
      "are "
      "hatched, with their number in the table. As an A4 sheet: peta_lokus.pdf."};
  Html body;
  if (Html map = figure(from, "plat_lokus", estimated ? by_estimate : by_rank); !map.empty())
    body = element("div", std::move(map)).with("class", "wide whole");
  if (!from.decision.rankings.empty() && !list.places.empty()) {
    const Phrase caption = how_it_came_about(list, village_word(from));
    const std::vector<VillageId> listed = list.villages();
    const std::size_t shown = std::min(listed.size(), most_places);
    body.add(
        village_lines(from, caption, {listed.begin(), listed.begin() + static_cast<std::ptrdiff_t>(shown)}));
    body.add({groups(from), changes(from), near_the_list(from), notes(from)});
  }
  if (body.empty())
    return {};
  const Phrase title = {"Desa mana: daftar lokus", "Which villages: the list of lokus"};
  return section("lokus", title.in(language), {body, report_subdistricts(from)});
}

} // namespace lokus::write
