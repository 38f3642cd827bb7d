#include "core/error.hpp"
#include "core/password.hpp"
#include "core/text.hpp"
#include "read/files/foreign_format.hpp"
#include "read/files/ogr_drivers.hpp"
#include "read/files/ogr_parts.hpp"
#include "read/files/zip_path.hpp"
#include "settings/whole_file.hpp"
#include <algorithm>
#include <array>
#include <cpl_error.h>
#include <cpl_vsi.h>
#include <filesystem>
#include <ogrsf_frmts.h>

namespace lokus::read {
namespace {

constexpr std::array<std::string_view, 10> layer_endings = {".shp", ".gpkg", ".geojson", ".json", ".fgb",
                                                            ".gml", ".kml",  ".kmz",     ".tab",  ".mif"};

bool ends_like_a_layer(const std::string &name) {
  return std::ranges::any_of(layer_endings, [&](std::string_view end) { return name.ends_with(end); });
}

// From the root on, so that no part of it is taken for the name of a driver or of another file system.
std::string gdal_name(const FilePath &path) {
  const std::string prefix = "/vsizip/";
  const std::string name =
      std::filesystem::absolute(path.path.starts_with(prefix) ? path.path.substr(prefix.size()) : path.path)
          .string();
  if (name.starts_with("/vsi"))
    throw Error(
        ErrorKind::request,
        phrase("{0}: bukan berkas di komputer ini; lokus tidak membuka sumber jaringan: salin berkasnya "
               "ke samping skenario",
               "{0}: no file of this computer; lokus opens no source of a network: copy the file "
               "beside the scenario",
               path.written));
  return zip_in(name) ? prefix + name : name;
}

Source opened(const std::string &name, const char *const *drivers, const char *const *options) {
  return Source(GDALDataset::Open(name.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, drivers, options));
}

Source opened_file(const std::string &name, const char *letters = nullptr) {
  const char *const options[] = {"@WRITE_GFS=NO", letters, nullptr};
  return opened(name, file_drivers(), options);
}

Source opened_base(const FilePath &path) {
  const BaseDriver driver;
  const Listener listener;
  Source source = opened(path.path, base_driver(), nullptr);
  if (!source) {
    std::string heard = listener.last;
    std::ranges::replace_if(
        heard, [](char c) { return c == '\n' || c == '\t'; }, ' ');
    throw Error(
        ErrorKind::failure,
        phrase("{0}: basis data tidak dapat dibuka ({1}); periksa alamat, nama pengguna dan kata sandinya",
               "{0}: the base cannot be opened ({1}); check its address, the user and the password",
               path.written, trim(heard)));
  }
  return source;
}

// The beginning of a file, also of one in a zip; empty for a folder.
std::string beginning_of(const std::string &name, std::size_t most = 1024) {
  std::string bytes(most, '\0');
  const std::unique_ptr<VSILFILE, decltype(&VSIFCloseL)> file(VSIFOpenL(name.c_str(), "rb"), VSIFCloseL);
  bytes.resize(file ? VSIFReadL(bytes.data(), 1, bytes.size(), file.get()) : 0);
  return bytes;
}

// A table of MapInfo may be made of others, which could lie anywhere.
void require_single(const FilePath &path, const std::string &name) {
  if (!lower(name).ends_with(".tab"))
    return;
  const std::string text = lower(beginning_of(name, 65536));
  if (text.find("isseamless\" = \"true") != std::string::npos ||
      text.find("create view") != std::string::npos)
    refuse_format(path, "MapInfo Seamless/View");
}

// Of a file that no driver opened: another format by its name, or one of ours that is damaged.
[[noreturn]] void refuse_source(const FilePath &path, const std::string &name, const std::string &heard) {
  if (const auto format = foreign_format(name, beginning_of(name)))
    refuse_format(path, *format);
  unreadable(path, heard.empty() ? "format tidak dikenal / unknown format" : heard);
}

struct Contents {
  std::vector<std::string> layers; // names from the folder on, of what may be opened as a layer
  std::vector<std::string> others;
};

// Of a folder, or of a zip under its GDAL name.
Contents contents_of(const std::string &folder) {
  Contents found;
  const std::unique_ptr<VSIDIR, decltype(&VSICloseDir)> dir(
      VSIOpenDir(folder.c_str(), layer_folders_deep, nullptr), VSICloseDir);
  while (const VSIDIREntry *entry = dir ? VSIGetNextDirEntry(dir.get()) : nullptr) {
    const std::string name = entry->pszName, plain = lower(name);
    const bool is_folder = VSI_ISDIR(entry->nMode), of_mac = plain.find("__macosx") != std::string::npos;
    const bool outside = ("/" + plain + "/").find("/../") != std::string::npos;
    if (of_mac || is_folder || outside)
      continue;
    (ends_like_a_layer(plain) ? found.layers : found.others).push_back(name);
  }
  std::ranges::sort(found.layers);
  std::ranges::sort(found.others);
  return found;
}

std::string first_names(std::vector<std::string> names) {
  constexpr std::size_t most = 8;
  const bool more = names.size() > most;
  if (more)
    names.resize(most);
  return names.empty() ? "-" : joined(names, ", ") + (more ? ", ..." : "");
}

// A Shapefile is three files at least; without the text of the .dbf it has no names and no codes.
void require_whole_shapefile(const FilePath &path, const std::string &name) {
  if (!lower(name).ends_with(".shp"))
    return;
  const std::string stem = name.substr(0, name.size() - 4);
  const auto there = [&](const char *ending) {
    VSIStatBufL file;
    return VSIStatExL((stem + ending).c_str(), &file, VSI_STAT_EXISTS_FLAG) == 0 ||
           VSIStatExL((stem + upper(ending)).c_str(), &file, VSI_STAT_EXISTS_FLAG) == 0;
  };
  if (!there(".shp"))
    return;
  const std::string base = std::filesystem::path(stem).filename().string();
  std::vector<std::string> missing;
  for (const char *ending : {".shx", ".dbf"})
    if (!there(ending))
      missing.push_back(base + ending);
  if (!missing.empty())
    throw Error(
        ErrorKind::failure,
        phrase("{0}: {1} tidak ada di sebelahnya. Sebuah Shapefile terdiri dari {2}.shp, {2}.shx, {2}.dbf "
               "dan {2}.prj: salin {1} dari tempat {2}.shp berasal ke folder yang sama",
               "{0}: {1} is not beside it. A Shapefile is {2}.shp, {2}.shx, {2}.dbf and {2}.prj together: "
               "copy {1} from where {2}.shp came from into the same folder",
               path.written, joined(missing, ", "), base));
}

// The one layer file of a folder or zip; the folder itself where only it as a whole can be opened.
std::string layer_file_in(const FilePath &path, const std::string &folder) {
  const Contents found = contents_of(folder);
  const auto lies_deeper = [](const std::string &name) { return name.find('/') != std::string::npos; };
  if (found.layers.size() == 1)
    return folder + "/" + found.layers.front();
  if (found.layers.empty() || std::ranges::none_of(found.layers, lies_deeper)) {
    const Listener quiet;
    if (opened_file(folder))
      return folder;
  }
  for (const std::string &other : found.others)
    if (const auto format = foreign_format(other, ""); format && found.layers.empty())
      refuse_format({path.written + "/" + other, ""}, *format);
  if (found.layers.empty())
    throw Error(ErrorKind::failure,
                phrase("{0}: tidak memuat lapisan peta (.shp, .gpkg, .geojson, ...); isinya: {1}",
                       "{0}: holds no map layer (.shp, .gpkg, .geojson, ...); there are: {1}", path.written,
                       first_names(found.others)));
  throw Error(ErrorKind::failure,
              phrase("{0}: memuat {1} lapisan peta: {2}. Sebut salah satu, misalnya \"{0}/{3}\"",
                     "{0}: holds {1} map layers: {2}. Name one of them, for example \"{0}/{3}\"",
                     path.written, found.layers.size(), first_names(found.layers), found.layers.front()));
}

// Of a file, and of a Shapefile's others beside it: a pipe among them would be waited for without end.
void require_regular_files(const FilePath &path, const std::string &name) {
  settings::require_regular({path.written, name}, path.written);
  if (lower(name).ends_with(".shp"))
    for (const std::string ending : {".shx", ".dbf", ".prj", ".cpg", ".qix", ".sbn"})
      for (const std::string &other : {ending, upper(ending)}) {
        const std::string beside = name.substr(0, name.size() - 4) + other;
        settings::require_regular({std::filesystem::path(beside).filename().string(), beside}, path.written);
      }
}

// Old Shapefiles do not say reliably how their letters are written; the bytes are then judged like a CSV's.
bool letters_are_unsaid(GDALDataset &source) {
  OGRLayer *layer = source.GetLayerCount() > 0 ? source.GetLayer(0) : nullptr;
  if (layer == nullptr || std::string_view(source.GetDriverName()) != "ESRI Shapefile")
    return false;
  const char *page = layer->GetMetadataItem("CPG_VALUE", "SHAPEFILE");
  const char *language = layer->GetMetadataItem("LDID_VALUE", "SHAPEFILE");
  const int number = language == nullptr ? 0 : std::atoi(language);
  return page == nullptr && (number == 0 || number == 3 || number == 87);
}

// Of a GeoJSON whose `crs` is a link, or a code that PROJ does not have: system_of reads it by its name, or
// refuses it.
bool missed_a_system(GDALDataset &source, const std::string &heard) {
  return std::string_view(source.GetDriverName()) == "GeoJSON" &&

         (heard.find("given URL") != std::string::npos || heard.starts_with("PROJ:"));
}

void CPL_STDCALL hear(CPLErr level, CPLErrorNum, const char *message) {
  auto *listener = static_cast<Listener *>(CPLGetErrorHandlerUserData());
  listener->last = without_passwords(message);
  listener->failed = listener->failed || level >= CE_Failure;
}

} // namespace

Listener::Listener() {
  CPLPushErrorHandlerEx(hear, this);
}

Listener::~Listener() {
  CPLPopErrorHandler();
}

[[noreturn]] void unreadable(const FilePath &path, const std::string &reason) {
  throw Error(ErrorKind::failure,
              phrase("{0}: tidak dapat dibaca ({1}); periksa apakah berkasnya utuh",
                     "{0}: cannot be read ({1}); check that the file is whole", path.written, reason));
}

Source open_layers(const FilePath &path) {
  stay_offline();
  if (path.written.starts_with("PG:"))
    return opened_base(path);
  std::string name = gdal_name(path);
  {
    const Listener quiet;
    const auto zip = zip_in(path.path);
    if ((zip && zip->size() == path.path.size()) || std::filesystem::is_directory(path.path))
      name = layer_file_in(path, name);
    if (!std::filesystem::is_directory(name))
      require_regular_files(path, name);
    require_whole_shapefile(path, name);
    require_single(path, name);
  }
  const Listener listener;
  Source source = opened_file(name);
  if (!source || (listener.failed && !missed_a_system(*source, listener.last)))
    refuse_source(path, name, listener.last);
  if (!letters_are_unsaid(*source))
    return source;
  Source again = opened_file(name, "ENCODING=");
  return again ? std::move(again) : std::move(source);
}

} // namespace lokus::read
