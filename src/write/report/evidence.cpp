#include "write/tables/evidence.hpp"
#include "core/display.hpp"
#include "write/report/markup.hpp"
#include "write/report/report.hpp"
#include <algorithm>
#include <array>

namespace lokus::write {
namespace {

constexpr std::size_t most_units = 60;

std::size_t villages_of(const HotSpots &spots, HotSpot kind) {
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
    list += fmt::format("{}{} ({})", list.empty() ? "" : ", ", escaped(area.subdistricts.name[s]), hot[s]);
  return list;
}

std::string unit_row(const Quality &quality, UnitId unit, Language language) {
  const std::array kinds = {Phrase{"puskesmas", "puskesmas"}, Phrase{"kecamatan", "kecamatan"},
                            Phrase{"kabupaten/kota", "regency"}};
  std::string sentences;
  for (const Phrase &sentence : quality.sentences[unit])
    sentences += "<li>" + escaped(sentence.in(language)) + "</li>";
  return html_row(
      {kinds[static_cast<std::size_t>(quality.kind[unit])].in(language), escaped(quality.name[unit]),
       show_number(static_cast<double>(quality.measurements[unit]), 0, language),
       is_missing(quality.score[unit]) ? "–" : show_number(quality.score[unit], 0, language),
       name_of(quality.verdict[unit]).in(language), sentences.empty() ? "–" : "<ul>" + sentences + "</ul>"},
      "td");
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

std::string intake_list(const Intake &intake, Language language) {
  const auto whole = [&](std::size_t n) { return show_number(static_cast<double>(n), 0, language); };
  std::string out =
      html_paragraph(phrase("{0}: {1} baris, {2} dipakai, {3} ditolak dengan alasan.",
                            "{0}: {1} rows, {2} used, {3} rejected for a reason.", intake.file,
                            whole(intake.rows_in), whole(intake.used), whole(intake.rows_in - intake.used)),
                     language);
  if (intake.rejected.empty())
    return out;
  out += "<ul>\n";
  for (const Intake::Reason &reason : intake.rejected)
    out += "<li>" + escaped(reason.title.in(language)) + ": " + whole(reason.rows) + "</li>\n";
  return out + "</ul>\n";
}

} // namespace

std::string report_hot_spots(const Publication &from) {
  const HotSpots &spots = from.prepared.hot_spots;
  if (spots.rows() == 0)
    return "";
  const Language language = from.record.language;
  const double rate = 100 * from.record.scenario.hot_spots.false_discovery.value;
  std::string body = html_paragraph(
      phrase(
          "{0} desa berada di kantong stunting: angkanya tinggi dan dikelilingi desa yang tinggi juga, lebih "
          "dari kebetulan. Dari yang ditandai paling banyak {1} % diharapkan keliru. {2} desa tanpa data "
          "atau "
          "tetangga tidak dapat dinilai.",
          "{0} villages lie in a hot spot: high and among high ones, more than by chance. Of those named at "
          "most {1} % are expected to be false. {2} villages without data or neighbours cannot be judged.",
          villages_of(spots, HotSpot::hot), rate, villages_of(spots, HotSpot::unknown)),
      language);
  if (const std::string places = hot_spot_places(from); !places.empty())
    body += "<p>" + Phrase{"Kecamatan: ", "Kecamatan: "}.in(language) + places + "</p>\n";
  body +=
      "<p class=\"note\">" +
      phrase("Moran I {0} (p {1}) atas angka register yang dibakukan; pola register, bukan tingkat survei.",
             "Moran's I {0} (p {1}) of the standardised register rates; the register's pattern, not the "
             "survey's level.",
             show_number(spots.moran, 3, language), show_number(spots.moran_p, 4, language))
          .in(language) +
      "</p>\n";
  return html_section(Phrase{"Kantong stunting", "Hot spots"}.in(language), body, "hot-spots");
}

std::string report_quality(const Publication &from) {
  const Quality &quality = from.prepared.quality;
  if (quality.rows() == 0)
    return "";
  const Language language = from.record.language;
  std::string rows;
  const std::vector<UnitId> order = units_in_order(quality);
  for (std::size_t i = 0; i < std::min(order.size(), most_units); ++i)
    rows += unit_row(quality, order[i], language);
  const auto head = [&](const char *id, const char *en) { return Phrase{id, en}.in(language); };
  const std::vector<std::string> header = {
      head("Tingkat", "Level"), head("Nama", "Name"),         head("Pengukuran", "Measurements"),
      head("Nilai", "Score"),   head("Penilaian", "Verdict"), head("Yang kurang baik", "What is wrong")};
  std::string body = intake_list(from.prepared.inputs.intake, language);
  body += html_table(head("Mutu pengukuran, yang terburuk di atas", "Quality of measurements, worst first"),
                     header, rows);
  if (order.size() > most_units)
    body += "<p class=\"note\">" +
            phrase("Tampil {0} dari {1}; semuanya di mutu.csv.", "Showing {0} of {1}; all are in mutu.csv.",
                   most_units, order.size())
                .in(language) +
            "</p>\n";
  return html_section(Phrase{"Mutu pengukuran", "Quality of the measurements"}.in(language), body, "quality");
}

} // namespace lokus::write
