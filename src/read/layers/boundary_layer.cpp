#include "read/layers/boundary_layer.hpp"
#include "core/error.hpp"
#include "core/text.hpp"
#include "read/cells/column_rules.hpp"
#include "read/cells/usual_names.hpp"
#include "read/files/table.hpp"
#include <algorithm>

namespace lokus::read {
namespace {

// A plain table is no boundary layer: its first line may be somebody's data, and is not quoted.
std::string listed_fields(const std::vector<std::string> &names, const std::string &path) {
  for (const char *table : {".csv", ".txt", ".tsv", ".xlsx", ".ods"})
    if (lower(path).ends_with(table))
      return "-";
  return joined(names, ", ");
}

[[noreturn]] void no_field(const Scenario &scenario, const LayerFile &file, const char *key,
                           const std::string &wanted) {
  const BoundariesSettings &b = scenario.boundaries;
  const std::vector<std::string> layers = file.layers();
  const Phrase more =
      layers.size() < 2
          ? Phrase{}
          : phrase(" Lapisan di berkas ini: {0}; pilih dengan boundaries.layer",
                   " Layers of this file: {0}; choose one with boundaries.layer", joined(layers, ", "));
  throw Error(
      ErrorKind::request,
      phrase(
          "{0}: {1}: tidak ada kolom \"{2}\" di {3}; yang ada: {4}. Sebut kolomnya dengan {1} = \"...\"{5}",
          "{0}: {1}: there is no field \"{2}\" in {3}; there are: {4}. Name the field with {1} = \"...\"{5}",
          scenario.place(key), key, wanted, b.path.written, listed_fields(file.fields(), b.path.path), more));
}

// The asked fields of the boundary layer: code, village, kecamatan, district, those of boundaries.only.
struct BoundaryFields {
  std::size_t code = 0;
  std::optional<std::size_t> village, subdistrict, district;
  std::vector<std::size_t> only; // of each rule
};

BoundaryFields boundary_fields(const Scenario &scenario, const LayerFile &file) {
  const BoundariesSettings &b = scenario.boundaries;
  const std::vector<std::string> fields = file.fields();
  const auto required = [&](const char *key, const std::string &given, Usual usual) {
    const auto field = field_called(fields, names_for(given, usual));
    if (!field && (!given.empty() || usual == Usual::village_code))
      no_field(scenario, file, key, given.empty() ? "kode_desa" : given);
    return field;
  };
  BoundaryFields found;
  found.code = *required("boundaries.code", b.code, Usual::village_code);
  found.village = required("boundaries.name", b.name, Usual::village);
  found.subdistrict = required("boundaries.subdistrict_name", b.subdistrict_name, Usual::subdistrict);
  found.district = required("boundaries.district_name", b.district_name, Usual::district);
  for (const ColumnRule &rule : column_rules(b.only)) {
    const auto field = field_called(fields, {rule.column});
    if (!field)
      no_field(scenario, file, "boundaries.only", rule.column);
    found.only.push_back(*field);
  }
  return found;
}

bool holds_village_codes(const LayerFile &file, const std::string &given) {
  const auto field = field_called(file.fields(), names_for(given, Usual::village_code));
  if (!field)
    return false;
  return std::ranges::any_of(file.first_texts(*field, 100), [](const std::string &text) {
    return dotted_code(text).value_or("").size() == 13;
  });
}

// Of several layers the first with village codes; the first of all where none has.
void choose_layer(const Scenario &scenario, LayerFile &file, Findings &findings) {
  const std::vector<std::string> layers = file.layers();
  if (!scenario.boundaries.layer.empty() || layers.size() < 2)
    return;
  std::vector<std::string> with_codes;
  for (const std::string &layer : layers) {
    file.take(layer);
    if (holds_village_codes(file, scenario.boundaries.code))
      with_codes.push_back(layer);
  }
  file.take(with_codes.empty() ? layers.front() : with_codes.front());
  if (with_codes.empty() || (with_codes.size() == 1 && with_codes.front() == layers.front()))
    return;
  findings.add(boundary_finding(
      Severity::warning, "layer_chosen", scenario, with_codes.front(),
      phrase(
          "{0}: dipakai lapisan \"{1}\", yang memuat kode desa; yang ada: {2}. Pastikan dengan "
          "boundaries.layer = \"{1}\"",
          "{0}: the layer \"{1}\" is used, which holds village codes; there are: {2}. Make it certain with "
          "boundaries.layer = \"{1}\"",
          scenario.boundaries.path.written, with_codes.front(), joined(layers, ", "))));
}

void say_what_is_assumed(const Scenario &scenario, const Layer &layer, Findings &findings) {
  const std::string &file = scenario.boundaries.path.written;
  const bool shapefile = lower(file).ends_with(".shp");
  if (layer.crs_assumed)
    findings.add(boundary_finding(
        Severity::warning, "crs_assumed", scenario, "",
        phrase("{0}: tidak menyebut sistem koordinat{1}; dianggap WGS 84 (bujur, lintang dalam derajat)",
               "{0}: names no coordinate system{1}; taken as WGS 84 (longitude, latitude in degrees)", file,
               shapefile ? Phrase{" (tanpa berkas .prj)", " (there is no .prj file)"} : Phrase{})));
  if (layer.letters_assumed)
    findings.add(boundary_finding(
        Severity::warning, "encoding_assumed", scenario, "",
        phrase(
            "{0}: hurufnya bukan UTF-8 dan tidak ada berkas .cpg; dibaca sebagai Windows-1252, periksa huruf "
            "beraksen",
            "{0}: its letters are not UTF-8 and there is no .cpg file; read as Windows-1252, check accented "
            "letters",
            file)));
}

LayerReading boundary_reading(const Scenario &scenario, std::size_t first_rule) {
  const BoundariesSettings &b = scenario.boundaries;
  LayerReading reading{b.crs, b.axes == "swap", true, {}};
  const std::string begin = b.within.empty() ? "" : dotted_code(b.within).value_or("") + ".";
  reading.shape_wanted = [begin, first_rule, rules = column_rules(b.only)](const auto &texts) {
    for (std::size_t rule = 0; rule < rules.size(); ++rule)
      if (!fulfils(texts[first_rule + rule], rules[rule]))
        return false;
    return dotted_code(texts.front()).value_or("").starts_with(begin);
  };
  return reading;
}

} // namespace

std::optional<std::size_t> field_called(const std::vector<std::string> &fields,
                                        const std::vector<std::string> &names) {
  for (const std::string &name : names)
    for (std::size_t f = 0; f < fields.size(); ++f)
      if (plain_name(fields[f]) == plain_name(name))
        return f;
  return std::nullopt;
}

Finding boundary_finding(Severity severity, const char *rule, const Scenario &scenario,
                         const std::string &subject, const Phrase &sentence) {
  return {severity, rule, scenario.boundaries.path.written, 0, subject, sentence};
}

BoundaryLayer boundary_layer(const Scenario &scenario, Findings &findings) {
  LayerFile file(scenario.boundaries.path, scenario.boundaries.layer);
  choose_layer(scenario, file, findings);
  const BoundaryFields fields = boundary_fields(scenario, file);
  std::vector<std::size_t> asked = {fields.code};
  for (const auto &field : {fields.village, fields.subdistrict, fields.district})
    if (field)
      asked.push_back(*field);
  const std::size_t first_rule = asked.size();
  asked.insert(asked.end(), fields.only.begin(), fields.only.end());
  BoundaryLayer b;
  b.layer = file.read(asked, boundary_reading(scenario, first_rule));
  b.code_field = file.fields()[fields.code];
  const std::vector<ColumnRule> rules = column_rules(scenario.boundaries.only);
  for (std::size_t row = 0; row < b.rows(); ++row) {
    bool all = true;
    for (std::size_t rule = 0; rule < rules.size(); ++rule)
      all = all && fulfils(b.layer.text[first_rule + rule][row], rules[rule]);
    b.asked.push_back(all);
  }
  std::size_t next = 1;
  const auto column = [&](bool there) {
    return there ? std::move(b.layer.text[next++]) : std::vector<std::string>(b.rows());
  };
  b.code = std::move(b.layer.text[0]);
  b.village = column(fields.village.has_value());
  b.subdistrict = column(fields.subdistrict.has_value());
  b.district = column(fields.district.has_value());
  say_what_is_assumed(scenario, b.layer, findings);
  return b;
}

} // namespace lokus::read
