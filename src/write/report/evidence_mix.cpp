#include "core/display.hpp"
#include "write/report/blocks.hpp"
#include "write/report/report.hpp"
#include <algorithm>

namespace lokus::write {
namespace {

Phrase reading_in_words(const ReadingPlan &plan) {
  if (plan.question.empty())
    return {"semua bacaan ditimbang (rencana ini)", "all readings weighed (this plan)"};
  const auto words = [](std::string name) {
    std::ranges::replace(name, '_', ' ');
    return name;
  };
  return phrase("{0}: {1}", "{0}: {1}", words(plan.question), words(plan.reading));
}

// Whether other villages would be chosen, and by how many.
Phrase what_changes(const EvidenceMix &mix) {
  std::size_t most = 0;
  for (const ReadingPlan &plan : mix)
    most = std::max(most, plan.villages - plan.villages_kept);
  if (most == 0)
    return {"Desa yang mendapat paket tetap sama apa pun bacaannya; yang berubah bauran programnya.",
            "The villages that get a package stay the same whichever reading is right; what changes is the "
            "mix of "
            "programmes."};
  return phrase(
      "Bila satu bacaan saja yang benar, paling banyak {0} dari {1} desa berganti; selebihnya yang berubah "
      "bauran programnya.",
      "If one reading alone is right, at most {0} of {1} villages change; for the rest it is the mix of "
      "programmes that does.",
      most, mix.front().villages);
}

} // namespace

Html report_evidence_mix(const Publication &from) {
  const EvidenceMix &mix = from.decision.evidence_mix;
  if (mix.empty())
    return {};
  const Language language = from.record.language;
  std::vector<Html> body;
  for (const ReadingPlan &plan : mix)
    body.push_back(
        table_row({reading_in_words(plan).in(language), show_percent(plan.weight, 0, language),
                   show_number(plan.averted, 0, language), show_number(plan.averted_by_plan, 0, language),
                   fmt::format("{}/{}", plan.villages_kept, plan.villages)}));
  const std::vector<Html> header = titles(language, {{"Bacaan yang benar", "Reading that is right"},
                                                     {"Peluang", "Chance"},
                                                     {"Terhindar, rencana terbaik", "Averted, best plan"},
                                                     {"Terhindar, rencana ini", "Averted, this plan"},
                                                     {"Desa yang sama", "Villages the same"}});
  const Phrase title = {"Bila buktinya dibaca lain", "If the evidence is read otherwise"};
  const Phrase caption = {"Rencana terbaik bila satu bacaan bukti diketahui benar (dunia tengah); uang tiap "
                          "program: mix_bukti.csv",
                          "The best plan if one reading of the evidence is known to be right (mean world); "
                          "money by programme: mix_bukti.csv"};
  return subsection(
      "evidence", title.in(language),
      {paragraph(what_changes(mix).in(language)), wide_table(caption.in(language), header, std::move(body))});
}

} // namespace lokus::write
