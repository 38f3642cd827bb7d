#include "core/display.hpp"
#include "write/report/markup.hpp"
#include "write/report/report.hpp"
#include "write/tables/result_tables.hpp"

namespace lokus::write {

Table uncertainty_table(const Districts &districts, const Uncertainty &uncertainty) {
  const std::vector<UncertaintyRow> &rows = uncertainty.rows;
  Table t = table_for("sumber_ketidakpastian", rows.size());
  t.add(code("district_code", "kode kabupaten/kota", "district code"),
        [&](std::size_t r) { return districts.code[rows[r].district]; });
  t.add(text("district", "nama kabupaten/kota", "district name"),
        [&](std::size_t r) { return districts.name[rows[r].district]; });
  t.add(text("source", "sumber: baseline, effects, trend; together: semuanya bersama",
             "source: baseline, effects, trend; together: all at once"),
        [&](std::size_t r) { return rows[r].source; });
  t.add(whole("months", "months", "bulan dari sekarang", "months ahead"),
        [&](std::size_t) { return uncertainty.months; });
  t.add(share("prevalence_sd", "simpangan baku prevalensi dengan rencana bila hanya sumber ini tidak pasti",
              "sd of the prevalence with the plan when this source alone is uncertain"),
        [&](std::size_t r) { return rows[r].prevalence_sd; });
  t.add(share("prevalence_share", "bagian dari ragam bersama", "share of the variance of all together"),
        [&](std::size_t r) { return rows[r].prevalence_share; });
  t.add(number("averted_sd", "children", "simpangan baku balita yang terhindar dari stunting",
               "sd of the children kept from stunting"),
        [&](std::size_t r) { return rows[r].averted_sd; });
  t.add(share("averted_share", "bagian dari ragam bersama", "share of the variance of all together"),
        [&](std::size_t r) { return rows[r].averted_share; });
  return t;
}

std::string report_uncertainty(const Publication &from) {
  const std::vector<UncertaintyRow> &rows = from.decision.uncertainty.rows;
  if (rows.empty())
    return "";
  const Language language = from.record.language;
  const Districts &districts = from.prepared.inputs.area.districts;
  std::string body;
  for (const UncertaintyRow &r : rows) {
    if (r.source == "together" || (r.prevalence_sd == 0 && r.averted_sd == 0))
      continue;
    body += html_row({escaped(districts.name[r.district]), escaped(r.title.in(language)),
                      show_number(100 * r.prevalence_sd, 2, language),
                      show_percent(r.prevalence_share, 0, language), show_number(r.averted_sd, 1, language),
                      show_percent(r.averted_share, 0, language)},
                     "td");
  }
  const std::vector<std::string> header = language == Language::en
                                              ? std::vector<std::string>{"District",
                                                                         "Source",
                                                                         "Prevalence: sd, points",
                                                                         "Share of variance",
                                                                         "Averted: sd, children",
                                                                         "Share of variance"}
                                              : std::vector<std::string>{"Kabupaten/kota",
                                                                         "Sumber",
                                                                         "Prevalensi: simpangan baku, poin",
                                                                         "Bagian dari ragam",
                                                                         "Terhindar: simpangan baku, balita",
                                                                         "Bagian dari ragam"};
  const Phrase note = {
      "Tiap baris: seberapa lebar hasil pada bulan sasaran bila hanya sumber itu yang tidak pasti. Sumber "
      "dengan bagian terbesar paling berguna diperjelas. Jumlahnya tidak harus 100 %: sumber saling "
      "memengaruhi.",
      "Each line: how wide the result at the plan's month is when that source alone is uncertain. The one "
      "with the "
      "largest share is the most worth making clearer. Shares need not add up to 100 %: sources act on each "
      "other."};
  return html_section(
      Phrase{"Ketidakpastian mana yang menentukan", "Which uncertainty matters"}.in(language),
      html_table(phrase("Dengan rencana, {} bulan dari penimbangan",
                        "With the plan, {} months after the counts", from.decision.uncertainty.months)
                     .in(language),
                 header, body) +
          "<p class=\"note\">" + note.in(language) + "</p>\n",
      "uncertainty");
}

} // namespace lokus::write
