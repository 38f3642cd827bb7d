#include "write/write.hpp"
#include "core/error.hpp"
#include "write/files/file.hpp"
#include "write/files/formats.hpp"
#include "write/tables/result_tables.hpp"
#include <algorithm>
#include <filesystem>

namespace lokus::write {
namespace {

// Names come from callers, but a file must never leave the folder.
void require_inside(const std::string &name) {
  const std::filesystem::path path(name);
  const bool climbs = std::find(path.begin(), path.end(), "..") != path.end();
  if (name.empty() || path.is_absolute() || climbs)
    throw Error(ErrorKind::request,
                phrase("\"{}\" bukan nama berkas di dalam folder hasil",
                       "\"{}\" is not the name of a file inside the output folder", name));
}

// Plates (draw/plates) are no files of the results.
bool stands_in_the_report(const Picture &picture) {
  return picture.name.starts_with("plat_");
}

} // namespace

void everything(const OutputFolder &folder, const Publication &from) {
  const WriteSettings &settings = from.record.scenario.write;
  std::vector<const Format *> wanted;
  for (const std::string &name : settings.formats)
    wanted.push_back(&chosen("write.formats", name, layer_formats()));
  findings(folder, findings_shown(from), from.prepared.inputs.review, settings, from.record.language);
  for (const Format *format : wanted)
    format->write(folder, from);
  for (const Picture &each : from.pictures)
    if (!stands_in_the_report(each))
      picture(folder, each);
}

void picture(const OutputFolder &folder, const Picture &picture) {
  write_text(folder, picture.name, picture.bytes);
}

void write_text(const OutputFolder &folder, const std::string &name, const std::string &content) {
  require_inside(name);
  const std::filesystem::path path(folder.file(name));
  std::error_code why; // a folder that cannot be made shows when the file is written
  std::filesystem::create_directories(path.parent_path(), why);
  write_file(path.string(), content);
}

} // namespace lokus::write
