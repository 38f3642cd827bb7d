#pragma once
#include <optional>
#include <string>

namespace lokus::read {

// How deep layers are looked for in a folder or a zip.
inline constexpr int layer_folders_deep = 3;

// How much of a path names a zip file on disk: "a/b.zip/c/d.shp" -> "a/b.zip". A folder whose name ends in
// .zip is a folder.
std::optional<std::string> zip_in(const std::string &path);

} // namespace lokus::read
