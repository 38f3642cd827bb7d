#include "write/files/style.hpp"
#include "core/text.hpp"
#include "write/report/markup.hpp"
#include <cmath>
#include <limits>

namespace lokus::write {
namespace {

std::string qgis_colour(Rgb colour) {
  return fmt::format("{},{},{},255", colour.red, colour.green, colour.blue);
}

using SymbolOptions = std::vector<std::pair<const char *, std::string>>;

std::string symbol_layer(const char *type, const SymbolOptions &options, const std::string &inside = "") {
  std::string out =
      fmt::format("<layer class=\"{}\" enabled=\"1\" locked=\"0\" pass=\"0\"><Option type=\"Map\">", type);
  for (const auto &option : options)
    out += fmt::format("<Option name=\"{}\" type=\"QString\" value=\"{}\"/>", option.first,
                       escaped(option.second));
  return out + "</Option>" + inside + "</layer>";
}

std::string symbol(const std::string &name, const char *type, const std::string &layers) {
  return fmt::format(
      "<symbol name=\"{}\" type=\"{}\" alpha=\"1\" clip_to_extent=\"1\" force_rhr=\"0\">{}</symbol>\n", name,
      type, layers);
}

std::string fill_layer(Rgb colour) {
  return symbol_layer("SimpleFill", {{"color", qgis_colour(colour)},
                                     {"style", "solid"},
                                     {"outline_color", "110,110,110,255"},
                                     {"outline_style", "solid"},
                                     {"outline_width", "0.1"},
                                     {"outline_width_unit", "MM"}});
}

std::string line_layer(const char *width) {
  return symbol_layer("SimpleLine", {{"line_color", "0,0,0,255"},
                                     {"line_style", "solid"},
                                     {"line_width", width},
                                     {"line_width_unit", "MM"}});
}

std::string hatch_layers() {
  const std::string line = symbol("@chosen@0", "line", line_layer("0.18"));
  return symbol_layer("LinePatternFill",
                      {{"angle", "45"}, {"distance", "1.6"}, {"distance_unit", "MM"}, {"line_width", "0.18"}},
                      line) +
         line_layer("0.5");
}

std::string rule(const std::string &filter, const std::string &label, const std::string &symbol_name) {
  return fmt::format("<rule key=\"{{lokus-{}}}\" filter=\"{}\" label=\"{}\" symbol=\"{}\"/>\n", symbol_name,
                     escaped(filter), escaped(label), symbol_name);
}

std::string qml_page(const std::string &renderer) {
  return "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n"
         "<qgis version=\"3.22.0\" styleCategories=\"Symbology\">\n" +
         renderer +
         "<blendMode>0</blendMode>\n<layerOpacity>1</layerOpacity>\n<layerGeometryType>2</"
         "layerGeometryType>\n</qgis>\n";
}

Phrase missing_label() {
  return {"Tidak ada data", "No data"};
}
Phrase chosen_label() {
  return {"Mendapat paket", "Gets a package"};
}

// A village that nobody measured has an estimate, but stays grey as on the sheet.
constexpr const char *measured_field = "counted";

std::string condition(const ColourClass &c, const std::string &field) {
  std::string text = fmt::format("\"{}\" >= {}", field, c.from);
  if (std::isfinite(c.below))
    text += fmt::format(" AND \"{}\" < {}", field, c.below);
  return text + fmt::format(" AND \"{}\" = 1", measured_field);
}

std::string sld_page(const std::string &layer, const std::string &rules) {
  return fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<StyledLayerDescriptor xmlns=\"http://www.opengis.net/sld\" "
      "xmlns:ogc=\"http://www.opengis.net/ogc\" xmlns:se=\"http://www.opengis.net/se\" version=\"1.1.0\">\n"
      "<NamedLayer><se:Name>{0}</se:Name><UserStyle><se:Name>{0}</se:Name><se:FeatureTypeStyle>\n"
      "{1}</se:FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>\n",
      layer, rules);
}

std::string sld_rule(const std::string &label, const std::string &filter, const std::string &symbolizer) {
  return fmt::format(
      "<se:Rule><se:Name>{0}</se:Name><se:Description><se:Title>{0}</se:Title></se:Description>"
      "<ogc:Filter>{1}</ogc:Filter><se:PolygonSymbolizer>{2}</se:PolygonSymbolizer></se:Rule>\n",
      escaped(label), filter, symbolizer);
}

std::string sld_stroke(const char *colour, const char *width) {
  return fmt::format("<se:Stroke><se:SvgParameter name=\"stroke\">{}</se:SvgParameter>"
                     "<se:SvgParameter name=\"stroke-width\">{}</se:SvgParameter></se:Stroke>",
                     colour, width);
}

std::string sld_fill(Rgb colour) {
  return fmt::format("<se:Fill><se:SvgParameter name=\"fill\">{}</se:SvgParameter></se:Fill>",
                     hex_of(colour)) +
         sld_stroke("#6e6e6e", "0.3");
}

std::string comparison(const char *what, const std::string &field, const std::string &value) {
  return fmt::format(
      "<ogc:{0}><ogc:PropertyName>{1}</ogc:PropertyName><ogc:Literal>{2}</ogc:Literal></ogc:{0}>", what,
      field, value);
}

std::string sld_is_missing() {
  return comparison("PropertyIsEqualTo", measured_field, "0");
}

std::string sld_condition(const ColourClass &c, const std::string &field) {
  const std::string from = comparison("PropertyIsGreaterThanOrEqualTo", field, fmt::format("{}", c.from));
  const std::string below =
      std::isinf(c.below) ? "" : comparison("PropertyIsLessThan", field, fmt::format("{}", c.below));
  return "<ogc:And>" + from + below + "<ogc:Not>" + sld_is_missing() + "</ogc:Not></ogc:And>";
}

} // namespace

std::vector<ColourClass> colour_classes(const std::vector<double> &limits_percent, Language language) {
  const Classes limits{limits_percent};
  std::vector<double> ends = {0};
  for (double percent : limits_percent)
    ends.push_back(parse_number(fmt::format("{:.9g}", percent / 100)).value_or(percent / 100));
  ends.push_back(std::numeric_limits<double>::infinity());
  std::vector<ColourClass> classes;
  for (std::size_t i = 0; i < limits.count(); ++i)
    classes.push_back(
        {ends[i], ends[i + 1], class_colour(i, limits.count()), class_label(limits, i, language)});
  return classes;
}

std::string village_qml(const std::vector<ColourClass> &classes, const std::string &field,
                        Language language) {
  std::string rules, symbols;
  for (std::size_t i = 0; i < classes.size(); ++i) {
    rules += rule(condition(classes[i], field), classes[i].label, fmt::format("{}", i));
    symbols += symbol(fmt::format("{}", i), "fill", fill_layer(classes[i].colour));
  }
  rules += rule(fmt::format("\"{}\" = 0", measured_field), missing_label().in(language), "missing");
  symbols += symbol("missing", "fill", fill_layer(no_data_colour));
  rules += rule("\"lokus\" = 1", chosen_label().in(language), "chosen");
  symbols += symbol("chosen", "fill", hatch_layers());
  return qml_page(
      "<renderer-v2 type=\"RuleRenderer\" symbollevels=\"0\" enableorderby=\"0\" forceraster=\"0\">\n"
      "<rules key=\"{lokus-root}\">\n" +
      rules + "</rules>\n<symbols>\n" + symbols + "</symbols>\n</renderer-v2>\n");
}

std::string village_sld(const std::vector<ColourClass> &classes, const std::string &field,
                        Language language) {
  std::string rules;
  for (const ColourClass &c : classes)
    rules += sld_rule(c.label, sld_condition(c, field), sld_fill(c.colour));
  rules += sld_rule(missing_label().in(language), sld_is_missing(), sld_fill(no_data_colour));
  rules += sld_rule(chosen_label().in(language), comparison("PropertyIsEqualTo", "lokus", "1"),
                    sld_stroke("#000000", "1.5"));
  return sld_page("desa", rules);
}

std::string outline_qml() {
  return qml_page("<renderer-v2 type=\"singleSymbol\" symbollevels=\"0\" enableorderby=\"0\" "
                  "forceraster=\"0\">\n<symbols>\n" +
                  symbol("0", "fill", line_layer("0.4")) + "</symbols>\n</renderer-v2>\n");
}

std::string outline_sld(const std::string &layer) {
  return sld_page(layer, "<se:Rule><se:PolygonSymbolizer>" + sld_stroke("#000000", "1.2") +
                             "</se:PolygonSymbolizer></se:Rule>\n");
}

} // namespace lokus::write
