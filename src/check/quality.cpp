#include "check/quality.hpp"
#include "check/quality_parts.hpp"
#include "check/units.hpp"
#include "core/parallel.hpp"
#include <algorithm>

namespace lokus::check {

PartRules part_rules() {
  PartRules rules;
  add_visit_parts(rules);
  add_zscore_parts(rules);
  add_digit_parts(rules);
  add_child_parts(rules);
  return rules;
}

namespace {

double points_between(double value, double good, double poor) {
  return std::clamp((value - poor) / (good - poor), 0.0, 1.0) + 0.0; // never -0
}

constexpr double good_under = 15, doubtful_under = 25; // lost points, of 100
constexpr double weighty = 10;                         // points of a part that must not be all lost
constexpr double worth_a_sentence = 0.75;

} // namespace

double points_of(const PartRule &rule, double value) {
  if (is_missing(value) || is_missing(rule.part.good))
    return nan();
  double share = points_between(value, rule.part.good, rule.part.poor);
  if (!is_missing(rule.too_low_good))
    share = std::min(share, points_between(value, rule.too_low_good, rule.too_low_poor));
  return share * rule.part.points;
}

namespace {

void add_register(UnitData &unit, std::span<const VillageId> villages, const Counts &registered) {
  for (VillageId v : villages)
    if (registered.rows() > 0 && registered.registered[v].value > 0) {
      unit.weighed = (is_missing(unit.weighed) ? 0 : unit.weighed) + unit.visits.weighed[v];
      unit.registered = (is_missing(unit.registered) ? 0 : unit.registered) + registered.registered[v].value;
    }
}

double duplicates_percent(const Units &units, UnitId unit, const Intake &intake) {
  const auto districts = std::count(units.kind.begin(), units.kind.end(), UnitKind::district);
  if (units.kind[unit] != UnitKind::district || districts != 1 || intake.rows_in == 0)
    return nan();
  return 100 * static_cast<double>(intake.duplicates_resolved()) / static_cast<double>(intake.rows_in);
}

struct Judged {
  double score = nan();
  Verdict verdict = Verdict::unknown;
  std::vector<Phrase> sentences;
};

Judged judge(const UnitData &unit, const PartRules &rules, std::span<const double> values,
             std::span<const double> points) {
  Judged judged;
  if (unit.rows.size() < enough_measurements) {
    judged.sentences.push_back(phrase("hanya {0} pengukuran; mutu baru dapat dinilai dari {1} pengukuran",
                                      "only {0} measurements; quality can be judged from {1} on",
                                      unit.rows.size(), enough_measurements));
    return judged;
  }
  double known = 0, got = 0;
  bool all_lost = false;
  std::vector<std::pair<double, std::size_t>> lost; // points lost, part
  for (std::size_t p = 0; p < rules.size(); ++p) {
    if (is_missing(points[p]))
      continue;
    const double most = rules[p].part.points;
    known += most;
    got += points[p];
    all_lost = all_lost || (most >= weighty && !(points[p] > 0));
    if (points[p] <= worth_a_sentence * most)
      lost.emplace_back(most - points[p], p);
  }
  std::stable_sort(lost.begin(), lost.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
  for (const auto &[points_lost, p] : lost)
    judged.sentences.push_back(rules[p].sentence(unit, values[p]));
  if (2 * known < 100)
    return judged;
  judged.score = 100 * got / known;
  const double missing_to_100 = 100 - judged.score;
  judged.verdict = missing_to_100 < good_under && !all_lost ? Verdict::good
                   : missing_to_100 < doubtful_under        ? Verdict::doubtful
                                                            : Verdict::poor;
  return judged;
}

Quality empty_quality(const Units &units, const PartRules &rules, std::size_t villages) {
  Quality quality;
  const std::size_t count = units.count();
  quality.kind = units.kind;
  quality.code = units.code;
  quality.name = units.name;
  quality.measurements = Column<UnitId, std::size_t>(count, 0);
  quality.score = Column<UnitId, double>(count, nan());
  quality.verdict = Column<UnitId, Verdict>(count, Verdict::unknown);
  quality.sentences = Column<UnitId, std::vector<Phrase>>(count);
  quality.village = Column<VillageId, Verdict>(villages, Verdict::unknown);
  for (const PartRule &rule : rules) {
    quality.parts.push_back(rule.part);
    quality.value.emplace_back(count, nan());
    quality.points.emplace_back(count, nan());
  }
  return quality;
}

void judge_unit(Quality &quality, UnitId id, const UnitData &unit, const PartRules &rules) {
  std::vector<double> values, points;
  for (std::size_t p = 0; p < rules.size(); ++p) {
    values.push_back(rules[p].value(unit));
    points.push_back(points_of(rules[p], values.back()));
    quality.value[p][id] = values.back();
    quality.points[p][id] = points.back();
  }
  Judged judged = judge(unit, rules, values, points);
  quality.measurements[id] = unit.rows.size();
  quality.score[id] = judged.score;
  quality.verdict[id] = judged.verdict;
  quality.sentences[id] = std::move(judged.sentences);
}

} // namespace

Quality quality(const JudgedExport &of, const Intake &intake, const Counts &registered) {
  const Units &units = of.units;
  const PartRules rules = part_rules();
  Quality result = empty_quality(units, rules, of.area.villages.rows());
  for_each_uneven_row(units.count(), [&](std::size_t row) {
    const UnitId id{row};
    UnitData unit = {of.measurements,
                     of.anthropometry,
                     of.visits,
                     units.rows[id],
                     nan(),
                     nan(),
                     duplicates_percent(units, id, intake)};
    add_register(unit, units.villages[id], registered);
    judge_unit(result, id, unit, rules);
  });
  for (VillageId v : of.area.villages.code.all())
    if (units.of_village[v])
      result.village[v] = result.verdict[*units.of_village[v]];
  return result;
}

} // namespace lokus::check
