#include "read/layers/coordinates.hpp"
#include "core/text.hpp"
#include "tables/inputs/villages.hpp"
#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace lokus::read {
namespace {

struct ProvinceZones {
  std::string_view province;
  int first, last; // UTM zones, 6 degrees each; zone 46 begins at 90 E
};

constexpr ProvinceZones all_zones{"", 46, 54};
constexpr std::array<ProvinceZones, 38> zones = {
    {{"11", 46, 47}, {"12", 46, 47}, {"13", 47, 47}, {"14", 47, 48}, {"15", 47, 48}, {"16", 47, 48},
     {"17", 47, 48}, {"18", 48, 48}, {"19", 48, 49}, {"21", 48, 49}, {"31", 48, 48}, {"32", 48, 49},
     {"33", 49, 49}, {"34", 49, 49}, {"35", 49, 50}, {"36", 48, 48}, {"51", 50, 50}, {"52", 50, 50},
     {"53", 50, 51}, {"61", 49, 50}, {"62", 49, 50}, {"63", 49, 50}, {"64", 49, 50}, {"65", 50, 50},
     {"71", 51, 52}, {"72", 50, 51}, {"73", 50, 51}, {"74", 51, 52}, {"75", 51, 51}, {"76", 50, 50},
     {"81", 51, 53}, {"82", 51, 52}, {"91", 53, 54}, {"92", 52, 53}, {"93", 53, 54}, {"94", 53, 54},
     {"95", 53, 54}, {"96", 52, 53}}};

ProvinceZones zones_of(const std::string &code) {
  const auto found = std::ranges::find(zones, std::string_view(code).substr(0, 2), &ProvinceZones::province);
  return found == zones.end() ? all_zones : *found;
}

bool between(double x, double least, double most) {
  return x >= least && x <= most;
}

std::string utm_zones(const ProvinceZones &of, bool south, const char *key) {
  std::string list;
  for (int zone = of.first; zone <= of.last; ++zone)
    list += fmt::format("{}{} = \"EPSG:{}\" (UTM {}{})", list.empty() ? "" : ", ", key,
                        (south ? 32700 : 32600) + zone, zone, south ? "S" : "N");
  return list;
}

} // namespace

bool looks_swapped(LonLat p) {
  return !in_indonesia(p) && in_indonesia({p.lat, p.lon});
}

std::optional<Phrase> systems_to_set(LonLat p, const std::string &code, const char *key) {
  if (!std::isfinite(p.lon) || !std::isfinite(p.lat) || std::fabs(p.lon) < 1000 || std::fabs(p.lat) > 1.1e7)
    return std::nullopt;
  const bool utm_south = between(p.lat, 8.6e6, 1e7), utm_north = between(p.lat, 0, 8e5);
  if (between(p.lon, 1e5, 9e5) && (utm_south || utm_north))
    return phrase("mungkin UTM; sebut zonanya: {0}, atau salin berkas .prj-nya",
                  "probably UTM; name the zone: {0}, or copy its .prj file along",
                  utm_zones(zones_of(code), utm_south, key));
  if (between(p.lon, 0, 4e5) && between(p.lat, 2e5, 2.4e6))
    return phrase("mungkin TM-3 (BPN); sebut zonanya dengan {0}, dari \"EPSG:23830\" (46.2) sampai "
                  "\"EPSG:23845\" (54.1)",
                  "probably TM-3 (BPN); name the zone with {0}, from \"EPSG:23830\" (46.2) to "
                  "\"EPSG:23845\" (54.1)",
                  key);
  if (between(p.lon, 1.04e7, 1.59e7) && std::fabs(p.lat) < 1.4e6)
    return phrase("mungkin Web Mercator; tulis {0} = \"EPSG:3857\"",
                  "probably Web Mercator; write {0} = \"EPSG:3857\"", key);
  return phrase("sebut sistem koordinatnya dengan {0} = \"EPSG:...\"",
                "name their coordinate system with {0} = \"EPSG:...\"", key);
}

std::string written_point(LonLat p) {
  return fmt::format("(x {:.10g}, y {:.10g})", p.lon, p.lat);
}

void say_assumed_system(const Layer &layer, const FilePath &path, Findings &findings) {
  if (!layer.crs_assumed)
    return;
  const bool shapefile = lower(path.written).ends_with(".shp");
  findings.add(
      {Severity::warning, "crs_assumed", path.written, 0, "",
       phrase("{0}: tidak menyebut sistem koordinat{1}; dianggap WGS 84 (bujur, lintang dalam "
              "derajat). Bila lain, simpan lapisan ini bersama sistemnya",
              "{0}: names no coordinate system{1}; taken as WGS 84 (longitude, latitude in degrees). "
              "Where it is another, save the layer with its system",
              path.written,
              shapefile ? Phrase{" (tanpa berkas .prj)", " (there is no .prj file)"} : Phrase{})});
}

} // namespace lokus::read
