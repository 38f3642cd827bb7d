#include "read/layers/boundary_layer.hpp"
#include "core/error.hpp"
#include "core/text.hpp"
#include "read/cells/column_rules.hpp"
#include "read/cells/usual_names.hpp"
#include "read/files/table.hpp"
#include "read/layers/codes_by_name.hpp"
#include "read/layers/coordinates.hpp"
#include "read/layers/left_out.hpp"
#include <algorithm>

namespace lokus::read {
namespace {

// A plain table is no boundary layer: its first line may be somebody's data, and is not quoted.
std::string listed_fields(const std::vector<std::string> &names, const std::string &path) {
  return is_named_table(path) ? "-" : joined(names, ", ");
}

[[noreturn]] void no_field(const Scenario &scenario, const LayerFile &file, const char *key,
                           const std::string &wanted) {
  const BoundariesSettings &b = scenario.boundaries;
  const std::vector<std::string> layers = file.layers();
  const Phrase by_name = std::string_view(key) == "boundaries.code"
                             ? Phrase{", atau beri tabel kode menurut nama dengan boundaries.codes",
                                      ", or give a table of codes by name with boundaries.codes"}
                             : Phrase{};
  const Phrase other_layers =
      layers.size() < 2
          ? Phrase{}
          : phrase(". Lapisan di berkas ini: {0}; pilih dengan boundaries.layer",
                   ". Layers of this file: {0}; choose one with boundaries.layer", joined(layers, ", "));
  throw Error(ErrorKind::request, phrase("{0}: {1}: tidak ada kolom \"{2}\" di {3}; yang ada: {4}. Sebut "
                                         "kolomnya dengan {1} = \"...\"{5}{6}",
                                         "{0}: {1}: there is no field \"{2}\" in {3}; there are: {4}. Name "
                                         "the field with {1} = \"...\"{5}{6}",
                                         scenario.place(key), key, wanted, b.path.written,
                                         listed_fields(file.fields(), b.path.path), by_name, other_layers));
}

// The asked fields of the boundary layer: code, village, kecamatan, district, those of boundaries.only.
struct BoundaryFields {
  std::optional<std::size_t> code, village, subdistrict, district;
  std::vector<std::size_t> only; // of each rule
};

// Without a table of codes by name the layer must have them itself.
BoundaryFields boundary_fields(const Scenario &scenario, const LayerFile &file) {
  const BoundariesSettings &b = scenario.boundaries;
  const std::vector<std::string> fields = file.fields();
  const auto required = [&](const char *key, const std::string &given, Usual usual) {
    const auto field = field_called(fields, names_for(given, usual));
    const bool by_name = b.codes.given();
    const bool needed =
        by_name ? usual == Usual::village || usual == Usual::subdistrict : usual == Usual::village_code;
    if (!field && (!given.empty() || needed))
      no_field(scenario, file, key, given.empty() ? usual_names(usual).front() : given);
    return field;
  };
  BoundaryFields found;
  found.code = required("boundaries.code", b.code, Usual::village_code);
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
  say_assumed_system(layer, scenario.boundaries.path, findings);
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

// The asked texts of one feature, in the order in which they are asked for.
struct RowTexts {
  std::vector<std::size_t> asked;
  std::optional<std::size_t> code, village, subdistrict, district; // where each stands among them
  std::size_t first_rule = 0;
};

RowTexts row_texts(const BoundaryFields &fields) {
  RowTexts texts;
  const auto ask = [&](std::optional<std::size_t> field) {
    if (field)
      texts.asked.push_back(*field);
    return field ? std::optional(texts.asked.size() - 1) : std::nullopt;
  };
  texts.code = ask(fields.code);
  texts.village = ask(fields.village);
  texts.subdistrict = ask(fields.subdistrict);
  texts.district = ask(fields.district);
  texts.first_rule = texts.asked.size();
  texts.asked.insert(texts.asked.end(), fields.only.begin(), fields.only.end());
  return texts;
}

std::string text_at(const std::vector<std::string> &texts, std::optional<std::size_t> place) {
  return place ? texts[*place] : "";
}

// The code that stands in the row, else the one that its names have.
std::string code_of_row(const std::vector<std::string> &texts, const RowTexts &where,
                        const CodesByName &codes) {
  std::string written = text_at(texts, where.code);
  if (!codes.given() || !is_blank_code(written))
    return written;
  const std::string named = codes.code_of(text_at(texts, where.subdistrict), text_at(texts, where.village));
  return named.empty() ? written : named;
}

LayerReading boundary_reading(const Scenario &scenario, const RowTexts &where, const CodesByName &codes) {
  const BoundariesSettings &b = scenario.boundaries;
  LayerReading reading{b.crs, b.axes == "swap", true, {}};
  const std::string begin = b.within.empty() ? "" : dotted_code(b.within).value_or("") + ".";
  reading.shape_wanted = [begin, &where, &codes, rules = column_rules(b.only)](const auto &texts) {
    for (std::size_t rule = 0; rule < rules.size(); ++rule)
      if (!fulfils(texts[where.first_rule + rule], rules[rule]))
        return false;
    return dotted_code(code_of_row(texts, where, codes)).value_or("").starts_with(begin);
  };
  return reading;
}

void say_codes_by_name(const Scenario &scenario, std::size_t named, std::size_t rows, Findings &findings) {
  if (named > 0)
    findings.add(boundary_finding(
        Severity::warning, "codes_by_name", scenario, "",
        phrase("{0}: {1} dari {2} fitur tanpa kode; kodenya diambil dari {3} menurut nama kecamatan dan desa",
               "{0}: {1} of {2} features have no code; it is taken from {3} by the names of kecamatan and "
               "village",
               scenario.boundaries.path.written, named, rows, scenario.boundaries.codes.written)));
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
  const RowTexts where = row_texts(fields);
  const CodesByName codes(scenario, findings);
  BoundaryLayer b;
  b.layer = file.read(where.asked, boundary_reading(scenario, where, codes));
  b.code_field = fields.code ? file.fields()[*fields.code] : "kode_desa";
  const std::vector<ColumnRule> rules = column_rules(scenario.boundaries.only);
  std::size_t named = 0;
  for (std::size_t row = 0; row < b.rows(); ++row) {
    std::vector<std::string> texts;
    for (const auto &column : b.layer.text)
      texts.push_back(column[row]);
    bool all = true;
    for (std::size_t rule = 0; rule < rules.size(); ++rule)
      all = all && fulfils(texts[where.first_rule + rule], rules[rule]);
    b.asked.push_back(all);
    b.code.push_back(code_of_row(texts, where, codes));
    named += b.code.back() != text_at(texts, where.code);
    b.village.push_back(text_at(texts, where.village));
    b.subdistrict.push_back(text_at(texts, where.subdistrict));
    b.district.push_back(text_at(texts, where.district));
  }
  b.layer.text.clear();
  say_codes_by_name(scenario, named, b.rows(), findings);
  say_what_is_assumed(scenario, b.layer, findings);
  return b;
}

} // namespace lokus::read
