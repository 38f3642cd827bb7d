#include "lokus/lokus.hpp"
#include "scenario_files.hpp"
#include "space/space.hpp"
#include <gtest/gtest.h>
#include <stdexcept>

// Counted apart from this program on the same layers: pairs of villages whose outlines come within
// 10 m, measured in degrees times 111 km and so good to about 2 %.
namespace lokus {
namespace {

using namespace testing_files;

Checked checked_layer(const std::string &path) {
  Scenario scenario;
  scenario.boundaries.path = {path, path};
  Watch watch;
  return inspect(scenario, watch);
}

Neighbours neighbours_of(const std::string &path) {
  return space::neighbours(checked_layer(path).inputs.area.villages, {});
}

struct Layer {
  const char *file;
  double pairs;
  std::size_t isolated, components;
};

// "desa_7373_palopo.gpkg" -> "desa_7373_palopo"
std::string name_of_layer(const std::string &file) {
  return file.substr(0, file.find('.'));
}

class NeighboursReal : public testing::TestWithParam<Layer> {};

TEST_P(NeighboursReal, PairsWithinTenMetresAreAsCountedElsewhere) {
  const auto shared = shared_folder();
  if (!shared)
    GTEST_SKIP() << "LOKUS_SHARED does not name the shared data";
  const Neighbours n = neighbours_of(*shared + "/data/boundaries/" + GetParam().file);
  EXPECT_NEAR(static_cast<double>(n.pairs()), GetParam().pairs, 0.01 * GetParam().pairs);
  EXPECT_EQ(n.isolated.size(), GetParam().isolated);
  EXPECT_EQ(n.components, GetParam().components);
}

// Isolated villages and components: islands of the sea, so the same at any small tolerance.
INSTANTIATE_TEST_SUITE_P(Layers, NeighboursReal,
                         testing::Values(Layer{"desa_6306_hulu_sungai_selatan.gpkg", 408, 0, 1},
                                         Layer{"desa_6305_tapin.gpkg", 368, 0, 1},
                                         Layer{"desa_6402_kutai_kartanegara.gpkg", 634, 0, 1},
                                         Layer{"desa_7405_konawe_selatan.gpkg", 928, 1, 2},
                                         Layer{"desa_7373_palopo.gpkg", 115, 0, 1},
                                         Layer{"desa_63_kalimantan_selatan.fgb", 5879, 5, 11},
                                         Layer{"desa_35_jawa_timur.fgb", 25241, 16, 28}),
                         [](const auto &layer) { return name_of_layer(layer.param.file); });

struct Format {
  const char *driver, *ending;
};

class PilotFormatsReal : public testing::TestWithParam<const char *> {};

std::string converted(const std::string &layer, const Format &format, const TemporaryFolder &folder) {
  const std::string path = folder / (std::string("desa.") + format.ending);
  const std::string digits = format.ending == std::string("geojson") ? " -lco COORDINATE_PRECISION=15" : "";
  const std::string command =
      "ogr2ogr -f \"" + std::string(format.driver) + "\"" + digits + " \"" + path + "\" \"" + layer + "\"";
  if (std::system(command.c_str()) != 0)
    throw std::runtime_error(command);
  return path;
}

TEST_P(PilotFormatsReal, EveryFormatHasTheSameFindingsAndNeighbours) {
  const auto shared = shared_folder();
  if (!shared)
    GTEST_SKIP() << "LOKUS_SHARED does not name the shared data";
  const std::string layer = *shared + "/data/boundaries/" + GetParam();
  const Checked original = checked_layer(layer);
  EXPECT_EQ(original.findings.count(Severity::error), 0u);
  const Neighbours expected = space::neighbours(original.inputs.area.villages, {});
  for (const Format &format : {Format{"GPKG", "gpkg"}, Format{"GeoJSON", "geojson"},
                               Format{"ESRI Shapefile", "shp"}, Format{"FlatGeobuf", "fgb"}}) {
    const TemporaryFolder folder;
    const Checked other = checked_layer(converted(layer, format, folder));
    EXPECT_EQ(other.findings.rows.size(), original.findings.rows.size()) << format.driver;
    EXPECT_EQ(other.inputs.area.villages.code, original.inputs.area.villages.code) << format.driver;
    EXPECT_EQ(other.inputs.area.villages.name, original.inputs.area.villages.name) << format.driver;
    EXPECT_EQ(space::neighbours(other.inputs.area.villages, {}).of, expected.of) << format.driver;
  }
}

INSTANTIATE_TEST_SUITE_P(Pilots, PilotFormatsReal,
                         testing::Values("desa_6306_hulu_sungai_selatan.gpkg", "desa_6305_tapin.gpkg",
                                         "desa_6402_kutai_kartanegara.gpkg", "desa_7405_konawe_selatan.gpkg",
                                         "desa_7373_palopo.gpkg"),
                         [](const auto &layer) { return name_of_layer(layer.param); });

} // namespace
} // namespace lokus
