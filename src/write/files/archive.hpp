#pragma once
#include <span>
#include <string>
#include <string_view>

namespace lokus::write {

struct ArchivePart {
  std::string name, bytes;
};

// A zip archive of these parts, compressed, in this order: the same parts give the same bytes, as every part
// is of one time. Error(failure) where it cannot be made.
std::string archive(std::span<const ArchivePart> parts);

} // namespace lokus::write
