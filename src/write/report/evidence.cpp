#include "write/tables/evidence.hpp"
#include "core/display.hpp"
#include "write/report/blocks.hpp"
#include "write/report/report.hpp"
#include <algorithm>
#include <array>

namespace lokus::write {
namespace {

constexpr std::size_t most_units = 60;

std::size_t villages_of_kind(const HotSpots &spots, HotSpot kind) {
  return static_cast<std::size_t>(std::count(spots.kind.begin(), spots.kind.end(), kind));
}

// Kecamatan by the number of their villages in hot spots, most first.
std::string hot_spot_places(const Publication &from) {
  const Area &area = from.prepared.inputs.area;
  const HotSpots &spots = from.prepared.hot_spots;
  Column<SubdistrictId, std::size_t> hot(area.subdistricts.rows(), 0);
  for (VillageId v : spots.kind.all())
    hot[area.villages.subdistrict[v]] += spots.kind[v] == HotSpot::hot;
  std::vector<SubdistrictId> order;
  for (SubdistrictId s : hot.all())
    if (hot[s] > 0)
      order.push_back(s);
  std::stable_sort(order.begin(), order.end(),
                   [&](SubdistrictId a, SubdistrictId b) { return hot[a] > hot[b]; });
  std::string list;
  for (SubdistrictId s : order)
    list += fmt::format("{}{} ({})", list.empty() ? "" : ", ", area.subdistricts.name[s], hot[s]);
  return list;
}

Html unit_row(const Quality &quality, UnitId unit, Language language) {
  const std::array kinds = {Phrase{"puskesmas", "puskesmas"}, Phrase{"kecamatan", "kecamatan"},
                            Phrase{"kabupaten/kota", "regency"}};
  Html sentences;
  for (const Phrase &sentence : quality.sentences[unit])
    sentences.add(element("li", sentence.in(language)));
  return table_row({kinds[static_cast<std::size_t>(quality.kind[unit])].in(language), quality.name[unit],
                    show_count(quality.measurements[unit], language),
                    show_number(quality.score[unit], 0, language),
                    verdict_name(quality.verdict[unit]).in(language),
                    sentences.empty() ? Html("–") : element("ul", sentences)});
}

// The regency first, then the worst; units that cannot be judged come last.
std::vector<UnitId> units_in_order(const Quality &quality) {
  std::vector<UnitId> order;
  for (UnitId unit : quality.kind.all())
    order.push_back(unit);
  const auto key = [&](UnitId unit) {
    const bool district = quality.kind[unit] == UnitKind::district;
    const double score = quality.score[unit];
    return std::pair(district ? 0 : is_missing(score) ? 2 : 1, is_missing(score) ? 0 : score);
  };
  std::stable_sort(order.begin(), order.end(), [&](UnitId a, UnitId b) { return key(a) < key(b); });
  return order;
}

Html intake_list(const Intake &intake, Language language) {
  const Phrase rows =
      phrase("{0}: {1} baris, {2} dipakai, {3} ditolak dengan alasan.",
             "{0}: {1} rows, {2} used, {3} rejected for a reason.", intake.file, show_count(intake.rows_in),
             show_count(intake.used), show_count(intake.rows_in - intake.used));
  std::vector<Html> reasons;
  for (const Intake::Reason &reason : intake.rejected)
    reasons.emplace_back(reason.title.in(language) + ": " + show_count(reason.rows, language));
  return {paragraph(rows.in(language)), bullets(reasons)};
}

} // namespace

Html report_hot_spots(const Publication &from) {
  const HotSpots &spots = from.prepared.hot_spots;
  if (spots.rows() == 0)
    return {};
  const Language language = from.record.language;
  const double rate = 100 * from.record.scenario.hot_spots.false_discovery.value;
  const std::size_t unknown = villages_of_kind(spots, HotSpot::unknown);
  const Phrase not_judged = unknown == 0 ? Phrase{}
                                         : phrase(" {} {} tanpa data atau tetangga tidak dapat dinilai.",
                                                  " {} {} without data or neighbours cannot be judged.",
                                                  show_count(unknown), village_word(from));
  const Phrase found = phrase(
      "{0} {3} berada di kantong stunting: angkanya tinggi dan dikelilingi yang tinggi juga, lebih "
      "dari kebetulan. Dari yang ditandai paling banyak {1} % diharapkan keliru.{2}",
      "{0} {3} lie in a hot spot: high and among high ones, more than by chance. Of those named at most "
      "{1} % are expected to be false.{2}",
      show_count(villages_of_kind(spots, HotSpot::hot)), rate, not_judged, village_word(from));
  Html body = paragraph(found.in(language));
  if (const std::string places = hot_spot_places(from); !places.empty())
    body.add(paragraph("Kecamatan: " + places));
  const Phrase moran =
      phrase("Moran I {0} (p {1}) atas angka register yang dibakukan; pola register, bukan tingkat survei.",
             "Moran's I {0} (p {1}) of the standardised register rates; the register's pattern, not the "
             "survey's level.",
             show_number(spots.moran, 3), show_number(spots.moran_p, 4));
  body.add(note(moran.in(language)));
  return section("hot-spots", Phrase{"Kantong stunting", "Hot spots"}.in(language), body);
}

Html report_quality(const Publication &from) {
  const Quality &quality = from.prepared.quality;
  if (quality.rows() == 0)
    return {};
  const Language language = from.record.language;
  std::vector<Html> rows;
  const std::vector<UnitId> order = units_in_order(quality);
  for (std::size_t i = 0; i < std::min(order.size(), most_units); ++i)
    rows.push_back(unit_row(quality, order[i], language));
  const Phrase caption = {"Mutu pengukuran, yang terburuk di atas", "Quality of measurements, worst first"};
  const Phrase bent = bent_units_sentence(from);
  Html body = {intake_list(from.prepared.inputs.intake, language),
               bent.id.empty() ? Html() : paragraph(bent.in(language)),
               wide_table(caption.in(language),
                          titles(language, {{"Tingkat", "Level"},
                                            {"Nama", "Name"},
                                            {"Pengukuran", "Measurements"},
                                            {"Nilai", "Score"},
                                            {"Penilaian", "Verdict"},
                                            {"Yang kurang baik", "What is wrong"}}),
                          std::move(rows))};
  if (order.size() > most_units)
    body.add(note(phrase("Tampil {0} dari {1}; semuanya di mutu.csv.",
                         "Showing {0} of {1}; all are in mutu.csv.", most_units, order.size())
                      .in(language)));
  return section("quality", Phrase{"Mutu pengukuran", "Quality of the measurements"}.in(language), body);
}

} // namespace lokus::write
