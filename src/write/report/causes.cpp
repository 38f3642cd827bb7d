#include "core/text.hpp"
#include "write/report/blocks.hpp"
#include "write/report/report.hpp"
#include "write/tables/audits/answer_words.hpp"

namespace lokus::write {
namespace {

constexpr std::size_t most_causes = 8; // the others in penyebab_kegiatan.csv

Html uncaused_note(const Publication &from) {
  const Language language = from.record.language;
  const std::string list = joined(uncaused_of_area(from), "; ");
  if (list.empty())
    return {};
  return note(
      phrase("Kegiatan rencana yang tidak menjawab satu penyebab pun pada kasus putaran ini: {}. Kasus audit "
             "dipilih, bukan contoh penduduk: kegiatan itu belum tentu tidak perlu.",
             "Activities of the plan that answer no cause of this round's cases: {}. Cases are chosen, no "
             "sample of the people: that does not make the activities needless.",
             list)
          .in(language));
}

} // namespace

Html report_causes(const Publication &from) {
  const Language language = from.record.language;
  if (from.decision.plan.package.empty())
    return {};
  std::vector<Html> rows;
  for (const std::vector<std::string> &row : answered_causes_of_area(from))
    if (rows.size() < most_causes)
      rows.push_back(table_row({row[0], row[1], row.back()}));
  if (rows.empty())
    return {};
  const Phrase caption = {"Penyebab pada kasus audit putaran ini, yang tanpa kegiatan berbiaya lebih dahulu",
                          "Causes of this round's audited cases, those without a paid activity first"};
  const Phrase of_cases = {
      "Kasus dipilih karena sulit: bukan ukuran prevalensi. Kegiatan mana menjawab penyebab mana adalah "
      "asumsi. "
      "\"ada\": bilangannya ditutup. Semuanya, dengan kegiatannya: penyebab_kegiatan.csv.",
      "Cases are chosen because they are hard: no measure of prevalence. Which activity answers which cause "
      "is "
      "assumed. \"some\": how many is hidden. All, with their activities: penyebab_kegiatan.csv."};
  return subsection(
      "causes", Phrase{"Penyebab dan uangnya", "Causes and their money"}.in(language),
      {wide_table(caption.in(language),
                  titles(language, {{"Penyebab", "Cause"}, {"Kasus", "Cases"}, {"Rencana", "Plan"}}),
                  std::move(rows)),
       note(of_cases.in(language)), uncaused_note(from)});
}

} // namespace lokus::write
