#pragma once
#include <string>
#include <string_view>

// The offices of a regency under the names and short names that people write.

namespace lokus {

// What two spellings of one office share: "Dinkes", "DINAS KESEHATAN" and "Dinas Kesehatan Kab. Contoh" have
// one key. Of an office that is not known, its words in small letters.
std::string office_key(std::string_view written);

// Whether the whole is the name of one office that is known ("Dinas Pemberdayaan Masyarakat dan Desa").
bool is_known_office(std::string_view written);

// Whether it begins as the name of an office does: "Dinas ...", "Puskesmas ...".
bool is_office_by_kind(std::string_view written);

// Whether it is the name of an office, or begins as one does.
bool is_office(std::string_view written);

} // namespace lokus
