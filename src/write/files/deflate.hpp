#pragma once
#include <string>
#include <string_view>

namespace lokus::write {

// Bytes as RFC 1951 has them (what browsers call deflate-raw). Error(failure) where memory runs out.
std::string deflated(std::string_view bytes);

} // namespace lokus::write
