#include "core/display.hpp"
#include "write/report/blocks.hpp"
#include "write/report/report.hpp"

namespace lokus::write {

Html report_uncertainty(const Publication &from) {
  const std::vector<UncertaintyRow> &rows = from.decision.uncertainty.rows;
  if (rows.empty())
    return {};
  const Language language = from.record.language;
  const Districts &districts = from.prepared.inputs.area.districts;
  std::vector<Html> body;
  for (const UncertaintyRow &r : rows) {
    if (r.source == "together" || (r.prevalence_sd == 0 && r.averted_sd == 0))
      continue;
    std::vector<Html> cells = {r.title.in(language), show_number(100 * r.prevalence_sd, 2, language),
                               show_percent(r.prevalence_share, 0, language),
                               show_number(r.averted_sd, 1, language),
                               show_percent(r.averted_share, 0, language)};
    if (districts.rows() > 1)
      cells.insert(cells.begin(), districts.name[r.district]);
    body.push_back(table_row(cells));
  }
  std::vector<Html> header = titles(language, {{"Sumber", "Source"},
                                               {"Prevalensi: simpangan baku, poin", "Prevalence: sd, points"},
                                               {"Bagian dari ragam", "Share of variance"},
                                               {"Terhindar: simpangan baku, balita", "Averted: sd, children"},
                                               {"Bagian dari ragam", "Share of variance"}});
  if (districts.rows() > 1)
    header.insert(header.begin(), Html(Phrase{"Kabupaten/kota", "District"}.in(language)));
  const Phrase each_line = {
      "Tiap baris: seberapa lebar hasil pada bulan itu bila hanya sumber itu yang tidak pasti. Sumber "
      "dengan bagian terbesar paling berguna diperjelas. Jumlahnya tidak harus 100 %: sumber saling "
      "memengaruhi.",
      "Each line: how wide the result in that month is when that source alone is uncertain. The one "
      "with the largest share is the most worth making clearer. Shares need not add up to 100 %: sources act "
      "on each "
      "other."};
  const Phrase caption = phrase("Dengan rencana, {}", "With the plan, {}",
                                when(from.prepared.inputs.timeline, from.decision.uncertainty.months));
  const Phrase title = {"Ketidakpastian mana yang menentukan", "Which uncertainty matters"};
  return subsection(
      "uncertainty", title.in(language),
      {wide_table(caption.in(language), header, std::move(body)), note(each_line.in(language))});
}

} // namespace lokus::write
