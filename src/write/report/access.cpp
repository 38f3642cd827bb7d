#include "core/display.hpp"
#include "write/report/markup.hpp"
#include "write/report/report.hpp"

namespace lokus::write {
namespace {

constexpr double near_minutes = 30;
constexpr std::size_t most_rows = 60;

Phrase about_villages(const Access &access, Language language) {
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
      show_count(near, language), show_count(access.minutes.rows(), language), near_minutes,
      show_number(farthest, 1, language), show_count(out_of_reach(access), language));
}

Phrase about_rows(const Facilities &f, Language language) {
  return phrase(
      "Dari {0} baris di {1}: {2} fasilitas dipakai, {3} disisihkan karena titiknya tidak mungkin benar, {4} "
      "berjenis lain, {5} di daerah lain.",
      "Of {0} rows in {1}: {2} facilities are used, {3} are set aside because their points cannot be right, "
      "{4} are of other kinds, {5} elsewhere.",
      show_count(f.rows_in_file, language), f.file, show_count(f.used(), language),
      show_count(f.rows() - f.used(), language), show_count(f.of_other_kinds, language),
      show_count(f.elsewhere, language));
}

// Facilities set aside, and those whose working area holds more children than they can serve.
std::string facilities_to_look_at(const Publication &from) {
  const Facilities &f = from.prepared.facilities;
  const Access &access = from.prepared.access;
  const Language language = from.record.language;
  std::string rows;
  std::size_t shown = 0;
  for (const FacilityId id : f.name.all()) {
    const bool over = !access.children.empty() && access.children[id] > f.capacity[id];
    if ((is_used(f.placement[id]) && !over) || ++shown > most_rows)
      continue;
    rows += html_row({escaped(f.name[id]), escaped(name_of(f.placement[id])),
                      access.children.empty() ? "–" : show_number(access.children[id], 0, language),
                      show_number(f.capacity[id], 0, language)},
                     "td");
  }
  if (rows.empty())
    return "";
  const auto say = [&](const char *id, const char *en) { return Phrase{id, en}.in(language); };
  return html_table(say("Fasilitas yang perlu dilihat: disisihkan, atau wilayahnya melebihi kapasitas",
                        "Facilities to look at: set aside, or with more children than they can serve"),
                    {say("fasilitas", "facility"), say("letak titik", "placement"),
                     say("balita di wilayahnya", "under-fives in its area"), say("kapasitas", "capacity")},
                    rows);
}

} // namespace

std::string report_access(const Publication &from) {
  const Language language = from.record.language;
  if (!from.prepared.access.has_minutes())
    return "";
  return html_section(Phrase{"Jangkauan layanan", "Reach of care"}.in(language),
                      html_paragraph(about_villages(from.prepared.access, language), language) +
                          html_paragraph(about_rows(from.prepared.facilities, language), language) +
                          facilities_to_look_at(from),
                      "access");
}

} // namespace lokus::write
