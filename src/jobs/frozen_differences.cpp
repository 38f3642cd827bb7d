#include "jobs/frozen_differences.hpp"
#include "core/display.hpp"
#include "jobs/few_sentences.hpp"
#include <algorithm>
#include <map>
#include <set>

namespace lokus {
namespace {

Phrase number_or_none(double value) {
  return is_missing(value) ? Phrase{"tidak ada", "missing"} : show_number(value, 6);
}

void compare_figure(FewSentences &sentences, const std::string &of, const char *what, double then,
                    double now) {
  if (!alike(then, now))
    sentences.add(phrase("{0}, {1}: dihitung lagi {2}, waktu diputuskan {3}.",
                         "{0}, {1}: worked out again {2}, when decided {3}.", of, what, number_or_none(now),
                         number_or_none(then)));
}

void compare_spreads(FewSentences &sentences, const std::string &of, const std::string &what,
                     const Spread &then, const Spread &now) {
  compare_figure(sentences, of, (what + ".mean").c_str(), then.mean, now.mean);
  compare_figure(sentences, of, (what + ".low").c_str(), then.low, now.low);
  compare_figure(sentences, of, (what + ".high").c_str(), then.high, now.high);
}

// A median that was not frozen is held against nothing.
void compare_levels(FewSentences &sentences, const std::string &of, const std::string &what,
                    const FrozenLevel &then, const FrozenLevel &now) {
  if (!is_missing(then.median))
    compare_figure(sentences, of, (what + ".median").c_str(), then.median, now.median);
  compare_spreads(sentences, of, what, {then.mean, then.low, then.high}, {now.mean, now.low, now.high});
}

void compare_village(FewSentences &sentences, const FrozenVillage &then, const FrozenVillage &now) {
  compare_figure(sentences, then.code, "registered", then.registered, now.registered);
  compare_figure(sentences, then.code, "measured", then.measured, now.measured);
  compare_figure(sentences, then.code, "stunted", then.stunted, now.stunted);
  compare_figure(sentences, then.code, "children", then.children, now.children);
  compare_spreads(sentences, then.code, "prevalence", then.prevalence, now.prevalence);
  compare_figure(sentences, then.code, "rank", then.rank, now.rank);
  compare_figure(sentences, then.code, "in_top", then.in_top, now.in_top);
  compare_spreads(sentences, then.code, "averted", then.averted, now.averted);
}

void compare_regency(FewSentences &sentences, const FrozenRegency &then, const FrozenRegency &now) {
  compare_figure(sentences, then.code, "measured", then.measured, now.measured);
  compare_figure(sentences, then.code, "stunted", then.stunted, now.stunted);
  compare_figure(sentences, then.code, "survey", then.survey, now.survey);
  compare_figure(sentences, then.code, "survey_error", then.survey_error, now.survey_error);
  compare_figure(sentences, then.code, "forecasts", static_cast<double>(then.forecast.size()),
                 static_cast<double>(now.forecast.size()));
  for (std::size_t i = 0; i < std::min(then.forecast.size(), now.forecast.size()); ++i) {
    const FrozenForecast &a = then.forecast[i], &b = now.forecast[i];
    compare_figure(sentences, then.code, "months", a.months, b.months);
    compare_levels(sentences, then.code, a.month + " without", a.without, b.without);
    compare_levels(sentences, then.code, a.month + " with_plan", a.with_plan, b.with_plan);
  }
}

// Rows of the same code beside each other; a code that only one of the two has is sentences.
template <class Row>
void compare_rows(FewSentences &sentences, const std::vector<Row> &then, const std::vector<Row> &now,
                  void (*compare)(FewSentences &, const Row &, const Row &)) {
  std::map<std::string, const Row *> by_code;
  for (const Row &row : now)
    by_code[row.code] = &row;
  for (const Row &row : then) {
    const auto found = by_code.find(row.code);
    if (found == by_code.end()) {
      sentences.add(phrase("{}: tidak ada lagi.", "{}: no longer there.", row.code));
      continue;
    }
    compare(sentences, row, *found->second);
    by_code.erase(found);
  }
  for (const auto &[code, row] : by_code)
    sentences.add(phrase("{}: waktu diputuskan tidak ada.", "{}: was not there when decided.", code));
}

std::map<std::string, std::string> packages_of(const FrozenPlan &plan) {
  std::map<std::string, std::string> packages;
  for (const FrozenPurchase &bought : plan.purchases)
    packages[bought.code] = bought.package;
  return packages;
}

} // namespace

std::vector<Phrase> plan_differences(const DecisionFile &then, const DecisionFile &now) {
  FewSentences sentences;
  const auto before = packages_of(then.plan), after = packages_of(now.plan);
  std::set<std::string> codes;
  for (const auto *packages : {&before, &after})
    for (const auto &[code, package] : *packages)
      codes.insert(code);
  const auto package_in = [](const std::map<std::string, std::string> &packages, const std::string &code) {
    const auto found = packages.find(code);
    return found == packages.end() ? Phrase{"tanpa paket", "no package"}
                                   : Phrase{found->second, found->second};
  };
  for (const std::string &code : codes)
    if (package_in(before, code) != package_in(after, code))
      sentences.add(phrase("Rencana, {0}: dihitung lagi {1}, waktu diputuskan {2}.",
                           "Plan, {0}: worked out again {1}, when decided {2}.", code,
                           package_in(after, code), package_in(before, code)));
  if (before == after && !(then.plan == now.plan))
    sentences.add(phrase(
        "Rencana: desa dan paketnya sama, tetapi biaya, aturan, atau pembagian per tahun dan OPD tidak; "
        "dihitung lagi {0}, waktu diputuskan {1}.",
        "Plan: villages and packages are the same, but cost, rule or the split by year and OPD are not; "
        "worked out again {0}, when decided {1}.",
        show_rupiah_full(Rupiah(now.plan.total)), show_rupiah_full(Rupiah(then.plan.total))));
  return sentences.take();
}

std::vector<Phrase> figure_differences(const DecisionFile &then, const DecisionFile &now) {
  FewSentences sentences;
  if (!(then.months == now.months))
    sentences.add(phrase("Bulan: dihitung lagi {0} sampai {1}, waktu diputuskan {2} sampai {3}.",
                         "Months: worked out again {0} to {1}, when decided {2} to {3}.", now.months.start,
                         now.months.horizon_month, then.months.start, then.months.horizon_month));
  compare_rows(sentences, then.villages, now.villages, compare_village);
  compare_rows(sentences, then.regencies, now.regencies, compare_regency);
  return sentences.take();
}

} // namespace lokus
