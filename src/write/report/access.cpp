#include "core/display.hpp"
#include "write/report/blocks.hpp"
#include "write/report/report.hpp"

namespace lokus::write {
namespace {

constexpr double near_minutes = 30;
constexpr std::size_t most_rows = 8; // the others in fasilitas.csv

Phrase about_villages(const Access &access) {
  std::size_t near = 0;
  double farthest = 0;
  for (const double minutes : access.minutes) {
    near += minutes <= near_minutes;
    farthest = minutes > farthest ? minutes : farthest;
  }
  return phrase(
      "{0} dari {1} desa kurang dari {2} menit dari fasilitas terdekat; yang terjauh {3} menit, {4} di luar "
      "jangkauan.",
      "{0} of {1} villages are within {2} minutes of a facility; the farthest is {3} minutes away, {4} are "
      "out of reach.",
      show_count(near), show_count(access.minutes.rows()), near_minutes, show_number(farthest, 1),
      show_count(out_of_reach(access)));
}

Phrase about_rows(const Facilities &f) {
  return phrase(
      "Dari {0} baris di {1}: {2} fasilitas dipakai, {3} disisihkan karena titiknya tidak mungkin benar, {4} "
      "berjenis lain, {5} di daerah lain.",
      "Of {0} rows in {1}: {2} facilities are used, {3} are set aside because their points cannot be right, "
      "{4} are of other kinds, {5} elsewhere.",
      show_count(f.rows_in_file), f.file, show_count(f.used()), show_count(f.rows() - f.used()),
      show_count(f.of_other_kinds), show_count(f.elsewhere));
}

// Facilities set aside, and those whose working area holds more children than they can serve.
Html facilities_to_look_at(const Publication &from) {
  const Facilities &f = from.prepared.facilities;
  const Access &access = from.prepared.access;
  const Language language = from.record.language;
  std::vector<Html> rows;
  std::size_t shown = 0;
  for (const FacilityId id : f.name.all()) {
    const bool over = !access.children.empty() && access.children[id] > f.capacity[id];
    if ((is_used(f.placement[id]) && !over) || ++shown > most_rows)
      continue;
    rows.push_back(table_row({f.name[id], name_of(f.placement[id]),
                              access.children.empty() ? "–" : show_number(access.children[id], 0, language),
                              show_number(f.capacity[id], 0, language)}));
  }
  if (rows.empty())
    return {};
  const Phrase caption = {"Fasilitas yang perlu dilihat: disisihkan, atau wilayahnya melebihi kapasitas",
                          "Facilities to look at: set aside, or with more children than they can serve"};
  return wide_table(caption.in(language),
                    titles(language, {{"fasilitas", "facility"},
                                      {"letak titik", "placement"},
                                      {"balita di wilayahnya", "under-fives in its area"},
                                      {"kapasitas", "capacity"}}),
                    std::move(rows));
}

} // namespace

Html report_access(const Publication &from) {
  const Language language = from.record.language;
  if (!from.prepared.access.has_minutes())
    return {};
  return subsection("access", Phrase{"Jangkauan layanan", "Reach of care"}.in(language),
                    {paragraph(about_villages(from.prepared.access).in(language)),
                     paragraph(about_rows(from.prepared.facilities).in(language)),
                     facilities_to_look_at(from)});
}

} // namespace lokus::write
