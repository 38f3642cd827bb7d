#pragma once
#include <string>
#include <string_view>

// What offices say in several words of one thing; of what is not in the lists, its words in small letters.

namespace lokus::audit {

// "Masih pendek", "stunting" and "Pendek" are one status; "tidak stunting" and "normal" are another. "Tetap",
// "tidak berubah" and the like are "=": as before.
std::string status_key(std::string_view status);

// "TTD", "Pemberian TTD" and "memberikan tablet tambah darah" are one action.
std::string action_key(std::string_view action);

} // namespace lokus::audit
