#include "read/files/ogr_drivers.hpp"
#include <algorithm>
#include <array>
#include <cpl_conv.h>
#include <cpl_http.h>
#include <cpl_string.h>
#include <cpl_vsi_virtual.h>
#include <ogr_srs_api.h>
#include <ogrsf_frmts.h>
#include <string_view>
#include <utility>
#include <vector>

namespace lokus::read {
namespace {

constexpr std::array<const char *, 9> drivers_of_files = {
    "GPKG", "FlatGeobuf", "GeoJSON", "ESRI Shapefile", "LIBKML", "KML", "GML", "MapInfo File", nullptr};
constexpr std::array<const char *, 2> driver_of_bases = {"PostgreSQL", nullptr};

// Settings of GDAL that would let a file name what is elsewhere; set here they win over the environment.
constexpr std::array<std::pair<const char *, const char *>, 9> switched_off = {
    {{"OSR_SET_FROM_USER_INPUT_ALLOW_NETWORK_ACCESS", "NO"},
     {"OSR_SET_FROM_USER_INPUT_ALLOW_FILE_ACCESS", "NO"},
     {"OGR_SQLITE_LOAD_EXTENSIONS", ""},
     {"OGR_SQLITE_ALLOW_EXTERNAL_ACCESS", "NO"},
     {"OGR_SQLITE_STATIC_VIRTUAL_OGR", "NO"},
     {"GML_DOWNLOAD_WFS_SCHEMA", "NO"},
     {"GML_SKIP_RESOLVE_ELEMS", "ALL"},
     {"GML_PARSER", "EXPAT"}, // the other parser fetches what a document names
     {"LIBKML_EXTERNAL_STYLE", "NO"}}};

void register_drivers() {
  RegisterOGRGeoPackage();
  RegisterOGRFlatGeobuf();
  RegisterOGRGeoJSON();
  RegisterOGRShape();
  RegisterOGRLIBKML();
  RegisterOGRKML();
  RegisterOGRGML();
  RegisterOGRTAB();
}

CPLHTTPResult *no_download() {
  auto *result = static_cast<CPLHTTPResult *>(CPLCalloc(1, sizeof(CPLHTTPResult)));
  result->nStatus = 1;
  result->pszErrBuf = CPLStrdup("nothing is downloaded");
  return result;
}

void *no_file(void *, const char *, const char *) {
  return nullptr;
}

bool is_on_this_machine(std::string_view file_system) {
  constexpr std::array<std::string_view, 4> ours = {"/vsimem/", "/vsizip/", "/vsisubfile/", "/vsigzip/"};
  return std::ranges::find(ours, file_system) != ours.end();
}

// Those put aside are kept, since GDAL frees only the ones it still knows.
std::vector<VSIFilesystemHandler *> close_file_systems() {
  std::vector<VSIFilesystemHandler *> put_aside;
  VSIFilesystemPluginCallbacksStruct *closed = VSIAllocFilesystemPluginCallbacksStruct();
  closed->open = no_file;
  const CPLStringList prefixes(VSIGetFileSystemsPrefixes());
  for (int i = 0; i < prefixes.Count(); ++i) {
    if (*prefixes[i] == '\0' || is_on_this_machine(prefixes[i]))
      continue;
    put_aside.push_back(VSIFileManager::GetHandler(prefixes[i]));
    VSIInstallPluginHandler(prefixes[i], closed);
  }
  VSIFreeFilesystemPluginCallbacksStruct(closed);
  return put_aside;
}

std::vector<VSIFilesystemHandler *> offline() {
  for (const auto &[key, value] : switched_off)
    CPLSetConfigOption(key, value);
  OSRSetPROJEnableNetwork(FALSE);
  CPLHTTPSetFetchCallback([](auto...) { return no_download(); }, nullptr);
  register_drivers();
  return close_file_systems();
}

} // namespace

const char *const *file_drivers() {
  return drivers_of_files.data();
}

const char *const *base_driver() {
  return driver_of_bases.data();
}

void stay_offline() {
  [[maybe_unused]] static const std::vector<VSIFilesystemHandler *> put_aside = offline();
}

BaseDriver::BaseDriver() {
  RegisterOGRPG();
}

BaseDriver::~BaseDriver() {
  if (GDALDriver *driver = GetGDALDriverManager()->GetDriverByName(driver_of_bases.front()))
    GetGDALDriverManager()->DeregisterDriver(driver);
}

} // namespace lokus::read
