#pragma once
#include "tables/audit.hpp"
#include <string_view>

namespace lokus::read {

// What a status or a note says of the person's going, and whether it names an end without being clear that
// the person of the case is meant.
struct EndSaid {
  AuditEnd end = AuditEnd::none;
  bool unclear = false;
};

// "meninggal", "anak sudah pindah ke kota", "lewat usia", "tidak ditemukan". No end, and unclear, are "belum
// pindah", "ayah meninggal", "pindah ke gizi baik" and "BB hilang": what is owed stays owed. "Ibu" is the
// person of a group of women, of the others somebody else.
EndSaid end_in(std::string_view status, AuditGroup group);

} // namespace lokus::read
