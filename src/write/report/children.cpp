#include "core/display.hpp"
#include "tables/texts/height_texts.hpp"
#include "write/report/blocks.hpp"
#include "write/report/report.hpp"
#include <algorithm>

namespace lokus::write {
namespace {

// The first of them by name, and how many more there are.
Phrase named_villages(const Publication &from, const std::vector<VillageId> &villages) {
  constexpr std::size_t most_unmeasured = 10;
  std::string names;
  for (std::size_t i = 0; i < std::min(villages.size(), most_unmeasured); ++i)
    names += (i == 0 ? "" : ", ") + from.prepared.inputs.area.villages.name[villages[i]];
  return villages.size() <= most_unmeasured ? Phrase{names, names}
                                            : phrase("{} dan {} lainnya", "{} and {} others", names,
                                                     show_count(villages.size() - most_unmeasured));
}

// How much of the map and of the plan rests on measurements at all, and who has none.
Html measured_sentence(const Publication &from) {
  const Counts &counts = from.prepared.inputs.counts;
  const Phrase word = village_word(from);
  std::vector<VillageId> unmeasured;
  std::size_t chosen_without = 0, in_units = 0;
  for (VillageId v : counts.measured.all()) {
    in_units += counted_in_unit(counts, v);
    if (was_measured(counts, v) || counted_in_unit(counts, v))
      continue;
    unmeasured.push_back(v);
    chosen_without += v.row() < from.decision.plan.chosen.rows() && from.decision.plan.chosen[v].has_value();
  }
  const std::size_t measured = counts.rows() - unmeasured.size() - in_units;
  if (measured + in_units == 0) {
    const Phrase also = chosen_without == 0
                            ? Phrase{}
                            : phrase(", juga pada {} {} terpilih", ", also of the {} chosen {}",
                                     show_count(chosen_without), word);
    return paragraph(
        phrase("Tidak satu pun dari {0} {1} punya data pengukuran: taksiran, bila ada, hanya bertumpu pada "
               "angka survei kabupatennya{2}.",
               "None of the {0} {1} has measurements: estimates, if any, stand on the survey figure of "
               "the regency alone{2}.",
               show_count(counts.rows()), word, also)
            .in(from.record.language));
  }
  Phrase sentence = phrase("{0} dari {1} {2} punya data pengukuran{3}", "{0} of {1} {2} have measurements{3}",
                           show_count(measured), show_count(counts.rows()), word,
                           in_units > 0 ? Phrase{" sendiri", " of their own"} : Phrase{});
  if (chosen_without > 0)
    sentence = sentence + phrase("; {0} {1} terpilih tanpa data itu, dengan taksiran dari {1} lain",
                                 "; {0} chosen {1} have none and stand on estimates from other {1}",
                                 show_count(chosen_without), word);
  sentence = sentence + Phrase{".", "."};
  if (in_units > 0)
    sentence =
        sentence + phrase(" Dari {} {} hanya jumlah puskesmas atau kecamatannya yang diketahui "
                          "(satuan.csv).",
                          " Of {} {} only the sum of the puskesmas or kecamatan is known (satuan.csv).",
                          show_count(in_units), word);
  if (!unmeasured.empty())
    sentence =
        sentence + phrase(" {} {} belum diukur: {}; seberapa mungkin masuk daftar: ukur_dulu.csv.",
                          " {} {} are not measured: {}; how likely they belong on the list: ukur_dulu.csv.",
                          show_count(unmeasured.size()), word, named_villages(from, unmeasured));
  return paragraph(sentence.in(from.record.language));
}

} // namespace

Html report_children(const Publication &from) {
  const Html steps_chart = figure(
      from, "plat_langkah",
      {"Langkah dari register ke survei; tiap puskesmas, kecamatan, dan desa di register_ke_survei.csv.",
       "Steps from register to survey; of every puskesmas, kecamatan and village in "
       "register_ke_survei.csv."});
  const Html course =
      figure(from, "plat_prevalensi",
             {"Prevalensi balita bulan demi bulan, tanpa dan dengan rencana, terhadap sasaran.",
              "Prevalence month by month, without and with the plan, against the targets."});
  const Html said = {report_register(from), report_steps(from), measured_sentence(from)};
  const bool both = !steps_chart.empty() && !course.empty();
  const Html top = both ? Html{side_by_side({steps_chart, course}), said}
                        : side_by_side({steps_chart, course, element("div", said)});
  return section("children",
                 Phrase{"Berapa balita yang stunting, dan dari mana diketahui",
                        "How many children are stunted, and how that is known"}
                     .in(from.record.language),
                 {top, report_levels(from)});
}

} // namespace lokus::write
