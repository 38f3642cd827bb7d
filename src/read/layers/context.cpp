#include "core/text.hpp"
#include "read/inputs.hpp"
#include "read/layers/boundary_layer.hpp"
#include "read/layers/coordinates.hpp"
#include "read/layers/shape_order.hpp"
#include <numeric>

namespace lokus::read {

ContextLayer context_layer(const ContextSettings &settings, Findings &findings) {
  const LayerFile file(settings.path, settings.layer);
  const std::vector<std::string> fields = file.fields();
  // Codes of any level: the field whose values are codes is the last resort of a layer of districts.
  const auto code =
      field_called(fields, {"kode_desa", "kode_kec", "kode_kab", "kode_prov", "kdepum", "kode", "code"});
  const auto name = field_called(fields, {"desa", "wadmkd", "kec", "wadmkc", "kab", "wadmkk", "prov",
                                          "wadmpr", "namobj", "nama", "name"});
  std::vector<std::size_t> asked;
  for (const auto &field : {code, name})
    if (field)
      asked.push_back(*field);
  Layer layer = file.read(asked, {});
  say_assumed_system(layer, settings.path, findings);
  ContextLayer context;
  context.use = settings.use;
  std::vector<std::size_t> rows(layer.rows());
  std::iota(rows.begin(), rows.end(), std::size_t{0});
  order_by_content(layer, rows);
  std::size_t off_earth = 0;
  for (const std::size_t row : rows) {
    off_earth += layer.off_earth[row].has_value();
    context.codes.push_back(code ? dotted_code(layer.text.front()[row]).value_or("") : "");
    context.names.push_back(name ? layer.text.back()[row] : "");
    for (const LayerRing &ring : layer.rings[row])
      context.outlines.add_ring(ring.points, ring.part);
    context.outlines.end_shape();
  }
  if (off_earth > 0)
    findings.add(
        {Severity::warning, "vertex_off_earth", settings.path.written, 0, "",
         phrase("{0}: {1} dari {2} bidang punya titik yang tidak ada di bumi dan tidak digambar; periksa "
                "sistem koordinatnya",
                "{0}: {1} of {2} shapes have a vertex that is no place on Earth and are not drawn; check "
                "the coordinate system",
                settings.path.written, off_earth, layer.rows())});
  return context;
}

} // namespace lokus::read
