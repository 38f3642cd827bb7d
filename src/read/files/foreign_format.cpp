#include "read/files/foreign_format.hpp"
#include "core/error.hpp"
#include "core/text.hpp"
#include <string_view>

namespace lokus::read {
namespace {

struct Mark {
  std::string_view text, format;
};

// An element of XML near the beginning, in small letters.
constexpr Mark marks_of_xml[] = {{"ogrvrtdatasource", "OGR VRT"},
                                 {"vrtdataset", "GDAL VRT"},
                                 {"ogrwfsdatasource", "WFS"},
                                 {"ogroapifdatasource", "OGC API Features"},
                                 {"ogrcswdatasource", "CSW"},
                                 {"gdal_wms", "WMS"},
                                 {"gdal_wmts", "WMTS"},
                                 {"wfs_capabilities", "WFS"},
                                 {"wfs:wfs_capabilities", "WFS"},
                                 {"gpx", "GPX"},
                                 {"osm ", "OpenStreetMap"},
                                 {"rss", "GeoRSS"},
                                 {"svg", "SVG"}};

// Anywhere near the beginning, and the beginning itself.
constexpr Mark marks_within[] = {{"osmheader", "OpenStreetMap (PBF)"},
                                 {"\"topology\"", "TopoJSON"},
                                 {"\"esrigeometry", "Esri JSON"},
                                 {"standard jet db", "Esri Personal Geodatabase"},
                                 {"standard ace db", "Microsoft Access"}};
constexpr Mark marks_at_start[] = {{"%pdf", "PDF"},     {"ac10", "AutoCAD DWG"},   {"http://", "URL"},
                                   {"https://", "URL"}, {"!doctype html", "HTML"}, {"html", "HTML"}};

constexpr Mark endings[] = {{".vrt", "OGR VRT"},
                            {".gpx", "GPX"},
                            {".osm", "OpenStreetMap"},
                            {".pbf", "OpenStreetMap (PBF)"},
                            {".gdb", "Esri FileGDB"},
                            {".mdb", "Esri Personal Geodatabase"},
                            {".dxf", "AutoCAD DXF"},
                            {".dwg", "AutoCAD DWG"},
                            {".dgn", "MicroStation DGN"},
                            {".sqlite", "SQLite/SpatiaLite"},
                            {".topojson", "TopoJSON"},
                            {".geojsonl", "GeoJSON Sequence"},
                            {".geojsons", "GeoJSON Sequence"},
                            {".csv", "CSV"},
                            {".xlsx", "XLSX"},
                            {".ods", "ODS"},
                            {".xls", "XLS"},
                            {".pdf", "PDF"},
                            {".svg", "SVG"},
                            {".mbtiles", "MBTiles"},
                            {".parquet", "GeoParquet"},
                            {".e00", "Arc/Info E00"},
                            {".lyr", "ArcGIS layer file"},
                            {".qgz", "QGIS project"},
                            {".qgs", "QGIS project"},
                            {".mxd", "ArcMap project"},
                            {".aprx", "ArcGIS project"},
                            {".zip", "ZIP"},
                            {".rar", "RAR"},
                            {".7z", "7-Zip"}};

std::optional<std::string> format_by_content(const std::string &beginning) {
  const std::string small(trim(lower(beginning)));
  const std::string_view inside = std::string_view(small).substr(small.starts_with('<') ? 1 : 0);
  for (const Mark &mark : marks_at_start)
    if (inside.starts_with(mark.text))
      return std::string(mark.format);
  for (const Mark &mark : marks_of_xml)
    if (small.find('<' + std::string(mark.text)) != std::string::npos)
      return std::string(mark.format);
  for (const Mark &mark : marks_within)
    if (small.find(mark.text) != std::string::npos)
      return std::string(mark.format);
  return std::nullopt;
}

} // namespace

std::optional<std::string> foreign_format(const std::string &name, const std::string &beginning) {
  if (auto format = format_by_content(beginning))
    return format;
  const std::string path = lower(name);
  for (const Mark &mark : endings)
    if (path.ends_with(mark.text))
      return std::string(mark.format);
  // A folder, and what lies in it.
  if ((path + "/").find(".gdb/") != std::string::npos)
    return "Esri FileGDB";
  return std::nullopt;
}

void refuse_format(const FilePath &path, const std::string &format) {
  throw Error(
      ErrorKind::failure,
      phrase(
          "{0}: formatnya {1}, yang tidak dibuka; lapisan peta dibaca dari GeoPackage, FlatGeobuf, GeoJSON, "
          "Shapefile, KML, GML atau MapInfo. Buka di QGIS dan simpan sebagai GeoPackage (Ekspor > Simpan "
          "Fitur Sebagai), atau: ogr2ogr -f GPKG baru.gpkg \"{0}\"",
          "{0}: its format is {1}, which is not opened; map layers are read from GeoPackage, FlatGeobuf, "
          "GeoJSON, Shapefile, KML, GML or MapInfo. Open it in QGIS and save it as GeoPackage (Export > Save "
          "Features As), or: ogr2ogr -f GPKG new.gpkg \"{0}\"",
          path.written, format));
}

} // namespace lokus::read
