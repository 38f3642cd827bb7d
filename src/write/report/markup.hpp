#pragma once
#include <string>
#include <string_view>

namespace lokus::write {

// Text made safe inside XML and HTML, in elements and in quoted attributes. Control characters that XML
// does not allow are dropped.
std::string escaped(std::string_view text);

std::string base64(std::string_view bytes); // RFC 4648, section 4

// "data:image/png;base64,..." (RFC 2397).
std::string data_uri(std::string_view media_type, std::string_view bytes);

} // namespace lokus::write
