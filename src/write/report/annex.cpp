#include "core/display.hpp"
#include "tables/texts/plain_texts.hpp"
#include "write/report/blocks.hpp"
#include "write/report/report.hpp"

namespace lokus::write {
namespace {

Html methods(const Publication &from) {
  const Estimates &e = from.prepared.estimates;
  if (e.draw_count() == 0)
    return {};
  std::vector<Phrase> said = {
      phrase(
          "Prevalensi tiap desa ditaksir dari register, dari tinggi badan anak bila ada, dan dari angka "
          "survei "
          "kabupatennya: desa dengan sedikit data meminjam dari desa lain, dan tingkatnya mengikuti survei.",
          "The prevalence of every village is estimated from the register, from children's heights where "
          "given, and from the survey of its regency: villages with few data borrow from others, and the "
          "level follows the survey."),
      phrase(
          "Yang tidak pasti diundi {} kali (dunia acak); kisaran memuat {} dari semua dunia, peluang adalah "
          "bagian dunia tempat sesuatu terjadi.",
          "What is uncertain is drawn {} times; an interval holds {} of the draws, a chance is the share of "
          "draws in which something holds.",
          show_count(e.draw_count()), show_percent(e.interval_share, 0))};
  if (from.decision.plan.villages_chosen > 0)
    said.push_back({"Proyeksi mengikuti anak menurut umur bulan demi bulan dengan dan tanpa rencana dalam "
                    "dunia yang sama; "
                    "rencana dipilih di antara semua pembelian yang mungkin di dalam pagu dan batasnya.",
                    "The projection follows children by age, month by month, with and without the plan in "
                    "the same draws; "
                    "the plan is chosen among all that could be bought within the budget and its limits."});
  Html all;
  for (const Phrase &sentence : said)
    all.add(paragraph(sentence.in(from.record.language)));
  return all;
}

} // namespace

// In small print: what the figures rest on, said without the names of settings.
Html report_annex(const Publication &from) {
  const Language language = from.record.language;
  std::vector<Html> sentences;
  for (const Assumption &each : from.record.assumptions)
    sentences.emplace_back(without_codes(each.sentence.in(language)));
  const Phrase title = {"Lampiran: cara dan asumsi", "Annex: methods and assumptions"};
  return section("assumptions", title.in(language),
                 element("div", {methods(from), bullets(sentences)}).with("class", "annex"));
}

Html report_provenance(const Publication &from) {
  const RunRecord &record = from.record;
  const Language language = record.language;
  std::string made = "lokus " + record.version;
  if (record.made.given())
    made += " · " + show_date(record.made, language);
  std::string inputs = Phrase{"Masukan:", "Inputs:"}.in(language);
  for (const InputFile &file : record.files)
    inputs += (&file == &record.files.front() ? " " : "; ") + file.written;
  inputs += Phrase{". Sidik jari berkas, benih, dan semua setelan ada di run.json.",
                   ". Digests of the files, seed and all settings are in run.json."}
                .in(language);
  const Html files = record.files.empty() ? Html{} : paragraph(inputs);
  const Phrase origin = {"Asal setiap angka ditunjukkan perintah \"lokus explain\".",
                         "The command \"lokus explain\" says where every number comes from."};
  return {element("footer", {paragraph(made), files, paragraph(origin.in(language))}).with("class", "note"),
          "\n"};
}

} // namespace lokus::write
