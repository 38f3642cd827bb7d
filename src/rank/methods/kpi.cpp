#include "rank/methods/known.hpp"
#include "rank/methods/methods.hpp"
#include <algorithm>
#include <cmath>
#include <iterator>

namespace lokus::rank {
namespace {

double target_of(const Criteria &criteria, VillageId v, CriterionId c) {
  if (!criteria.target.empty() && !is_missing(criteria.target[c]))
    return criteria.target[c];
  return criteria.regency.empty() ? nan() : criteria.regency(v, c);
}

// How much worse than a year before, in the unit of the criterion; NaN: not known.
double worsening(const Criteria &criteria, VillageId v, CriterionId c) {
  return criteria.last_year.empty()
             ? nan()
             : criteria.direction[c] * (criteria.value(v, c) - criteria.last_year(v, c));
}

bool has_last_year(const Criteria &criteria, CriterionId c) {
  for (std::size_t row = 0; row < criteria.value.rows(); ++row)
    if (!is_missing(worsening(criteria, VillageId{row}, c)))
      return true;
  return false;
}

double score_of(const Criteria &criteria, VillageId v, CriterionId c, bool with_change) {
  const double value = criteria.value(v, c), target = target_of(criteria, v, c);
  if (is_missing(value) || is_missing(target))
    return nan();
  const double worse = is_worse(value, target, criteria.direction[c]) ? 1 : 0;
  if (!with_change)
    return 1 + 2 * worse;
  const double before = criteria.last_year(v, c);
  return is_missing(before) ? nan() : 1 + worse + (is_worse(value, before, criteria.direction[c]) ? 1 : 0);
}

// Published order of equal scores: the first KPI, its change, the name; what is missing comes last.
Column<VillageId, double> tie_breaks(const Criteria &criteria) {
  struct VillageKpi {
    double need, change;
    std::uint32_t name;
    VillageId village;
  };
  const auto known = [](double x) { return is_missing(x) ? -HUGE_VAL : x; };
  const CriterionId first{0u};
  std::vector<VillageKpi> places;
  for (std::size_t row = 0; row < criteria.value.rows(); ++row) {
    const VillageId v{row};
    places.push_back({known(criteria.direction[first] * criteria.value(v, first)),
                      known(worsening(criteria, v, first)),
                      criteria.name_place.empty() ? 0 : criteria.name_place[v], v});
  }
  const auto before = [](const VillageKpi &a, const VillageKpi &b) {
    if (a.need != b.need)
      return a.need > b.need;
    return a.change != b.change ? a.change > b.change : a.name < b.name;
  };
  std::ranges::stable_sort(places, before);
  Column<VillageId, double> ties(places.size(), 0);
  for (std::size_t i = 1; i < places.size(); ++i)
    ties[places[i].village] = ties[places[i - 1].village] - (before(places[i - 1], places[i]) ? 1 : 0);
  return ties;
}

} // namespace

// Rule M7: 1 for a village at its target or better and not worse than a year before, 1 more for each of the
// two that fails (our reading of a published rule whose cut-offs are not). Where no village has last year's
// value the position alone scores: 1 or 3. The score is the mean over the KPIs the village has.
Scores kpi(const Criteria &criteria) {
  Scores scores;
  Criteria scored = criteria; // a KPI without target or last year's value is as missing as one without value
  std::vector<Column<VillageId, double>> changes;
  for (CriterionId c : criteria.name.all()) {
    const bool with_change = has_last_year(criteria, c);
    Column<VillageId, double> &part = scores.parts.emplace_back(criteria.value.rows(), nan());
    Column<VillageId, double> &change = changes.emplace_back(criteria.value.rows(), nan());
    for (VillageId v : part.all()) {
      part[v] = scored.value(v, c) = score_of(criteria, v, c, with_change);
      change[v] = worsening(criteria, v, c);
    }
  }
  scores.score = weighted_mean(scored, scores.parts);
  scores.tie = tie_breaks(criteria);
  scores.tie_by = {"KPI pertama, perubahannya, lalu nama desa", "the first KPI, its change, then the name"};
  scores.part_names = part_names(criteria, "kpi_");
  for (std::string &name : part_names(criteria, "worsening_"))
    scores.part_names.push_back(std::move(name));
  std::ranges::move(changes, std::back_inserter(scores.parts));
  return scores;
}

std::vector<Phrase> kpi_notes(const Criteria &criteria) {
  std::vector<Phrase> notes = {
      {"KPI: skor 1 bila mencapai sasaran dan tidak memburuk, 2 bila salah satu gagal, 3 bila keduanya; "
       "tanpa "
       "sasaran dipakai angka kabupaten dari jumlah pembilang dan penyebut. Skor sama diurutkan menurut KPI "
       "pertama, perubahannya, lalu nama.",
       "KPI: score 1 when at the target and not worse than a year before, 2 when one of the two fails, 3 "
       "when "
       "both do; without a target the regency's figure from summed numerators and denominators. Equal scores "
       "go by the first KPI, its change, then the name."}};
  Phrase without;
  for (CriterionId c : criteria.name.all())
    if (!has_last_year(criteria, c))
      without =
          without.id.empty() ? criteria.title[c] : phrase("{}, {}", "{}, {}", without, criteria.title[c]);
  if (!without.id.empty())
    notes.push_back(phrase("KPI tanpa angka tahun lalu: {}; letaknya saja yang dinilai, 1 atau 3.",
                           "KPIs without last year's figure: {}; their position alone is scored, 1 or 3.",
                           without));
  return notes;
}

} // namespace lokus::rank
