#include "core/display.hpp"
#include "tables/texts/height_texts.hpp"
#include "write/report/blocks.hpp"
#include "write/report/report.hpp"
#include <algorithm>

namespace lokus::write {
namespace {

constexpr std::size_t most_regencies = 5, most_bent_units = 8;

// Of counts alone: what the office would know besides.
Html what_heights_would_add(const Publication &from) {
  if (from.prepared.inputs.counts.rows() == 0 || from.prepared.inputs.intake.rows_in > 0 ||
      from.record.scenario.write.audience == "public")
    return {};
  return note(
      Phrase{"Di sini hanya ada jumlah anak. Dengan ekspor per anak dari e-PPGBM, lokus "
             "juga membaca tinggi badannya: berapa selisih register dan survei yang terbaca dari sana, dan "
             "di puskesmas mana lebih banyak anak berada tepat di atas batas pendek daripada yang mungkin.",
             "There are counts alone here. With the e-PPGBM export of single children lokus "
             "reads their heights too: how much of the difference between register and survey can be read "
             "from them, and in which puskesmas more children stand just above the line of stunting than "
             "can be."}
          .in(from.record.language));
}

Phrase with_children_moved(const Prepared &p, UnitId unit) {
  const Piles<UnitId> &pile = p.heights.units.pile[0];
  return phrase("{} (sekitar {} dari {} anak; {} sampai {})", "{} (about {} of {} children; {} to {})",
                p.quality.name[unit], show_number(pile.moved[unit], 0),
                show_number(p.heights.units.children[unit], 0), show_number(pile.moved_low[unit], 0),
                show_number(pile.moved_high[unit], 0));
}

} // namespace

// Puskesmas, or where none is named kecamatan, whose heights bend at -2 SD, those first that move most.
Phrase bent_units_sentence(const Publication &from) {
  const Prepared &p = from.prepared;
  if (!p.heights.given())
    return {};
  const auto is_named = [&](UnitKind kind) { return std::ranges::count(p.quality.kind, kind) > 0; };
  const UnitKind kind = is_named(UnitKind::puskesmas) ? UnitKind::puskesmas : UnitKind::subdistrict;
  const Piles<UnitId> &pile = p.heights.units.pile[0];
  std::vector<UnitId> bent;
  for (UnitId unit : p.quality.kind.all())
    if (p.quality.kind[unit] == kind && pile.bends[unit] != 0)
      bent.push_back(unit);
  if (bent.empty())
    return {};
  std::ranges::stable_sort(bent, [&](UnitId a, UnitId b) { return pile.moved[a] > pile.moved[b]; });
  Phrase names;
  for (std::size_t i = 0; i < std::min(bent.size(), most_bent_units); ++i)
    names = names + (i == 0 ? Phrase{} : Phrase{"; ", "; "}) + with_children_moved(p, bent[i]);
  if (bent.size() > most_bent_units)
    names = names +
            phrase("; dan {} lagi di mutu.csv", "; and {} more in mutu.csv", bent.size() - most_bent_units);
  const Phrase word =
      kind == UnitKind::puskesmas ? Phrase{"puskesmas", "puskesmas"} : Phrase{"kecamatan", "kecamatan"};
  return phrase(
      "Di {0} {1} lebih banyak anak berada tepat di atas batas pendek daripada yang mungkin, seolah "
      "tinggi sebagian anak tercatat lebih dari sebenarnya: {2}.",
      "In {0} {1} more children stand just above the line of stunting than can be, as if some were "
      "recorded taller than they are: {2}.",
      show_count(bent.size()), word, names);
}

Html report_steps(const Publication &from) {
  const Language language = from.record.language;
  const RegisterSteps &steps = from.prepared.register_steps;
  const std::vector<StepsId> regencies = moved_most(steps, StepsOf::district);
  if (regencies.empty())
    return what_heights_would_add(from);
  Html all;
  for (std::size_t i = 0; i < std::min(regencies.size(), most_regencies); ++i) {
    const Phrase said = explained_sentence(steps, regencies[i]);
    all.add(paragraph((said.id.empty() ? steps.name[regencies[i]] + ". " : "") +
                      (said.id.empty() ? steps_sentence(steps, regencies[i]) : said).in(language)));
  }
  if (const Phrase bent = bent_units_sentence(from); !bent.id.empty())
    all.add(paragraph(bent.in(language)));
  return all;
}

} // namespace lokus::write
