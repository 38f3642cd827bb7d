#include "core/error.hpp"
#include "fuzz/law.hpp"
#include "fuzz/temporary_file.hpp"
#include "read/inputs.hpp"
#include "read/layers/outline_measures.hpp"
#include <cmath>
#include <fuzzer/FuzzedDataProvider.h>
#include <numbers>

// Boundaries as GeoJSON: villages whose shapes the input chooses, so that the outlines can be compared with
// what was written, or the input itself as the file (it then begins with a brace) or as one geometry in it.

namespace {

using namespace lokus;

double coordinate(FuzzedDataProvider &in, double from) {
  switch (in.ConsumeIntegralInRange<int>(0, 15)) {
  case 0:
    return in.ConsumeFloatingPoint<double>();
  case 1:
    return in.PickValueInArray({0.0, -0.0, 90.0, -180.0, 180.0, 1e308, 5e-324});
  default:
    return from + in.ConsumeIntegralInRange<int>(0, 40) / 100.0;
  }
}

std::string point(double x, double y) {
  return fmt::format("[{},{}]", x, y);
}

std::string ring_text(FuzzedDataProvider &in, std::size_t &vertices) {
  std::string text = "[", first;
  const auto points = in.ConsumeIntegralInRange<std::size_t>(0, 7);
  for (std::size_t i = 0; i < points; ++i) {
    const double x = coordinate(in, 115), y = coordinate(in, -3);
    text += point(x, y) + ",";
    first = i == 0 ? point(x, y) : first;
  }
  vertices += points + 1;
  return text + first + "]";
}

std::string polygon_text(FuzzedDataProvider &in, std::size_t &vertices) {
  std::string text = "[" + ring_text(in, vertices);
  for (auto holes = in.ConsumeIntegralInRange<int>(0, 2); holes > 0; --holes)
    text += "," + ring_text(in, vertices);
  return text + "]";
}

std::string geometry_text(FuzzedDataProvider &in, std::size_t &vertices, int depth) {
  switch (in.ConsumeIntegralInRange<int>(0, 7)) {
  case 0:
    return "null";
  case 1:
    return "{\"type\":\"Point\",\"coordinates\":" + point(coordinate(in, 115), coordinate(in, -3)) + "}";
  case 2:
    return "{\"type\":\"LineString\",\"coordinates\":" + ring_text(in, vertices) + "}";
  case 3: {
    std::string members;
    for (auto n = in.ConsumeIntegralInRange<int>(0, depth > 2 ? 0 : 3); n > 0; --n)
      members += (members.empty() ? "" : ",") + geometry_text(in, vertices, depth + 1);
    return "{\"type\":\"GeometryCollection\",\"geometries\":[" + members + "]}";
  }
  case 4: {
    std::string polygons = polygon_text(in, vertices);
    for (auto n = in.ConsumeIntegralInRange<int>(0, 2); n > 0; --n)
      polygons += "," + polygon_text(in, vertices);
    return "{\"type\":\"MultiPolygon\",\"coordinates\":[" + polygons + "]}";
  }
  default:
    return "{\"type\":\"Polygon\",\"coordinates\":" + polygon_text(in, vertices) + "}";
  }
}

std::string feature(int village, const std::string &geometry) {
  return fmt::format(
      "{{\"type\":\"Feature\",\"properties\":{{\"kode_desa\":\"99.01.01.{}\",\"desa\":\"Alfa\"}},"
      "\"geometry\":{}}}",
      2001 + village, geometry);
}

std::string collection(const std::string &features) {
  return "{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}";
}

std::string layer_from(FuzzedDataProvider &in, std::size_t &vertices) {
  if (in.ConsumeIntegralInRange<int>(0, 7) == 0)
    return collection(feature(0, in.ConsumeRemainingBytesAsString()));
  std::string features;
  for (auto n = in.ConsumeIntegralInRange<int>(1, 3); n > 0; --n) // the same village twice: in parts
    features += (features.empty() ? "" : ",") +
                feature(in.ConsumeIntegralInRange<int>(0, 3), geometry_text(in, vertices, 0));
  return collection(features);
}

bool on_earth(LonLat p) {
  return std::fabs(p.lon) <= 180 && std::fabs(p.lat) <= 90;
}

std::string place(LonLat p) {
  return fmt::format("{} {}", p.lon, p.lat);
}

double flat_area_km2(std::span<const LonLat> ring) {
  const double of_degree = 6371.0 * std::numbers::pi / 180,
               narrower = std::cos(ring[0].lat * std::numbers::pi / 180);
  double twice = 0;
  for (std::size_t i = 0; i + 1 < ring.size(); ++i)
    twice += (ring[i].lon - ring[0].lon) * (ring[i + 1].lat - ring[0].lat) -
             (ring[i + 1].lon - ring[0].lon) * (ring[i].lat - ring[0].lat);
  return std::fabs(twice) / 2 * narrower * of_degree * of_degree;
}

// Of shapes of a district's size as on a plane, within what the plane is wrong there and edges bend.
void check_area(const Outlines &outlines, std::size_t shape, double area) {
  fuzz::hold(std::isfinite(area) && area > -1e-6, "an area is no less than nothing", fmt::format("{}", area));
  const Box box = box_of(outlines, shape);
  if (box.empty() || box.east - box.west > 1 || box.north - box.south > 1 || std::fabs(box.south) > 10)
    return;
  double flat = 0, all = 0;
  for (std::size_t r = outlines.ring_begin(shape); r < outlines.ring_end(shape); ++r) {
    const bool shell =
        r == outlines.ring_begin(shape) || outlines.part[RingId{r}] != outlines.part[RingId{r - 1}];
    const double one = flat_area_km2(outlines.ring(r));
    flat += shell ? one : -one;
    all += one;
  }
  // An edge of L km along a parallel and the great circle below it enclose L^3 tan(latitude) / (12 x 6371
  // km).
  const double bent = 3e-6 * std::pow(111 * std::hypot(box.east - box.west, box.north - box.south), 3);
  fuzz::hold(std::fabs(area - flat) <= 0.02 * all + bent + 1e-6, "an area is that of the outline",
             fmt::format("{} {}", area, flat));
}

std::size_t check_shape(const Villages &villages, std::size_t row) {
  const Outlines &outlines = villages.outline;
  std::size_t vertices = 0;
  for (std::size_t r = outlines.ring_begin(row); r < outlines.ring_end(row); ++r) {
    const auto ring = outlines.ring(r);
    fuzz::hold(ring.size() >= 4 && ring.front() == ring.back(), "a ring is closed", place(ring.front()));
    for (const LonLat p : ring)
      fuzz::hold(on_earth(p), "a vertex lies on the Earth", place(p));
    vertices += ring.size();
  }
  const double area = villages.area_km2[VillageId{row}];
  const LonLat centre = villages.centre[VillageId{row}];
  check_area(outlines, row, area);
  fuzz::hold(on_earth(centre), "a village has a centre", place(centre));
  if (area > 1 && area < 1e4)
    fuzz::hold(inside_shape(outlines, row, centre), "the centre of a village lies within", place(centre));
  return vertices;
}

void check(const Area &area, const Findings &findings, std::size_t written) {
  const Villages &villages = area.villages;
  fuzz::hold(villages.outline.shapes() == villages.rows() && villages.area_km2.rows() == villages.rows() &&
                 villages.centre.rows() == villages.rows(),
             "every village has a shape, an area and a centre", "");
  std::size_t vertices = 0;
  for (std::size_t row = 0; row < villages.rows(); ++row)
    vertices += check_shape(villages, row);
  if (findings.rows.empty() && written > 0)
    fuzz::hold(vertices <= written, "no vertex is added to a shape without a fault",
               fmt::format("{}", vertices));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  static const fuzz::TemporaryFile file("geojson");
  static const Scenario scenario = [] {
    Scenario one;
    one.file = "s.toml";
    one.boundaries.path = {"batas.geojson", file.path()};
    return one;
  }();
  std::size_t vertices = 0;
  if (size > 0 && data[0] == '{') {
    file.put({reinterpret_cast<const char *>(data), size});
  } else {
    FuzzedDataProvider in(data, size);
    file.put(layer_from(in, vertices));
  }
  Findings findings;
  try {
    check(read::villages(scenario, findings), findings, vertices);
  } catch (const Error &) {
  }
  return 0;
}
