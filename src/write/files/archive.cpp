#include "write/files/archive.hpp"
#include "write/files/deflate.hpp"
#include <array>
#include <cstdint>

namespace lokus::write {
namespace {

constexpr std::array<std::uint32_t, 256> crc_table() {
  constexpr std::uint32_t polynomial = 0xEDB88320; // of CRC-32, bits turned round
  std::array<std::uint32_t, 256> table{};
  for (std::uint32_t byte = 0; byte < table.size(); ++byte) {
    std::uint32_t rest = byte;
    for (int bit = 0; bit < 8; ++bit)
      rest = (rest & 1) != 0 ? (rest >> 1) ^ polynomial : rest >> 1;
    table[byte] = rest;
  }
  return table;
}

std::uint32_t crc_32(std::string_view bytes) {
  static constexpr std::array table = crc_table();
  std::uint32_t sum = 0xFFFFFFFF;
  for (const char c : bytes)
    sum = table[(sum ^ static_cast<unsigned char>(c)) & 0xFF] ^ (sum >> 8);
  return ~sum;
}

// Whole numbers stand low byte first.
void put_number(std::string &out, std::uint64_t number, int bytes) {
  for (int i = 0; i < bytes; ++i, number >>= 8)
    out += static_cast<char>(number & 0xFF);
}

// What the entry before the bytes and the one in the list at the end have in common.
std::string common_fields(const ArchivePart &part, const std::string &packed) {
  constexpr std::uint32_t version = 20, utf8_names = 0x0800, deflate = 8, first_day = 0x0021;
  std::string out;
  put_number(out, version, 2);
  put_number(out, utf8_names, 2);
  put_number(out, deflate, 2);
  put_number(out, 0, 2);
  put_number(out, first_day, 2); // 1 January 1980
  put_number(out, crc_32(part.bytes), 4);
  put_number(out, packed.size(), 4);
  put_number(out, part.bytes.size(), 4);
  put_number(out, part.name.size(), 2);
  put_number(out, 0, 2);
  return out;
}

} // namespace

std::string archive(std::span<const ArchivePart> parts) {
  constexpr std::uint32_t local_entry = 0x04034B50, listed_entry = 0x02014B50, end_of_list = 0x06054B50;
  constexpr std::uint32_t made_by = 20;
  std::string out, list;
  for (const ArchivePart &part : parts) {
    const std::string packed = deflated(part.bytes), fields = common_fields(part, packed);
    put_number(list, listed_entry, 4);
    put_number(list, made_by, 2);
    list += fields;
    put_number(list, 0, 10); // no comment, one disk, plain file
    put_number(list, out.size(), 4);
    list += part.name;
    put_number(out, local_entry, 4);
    out += fields;
    out += part.name;
    out += packed;
  }
  const std::size_t start = out.size();
  out += list;
  put_number(out, end_of_list, 4);
  put_number(out, 0, 4);
  put_number(out, parts.size(), 2);
  put_number(out, parts.size(), 2);
  put_number(out, list.size(), 4);
  put_number(out, start, 4);
  put_number(out, 0, 2);
  return out;
}

} // namespace lokus::write
