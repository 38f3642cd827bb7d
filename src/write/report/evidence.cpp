#include "write/tables/evidence.hpp"
#include "core/display.hpp"
#include "write/report/blocks.hpp"
#include "write/report/report.hpp"
#include <algorithm>
#include <array>

namespace lokus::write {
namespace {

constexpr std::size_t most_units = 60, most_poor = 10;

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

namespace {

Phrase hot_spots_found(const Publication &from) {
  const HotSpots &spots = from.prepared.hot_spots;
  const HotSpotSettings &settings = from.record.scenario.hot_spots;
  const std::size_t hot = villages_of_kind(spots, HotSpot::hot);
  const Phrase what =
      phrase("odds stunting {0} itu dan tetangganya bersama-sama lebih dari {1} kali odds kabupatennya",
             "the odds of stunting of such {0} and their neighbours together are more than {1} times their "
             "regency's",
             village_word(from), show_number(settings.odds_ratio, 2));
  const Phrase found =
      hot == 0
          ? phrase("Tidak ada {0} yang ditandai sebagai kantong stunting: tidak satu pun cukup pasti "
                   "bahwa {1} (peluang paling sedikit {2} %).",
                   "No {0} is named a hot spot: of none is it certain enough that {1} (probability of at "
                   "least {2} %).",
                   village_word(from), what, 100 * settings.least_probability.value)
          : phrase("{0} {1} berada di kantong stunting: {2}. Dari yang ditandai diharapkan {3} keliru.",
                   "{0} {1} lie in a hot spot: {2}. Of those named {3} are expected to be false.",
                   show_count(hot), village_word(from), what, show_number(spots.expected_false, 1));
  const std::size_t unknown = villages_of_kind(spots, HotSpot::unknown);
  return unknown == 0 ? found
                      : found + phrase(" {} {} tanpa taksiran atau tetangga tidak dapat dinilai.",
                                       " {} {} without estimate or neighbours cannot be judged.",
                                       show_count(unknown), village_word(from));
}

// What the register by itself says, and what that cannot tell.
Phrase register_pattern(const RegisterClusters &clusters) {
  if (clusters.rows() == 0 || is_missing(clusters.moran))
    return {};
  return phrase("Angka register sendiri mengelompok dengan Moran I {0} (p {1}); pengelompokannya per desa di "
                "desa.csv. Itu tidak membedakan stunting dari pencatatan: puskesmas yang "
                "mencatat terlalu banyak atau terlalu sedikit juga mengelompok.",
                "The register's own rates cluster with Moran's I {0} (p {1}); clusters by village are in "
                "desa.csv. They do not tell stunting from recording: a puskesmas that "
                "counts too many or too few makes a cluster too.",
                show_number(clusters.moran, 3), show_number(clusters.moran_p, 4));
}

} // namespace

Html report_hot_spots(const Publication &from) {
  if (from.prepared.hot_spots.rows() == 0)
    return {};
  const Language language = from.record.language;
  Html body = paragraph(hot_spots_found(from).in(language));
  if (const std::string places = hot_spot_places(from); !places.empty())
    body.add(paragraph("Kecamatan: " + places));
  if (const Phrase pattern = register_pattern(from.prepared.register_clusters); !pattern.id.empty())
    body.add(note(pattern.in(language)));
  return subsection("hot-spots", Phrase{"Kantong stunting", "Hot spots"}.in(language), body);
}

namespace {

Html poor_unit(const Quality &quality, UnitId unit, Language language) {
  const Phrase first =
      quality.sentences[unit].empty() ? Phrase{} : phrase(": {}", ": {}", quality.sentences[unit].front());
  const std::size_t more = quality.sentences[unit].size() > 1 ? quality.sentences[unit].size() - 1 : 0;
  const Phrase others = more == 0 ? Phrase{} : phrase(" (dan {} hal lain)", " (and {} more)", more);
  return {element("strong", quality.name[unit]),
          phrase(" (nilai {}, {} pengukuran){}{}", " (score {}, {} measurements){}{}",
                 show_number(quality.score[unit], 0), show_count(quality.measurements[unit]), first, others)
              .in(language)};
}

} // namespace

Html report_poor_quality(const Publication &from) {
  const Quality &quality = from.prepared.quality;
  if (quality.rows() == 0)
    return {};
  const Language language = from.record.language;
  std::vector<Html> poor;
  std::size_t units = 0, doubtful = 0, unlisted = 0;
  for (const UnitId unit : units_in_order(quality)) {
    if (quality.kind[unit] == UnitKind::subdistrict)
      continue;
    ++units;
    doubtful += quality.verdict[unit] == Verdict::doubtful;
    if (quality.verdict[unit] != Verdict::poor)
      continue;
    if (poor.size() < most_poor)
      poor.push_back(poor_unit(quality, unit, language));
    else
      ++unlisted;
  }
  const Phrase found = phrase(
      "{0} dari {1} puskesmas dan kabupaten/kota mutunya dinilai buruk, {2} meragukan; semuanya dan tiap "
      "kecamatan di mutu.csv.",
      "{0} of {1} puskesmas and regencies are judged poor, {2} doubtful; all of them and every kecamatan are "
      "in "
      "mutu.csv.",
      show_count(poor.size() + unlisted), show_count(units), show_count(doubtful));
  return subsection("quality", Phrase{"Mutu pengukuran", "Quality of the measurements"}.in(language),
                    {paragraph(found.in(language)), bullets(poor)});
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
