#pragma once
#include <string>
#include <string_view>

namespace lokus::read {

// Text of a code page that iconv knows ("WINDOWS-1252", "UTF-16LE") in UTF-8. What the page does not define,
// and what is cut off at the end, becomes U+FFFD. Error(failure) when iconv does not know the page.
std::string utf8_from(std::string_view bytes, const char *code_page);

} // namespace lokus::read
