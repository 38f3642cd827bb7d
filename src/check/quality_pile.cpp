#include "check/quality_pile.hpp"
#include "tables/texts/height_texts.hpp"
#include <algorithm>

namespace lokus::check {
namespace {

constexpr std::size_t line_count = height_lines.size();

std::array<Quality::Part, line_count> pile_parts() {
  return {Quality::Part{"heights_pushed",
                        {"Balita yang tercatat melewati -2 SD", "Children recorded over -2 SD"},
                        "%",
                        nan(),
                        nan(),
                        0},
          Quality::Part{"heights_pushed_severe",
                        {"Balita yang tercatat melewati -3 SD", "Children recorded over -3 SD"},
                        "%",
                        nan(),
                        nan(),
                        0}};
}

template <class RowId>
bool bends(const HeightFigures<RowId> &figures, std::size_t line, RowId row) {
  return figures.pile[line].bends[row] != 0;
}

template <class RowId>
bool bends_anywhere(const HeightFigures<RowId> &figures, RowId row) {
  for (std::size_t line = 0; line < line_count; ++line)
    if (bends(figures, line, row))
      return true;
  return false;
}

double moved_percent(const HeightFigures<UnitId> &units, std::size_t line, UnitId unit) {
  return 100 * units.pile[line].moved[unit] / units.children[unit];
}

void judge_bent(Quality &quality, const HeightFigures<UnitId> &units, UnitId unit) {
  double moved = 0;
  std::vector<Phrase> sentences;
  for (std::size_t line = 0; line < line_count; ++line)
    if (bends(units, line, unit)) {
      moved += moved_percent(units, line, unit);
      sentences.push_back(pile_sentence(pile_row(units, line, unit)));
    }
  quality.verdict[unit] = Verdict::poor;
  if (!is_missing(quality.score[unit]))
    quality.score[unit] = std::clamp(best_bent_score - moved, 0.0, quality.score[unit]);
  sentences.insert(sentences.end(), quality.sentences[unit].begin(), quality.sentences[unit].end());
  quality.sentences[unit] = std::move(sentences);
}

} // namespace

Quality with_piles(Quality quality, const HeightScores &scores, const Heights &heights) {
  const HeightFigures<UnitId> &units = heights.units;
  const std::size_t rows = quality.rows();
  for (const Quality::Part &part : pile_parts()) {
    quality.parts.push_back(part);
    quality.value.emplace_back(rows, nan());
    quality.points.emplace_back(rows, nan());
  }
  if (!heights.given())
    return quality;
  for (UnitId unit : quality.kind.all()) {
    for (std::size_t line = 0; line < line_count; ++line)
      quality.value[quality.parts.size() - line_count + line][unit] = moved_percent(units, line, unit);
    if (bends_anywhere(units, unit))
      judge_bent(quality, units, unit);
  }
  for (VillageId v : quality.village.all()) {
    const std::optional<UnitId> unit = scores.unit_of[v];
    if (bends_anywhere(heights.villages, v) || (unit && bends_anywhere(units, *unit)))
      quality.village[v] = Verdict::poor;
  }
  return quality;
}

Findings pile_findings(const HeightScores &scores, const Heights &heights, const std::string &file) {
  Findings findings;
  if (!heights.given())
    return findings;
  Column<UnitId, std::vector<VillageId>> members(scores.kind.rows());
  for (VillageId v : scores.unit_of.all())
    if (const std::optional<UnitId> unit = scores.unit_of[v])
      members[*unit].push_back(v);
  for (UnitId unit : scores.kind.all())
    for (std::size_t line = 0; line < line_count; ++line) {
      const std::size_t villages = members[unit].size();
      const auto bent =
          std::ranges::count_if(members[unit], [&](VillageId v) { return bends(heights.villages, line, v); });
      if (villages > 0 && bends(heights.units, line, unit))
        findings.add(
            {Severity::warning, "heights_pushed", file, 0, scores.code[unit],
             phrase("{0}: {1}; {2} dari {3} desanya tampak begitu juga bila dilihat sendiri; ukur ulang "
                    "sebagian anak di sekitar batas itu",
                    "{0}: {1}; {2} of its {3} villages show it by themselves too; measure some of the "
                    "children around that line again",
                    unit_in_words(scores.kind[unit], scores.code[unit], scores.name[unit]),
                    pile_sentence(pile_row(heights.units, line, unit)), bent, villages)});
    }
  return findings;
}

} // namespace lokus::check
