#include "write/files/csv.hpp"
#include "write/files/formats.hpp"
#include "write/files/json.hpp"
#include "write/files/ogr.hpp"
#include "write/files/style.hpp"
#include "write/tables/result_tables.hpp"

namespace lokus::write {
namespace {

constexpr const char *coloured_field = "prevalence";

Table subdistrict_table(const Prepared &prepared) {
  const Area &area = prepared.inputs.area;
  const Subdistricts &s = area.subdistricts;
  Table t{"kecamatan",
          {"Batas kecamatan, digabung dari batas desa", "Subdistrict outlines, dissolved from the villages"},
          s.rows(),
          {}};
  t.add(code("subdistrict_code", "kode kecamatan", "subdistrict code"),
        [&](std::size_t r) { return s.code[SubdistrictId{r}]; });
  t.add(text("subdistrict", "nama kecamatan", "subdistrict name"),
        [&](std::size_t r) { return s.name[SubdistrictId{r}]; });
  t.add(code("district_code", "kode kabupaten/kota", "district code"),
        [&](std::size_t r) { return area.districts.code[s.district[SubdistrictId{r}]]; });
  return t;
}

std::string description(const Table &table, const RunRecord &record) {
  std::string out = table.title.in(record.language) + ".";
  for (const Assumption &assumption : record.assumptions)
    out += " " + assumption.sentence.in(record.language);
  return out;
}

std::string date_of(const RunRecord &record) {
  return record.made.given() ? iso_date(record.made) : "2000-01-01";
}

std::vector<LayerStyle> styles(const RunRecord &record, bool with_outlines) {
  const Language language = record.language;
  const auto classes = colour_classes(record.scenario.draw.class_percent, language);
  const Phrase what = {"Taksiran prevalensi stunting balita",
                       "Estimated prevalence of stunting, under-fives"};
  std::vector<LayerStyle> list;
  list.push_back({"desa", "prevalensi", what.in(language), village_qml(classes, coloured_field, language),
                  village_sld(classes, coloured_field, language)});
  if (with_outlines)
    list.push_back({"kecamatan", "batas", Phrase{"Batas kecamatan", "Subdistrict outlines"}.in(language),
                    outline_qml(), outline_sld("kecamatan")});
  return list;
}

} // namespace

void geopackage(const OutputFolder &folder, const Publication &from) {
  const RunRecord &record = from.record;
  const Prepared &prepared = from.prepared;
  Table villages = village_table(prepared, from.decision);
  add_synthetic(villages, record.scenario.write);
  Table subdistricts = subdistrict_table(prepared);
  add_synthetic(subdistricts, record.scenario.write);
  Table assumed = assumption_table(prepared, from.decision, record);
  add_synthetic(assumed, record.scenario.write);
  const bool with_outlines = prepared.subdistrict_outlines.shapes() == subdistricts.rows;
  std::vector<Layer> layers = {
      {&villages, &prepared.inputs.area.villages.outline, description(villages, record)}};
  if (with_outlines)
    layers.push_back({&subdistricts, &prepared.subdistrict_outlines, description(subdistricts, record)});
  layers.push_back({&assumed, nullptr, assumed.title.in(record.language)});
  write_geopackage(folder.file("lokus.gpkg"), layers, styles(record, with_outlines), date_of(record));
}

void geojson(const OutputFolder &folder, const Publication &from) {
  Table villages = village_table(from.prepared, from.decision);
  add_synthetic(villages, from.record.scenario.write);
  write_geojson(folder.file("lokus.geojson"), {&villages, &from.prepared.inputs.area.villages.outline, ""},
                geojson_members(from.record));
}

} // namespace lokus::write
