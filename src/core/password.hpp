#pragma once
#include <string>
#include <string_view>

// Passwords of connections ("PG:host=... password=...", "postgresql://user:password@host/base") as they may
// be shown: lokus writes them nowhere.

namespace lokus {

inline constexpr std::string_view masked_password = "***";

// The text with the mask where a value follows password=, passwd= or pwd= (blanks around the sign, quotes,
// large letters, as a part of a longer key too), and between user: and @ of an address with ://. An unquoted
// value ends at a blank, in an address at & too; what is in doubt is masked. Masking twice changes nothing.
std::string without_passwords(std::string_view text);

// Whether a mask stands in place of a password, so that the text, perhaps in quotes, opens nothing.
bool holds_masked_password(std::string_view text);

} // namespace lokus
