#include "write/files/formats.hpp"
#include <array>

namespace lokus::write {
namespace {

constexpr std::array known_formats = {
    Format{"csv", "tabel CSV", "CSV tables", csv_files},
    Format{"geojson", "desa dengan batas, untuk peta web", "villages with outlines, for web maps", geojson},
    Format{"gpkg", "GeoPackage yang terbuka berwarna di QGIS", "GeoPackage that opens coloured in QGIS",
           geopackage},
    Format{"html", "laporan satu halaman", "one-page report", report_html},
    Format{"planner", "halaman perencana: peta, daftar, dan rencana yang dihitung ulang di peramban",
           "the planner's page: map, list, and a plan worked out anew in the browser", planner_html},
};

} // namespace

std::span<const Format> layer_formats() {
  return known_formats;
}

std::vector<Choice> format_choices() {
  return choices_of("write.formats", layer_formats());
}

} // namespace lokus::write
