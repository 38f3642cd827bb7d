#pragma once
#include <span>
#include <string>
#include <string_view>

namespace lokus::write {

struct ArchivePart {
  std::string name, bytes;
};

// A zip archive of these parts, compressed, in this order (PKWARE APPNOTE 6.3.9, 4.3): the same parts give
// the same bytes, as no time is kept. Parts together hold less than 4 GiB.
std::string archive(std::span<const ArchivePart> parts);

} // namespace lokus::write
