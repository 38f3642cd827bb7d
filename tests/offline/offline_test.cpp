#include "core/error.hpp"
#include "read/files/ogr.hpp"
#include "read/inputs.hpp"
#include "read/read.hpp"
#include "read/temporary_files.hpp"
#include <dlfcn.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/socket.h>

// Files that name something elsewhere, under innocent names: none may make the program ask for a socket. This
// program is exported, so that libraries call these in place of the C library's.

namespace {
std::atomic<int> sockets_asked{0};
}

extern "C" int socket(int domain, int type, int protocol) {
  if (domain != AF_UNIX)
    ++sockets_asked;
  using Socket = int (*)(int, int, int);
  return reinterpret_cast<Socket>(dlsym(RTLD_NEXT, "socket"))(domain, type, protocol);
}

namespace {

using namespace lokus;
using testing::HasSubstr;

struct Disguise {
  const char *what;
  const char *text;
};

constexpr Disguise
    disguises[] =
        {
            {"OGR VRT",
             R"(<OGRVRTDataSource><OGRVRTLayer name="desa"><SrcDataSource>/vsicurl/http://127.0.0.1:1/x.geojson</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>)"},
            {"OGR VRT",
             R"(<OGRVRTDataSource><OGRVRTLayer name="desa"><SrcDataSource>WFS:http://127.0.0.1:1/</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>)"},
            {"OGR VRT",
             R"(<OGRVRTDataSource><OGRVRTLayer name="desa"><SrcDataSource>PG:host=127.0.0.1 port=1</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>)"},
            {"WFS", "<OGRWFSDataSource><URL>http://127.0.0.1:1/wfs</URL></OGRWFSDataSource>"},
            {"CSW", "<OGRCSWDataSource><URL>http://127.0.0.1:1/csw</URL></OGRCSWDataSource>"},
            {"WMS",
             R"(<GDAL_WMS><Service name="WMS"><ServerUrl>http://127.0.0.1:1/?</ServerUrl></Service></GDAL_WMS>)"},
            {"GPX",
             R"(<?xml version="1.0"?><gpx version="1.1"><metadata><link href="http://127.0.0.1:1/"/></metadata></gpx>)"},
            {"URL", "http://127.0.0.1:1/batas.geojson"},
            {"TopoJSON", R"({"type":"Topology","objects":{},"arcs":[]})"},
            {"", "WFS:http://127.0.0.1:1/"},
            {"", "/vsicurl/http://127.0.0.1:1/x.gpkg"},
            {"",
             R"({"type":"FeatureCollection","crs":{"type":"link","properties":{"href":"http://127.0.0.1:1/crs","type":"ogcwkt"}},"features":[{"type":"Feature","properties":{"kode_desa":"99.01.01.2001"},"geometry":{"type":"Polygon","coordinates":[[[115,-3],[115.01,-3],[115.01,-2.99],[115,-3]]]}}]})"},
            {"",
             R"({"type":"FeatureCollection","crs":{"type":"url","properties":{"url":"http://127.0.0.1:1/crs"}},"features":[]})"},
            {"",
             R"({"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"http://127.0.0.1:1/crs"}},"features":[]})"},
            {"",
             R"(<?xml version="1.0"?><!DOCTYPE a SYSTEM "http://127.0.0.1:1/a.dtd" [<!ENTITY x SYSTEM "http://127.0.0.1:1/x">]><ogr:FeatureCollection xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://ogr.maptools.org/ http://127.0.0.1:1/DescribeFeatureType?SERVICE=WFS&amp;REQUEST=DescribeFeatureType&amp;TYPENAME=desa" xmlns:ogr="http://ogr.maptools.org/" xmlns:gml="http://www.opengis.net/gml" xmlns:xlink="http://www.w3.org/1999/xlink"><gml:featureMember><ogr:desa fid="1"><ogr:geometryProperty xlink:href="http://127.0.0.1:1/g#a"><gml:Polygon srsName="http://127.0.0.1:1/crs"><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>115,-3 115.01,-3 115.01,-2.99 115,-3</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></ogr:geometryProperty><ogr:kode_desa>99.01.01.2001</ogr:kode_desa></ogr:desa></gml:featureMember></ogr:FeatureCollection>)"},
            {"",
             R"(<?xml version="1.0"?><wfs:FeatureCollection xmlns:wfs="http://www.opengis.net/wfs" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://x.y/ http://127.0.0.1:1/?service=WFS&amp;version=1.1.0&amp;request=DescribeFeatureType&amp;typeName=desa http://www.opengis.net/wfs http://127.0.0.1:1/wfs.xsd" xmlns:gml="http://www.opengis.net/gml" xmlns:ms="http://x.y/"><gml:featureMember><ms:desa><ms:kode_desa>99.01.01.2001</ms:kode_desa></ms:desa></gml:featureMember></wfs:FeatureCollection>)"},
            {"",
             R"(<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><NetworkLink><Link><href>http://127.0.0.1:1/n.kml</href></Link></NetworkLink><Placemark><styleUrl>http://127.0.0.1:1/s.kml#a</styleUrl><Polygon><outerBoundaryIs><LinearRing><coordinates>115,-3 115.01,-3 115.01,-2.99 115,-3</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></Document></kml>)"},
            {"",
             "!table\n!version 300\n!charset WindowsLatin1\n\nDefinition Table\n  Type NATIVE Charset "
             "\"WindowsLatin1\"\n  "
             "Fields 1\n    Table Char (64) ;\nbegin_metadata\n\"\\IsSeamless\" = \"TRUE\"\nend_metadata\n"}};

constexpr const char *names[] = {"batas.gpkg", "batas.geojson", "batas.json", "batas.shp",
                                 "batas.gml",  "batas.kml",     "batas.fgb",  "batas.tab",
                                 "batas.zip",  "batas.vrt",     "batas"};

class Offline : public testing::Test {
protected:
  void SetUp() override { sockets_asked = 0; }
  // Whatever it says; what is read does not matter here.
  std::string said_of(const std::string &written, const std::string &path) {
    return error_of([&] {
      Scenario scenario;
      Findings findings;
      scenario.boundaries.path = {written, path};
      read::villages(scenario, findings);
    });
  }
  std::string said_of(const std::string &name) { return said_of(name, folder.path(name)); }
  TemporaryFolder folder;
};

TEST_F(Offline, TheCountSeesWhatLibrariesAsk) {
  const std::string said = said_of("PG:host=127.0.0.1 port=1", "PG:host=127.0.0.1 port=1 connect_timeout=1");
  EXPECT_GT(sockets_asked, 0) << said;
}

TEST_F(Offline, NoFileMakesASocketWhateverItIsCalled) {
  for (const Disguise &disguise : disguises)
    for (const char *name : names) {
      folder.write(name, disguise.text);
      const std::string said = said_of(name);
      EXPECT_EQ(sockets_asked, 0) << name << ": " << disguise.text;
      EXPECT_FALSE(*disguise.what != '\0' && said.empty()) << name << ": " << disguise.text;
    }
}

TEST_F(Offline, AnotherFormatIsRefusedByItsNameWithTheWayToConvertIt) {
  for (const Disguise &disguise : disguises) {
    folder.write("batas.gpkg", disguise.text);
    const std::string said = said_of("batas.gpkg");
    if (*disguise.what != '\0') {
      EXPECT_THAT(said, HasSubstr(std::string("its format is ") + disguise.what + ",")) << disguise.text;
      EXPECT_THAT(said, HasSubstr("ogr2ogr -f GPKG new.gpkg \"batas.gpkg\""));
    }
  }
}

TEST_F(Offline, PathsOfTheNetworkAreNoFiles) {
  for (const char *path :
       {"/vsicurl/http://127.0.0.1:1/x.gpkg", "/vsicurl_streaming/http://127.0.0.1:1/x.gpkg",
        "/vsis3/ember/x.gpkg", "/vsizip//vsicurl/http://127.0.0.1:1/x.zip",
        "/vsizip/vsicurl/http://127.0.0.1:1/x.zip", "/vsitar//vsicurl/http://127.0.0.1:1/x.tar",
        "WFS:http://127.0.0.1:1/", "http://127.0.0.1:1/x.geojson", "OAPIF:http://127.0.0.1:1/",
        "postgresql://127.0.0.1:1/x", "GeoJSON:http://127.0.0.1:1/x"}) {
    EXPECT_NE(said_of(path, path), "") << path;
    EXPECT_EQ(sockets_asked, 0) << path;
  }
}

// Tables of SQLite that open sources, and functions that ask the network, in views of a base that is read.
TEST_F(Offline, AGeoPackageOpensNothingElse) {
  if (!convert(folder.write("asal.geojson", square_villages()), folder.path("batas.gpkg"),
               "-f GPKG -nln desa"))
    GTEST_SKIP() << "needs ogr2ogr";
  const std::string change = "python3 - '" + folder.path("batas.gpkg") + R"py(' >/dev/null 2>&1 <<'E'
import sqlite3, sys
base = sqlite3.connect(sys.argv[1])
base.execute("pragma writable_schema = on")
virtual = {"a": "VirtualOGR('/vsicurl/http://127.0.0.1:1/x.geojson')",
                    "b" : "VirtualOGR('PG:host=127.0.0.1 port=1')"
}
for name, module in virtual.items():
    base.execute("insert into sqlite_master values ('table', ?, ?, 0, ?)", (name, name, f"create virtual table {name} using {module}"))
views = {"c": "ogr_geocode('x')", "d": "load_extension('x')", "e": "ogr_datasource_load_layers('PG:host=127.0.0.1 port=1')",
         "f": "gdal_get_pixel_value('/vsicurl/http://127.0.0.1:1/x.tif', 1, 'georef', 1, 1)"}
for name, call in views.items():
    base.execute("insert into sqlite_master values ('view', ?, ?, 0, ?)", (name, name, f"create view {name} as select {call} as kode_desa"))
for name in list(virtual) + list(views):
    base.execute("insert into gpkg_contents(table_name, data_type, identifier) values (?, 'attributes', ?)", (name, name))
base.commit()
E)py";
  if (std::system(change.c_str()) != 0)
    GTEST_SKIP() << "needs python3 with sqlite3";
  for (const char *layer : {"desa", "a", "b", "c", "d", "e", "f"}) {
    const std::string said = error_of([&] {
      read::LayerFile file({"batas.gpkg", folder.path("batas.gpkg")}, layer);
      file.read({}, {});
    });
    EXPECT_EQ(sockets_asked, 0) << layer << ": " << said;
  }
}

TEST_F(Offline, NothingIsOpenedThroughAnArchive) {
  const std::string change = "cd '" + folder.path("") + R"py(' && python3 - >/dev/null 2>&1 <<'E'
import zipfile
vrt = '<OGRVRTDataSource><OGRVRTLayer name="desa"><SrcDataSource>/vsicurl/http://127.0.0.1:1/x.geojson</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>'
for name, inside in (("vrt.zip", "batas.vrt"), ("gpkg.zip", "batas.gpkg"), ("naik.zip", "../../batas.geojson")):
    with zipfile.ZipFile(name, "w") as zip:
        zip.writestr(inside, vrt)
with zipfile.ZipFile("ganda.zip", "w") as zip:
    zip.write("gpkg.zip")
E)py";
  if (std::system(change.c_str()) != 0)
    GTEST_SKIP() << "needs python3";
  EXPECT_THAT(said_of("vrt.zip"), HasSubstr("vrt.zip/batas.vrt: its format is OGR VRT"));
  EXPECT_THAT(said_of("gpkg.zip"), HasSubstr("its format is OGR VRT"));
  EXPECT_THAT(said_of("naik.zip"), HasSubstr("holds no map layer"));
  EXPECT_THAT(said_of("ganda.zip"), HasSubstr("ganda.zip/gpkg.zip: its format is ZIP"));
  EXPECT_EQ(sockets_asked, 0);
}

TEST_F(Offline, ReadingWritesNothingBesideTheFile) {
  for (const Disguise &disguise : disguises)
    for (const char *ending : {"gml", "kml", "geojson"}) {
      const TemporaryFolder alone;
      const std::string name = std::string("batas.") + ending;
      alone.write(name, disguise.text);
      said_of(name, alone.path(name));
      for (const auto &entry : std::filesystem::directory_iterator(alone.path("")))
        EXPECT_EQ(entry.path().filename(), name) << disguise.text;
    }
}

} // namespace
