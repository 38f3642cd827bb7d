#include "tables/texts/list_texts.hpp"
#include <algorithm>

namespace lokus {

Phrase agreement_sentence(const Decision &decision) {
  if (decision.rankings.empty())
    return {};
  const Ranking &first = decision.rankings.front();
  const std::size_t places = std::min(first.top, first.order.size());
  const auto methods = static_cast<std::size_t>(std::ranges::count_if(
      decision.rankings, [](const Ranking &ranking) { return !ranking.order.empty(); }));
  if (methods < 2)
    return phrase("Hanya satu cara pemeringkatan yang dipakai ({}); cara lain dapat memberi daftar lain "
                  "(rank.methods).",
                  "Only one ranking method was used ({}); another may give another list (rank.methods).",
                  first.title);
  if (decision.differences.common == places)
    return phrase("Ke-{0} cara pemeringkatan sepakat: {1} teratas sama.",
                  "All {0} ranking methods agree on the first {1} villages.", methods, places);
  return phrase(
      "Cara pemeringkatan tidak sepakat: dari {0} teratas menurut {1}, {2} juga teratas menurut "
      "semua {3} cara.",
      "The ranking methods disagree: of the first {0} villages by {1}, {2} are among the first of all "
      "{3} methods.",
      places, first.title, decision.differences.common, methods);
}

std::vector<Phrase> list_caveats(const Decision &decision) {
  std::vector<Phrase> said;
  if (!decision.rankings.empty())
    said = decision.rankings.front().caveats;
  if (!decision.lokus.tie.id.empty())
    said.push_back(decision.lokus.tie);
  if (Phrase agreement = agreement_sentence(decision); !agreement.id.empty())
    said.push_back(std::move(agreement));
  return said;
}

Findings with_list_findings(Findings findings, const Decision &decision) {
  const auto add = [&](const char *rule, const Phrase &sentence) {
    findings.add({Severity::warning, rule, "", 0, "", sentence});
  };
  if (!decision.rankings.empty())
    for (const Phrase &caveat : decision.rankings.front().caveats)
      add("list_criterion", caveat);
  if (!decision.lokus.tie.id.empty())
    add("list_tie", decision.lokus.tie);
  return findings;
}

Phrase worst_villages_sentence(const Estimates &estimates) {
  if (std::ranges::none_of(estimates.own_weight, [](double own) { return own < 1; }))
    return {};
  return {
      "Desa terburuk biasanya lebih buruk daripada taksirannya: taksiran tiap desa ditarik ke arah desa "
      "lain.",
      "The worst villages are usually worse than their estimates: each estimate leans on other villages."};
}

} // namespace lokus
