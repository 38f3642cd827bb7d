#include "synth/names.hpp"
#include "core/phrase.hpp"
#include "core/random.hpp"
#include <array>
#include <string_view>

namespace lokus::synth {
namespace {

constexpr std::array<std::string_view, 20> first = {
    "Suka",    "Karang", "Tanjung", "Muara",  "Sungai", "Batu",   "Bukit", "Padang", "Rantau", "Teluk",
    "Simpang", "Lubuk",  "Kampung", "Sumber", "Banjar", "Telaga", "Rawa",  "Gunung", "Tebing", "Danau"};
constexpr std::array<std::string_view, 19> second = {
    "Maju",    "Jaya",    "Makmur", "Sari",    "Indah", "Mulya", "Damai", "Baru",    "Harapan", "Sejati",
    "Bersama", "Sentosa", "Permai", "Lestari", "Mekar", "Asri",  "Bakti", "Mandiri", "Raharja"};
constexpr std::array<std::string_view, 12> alone = {"Wanasari", "Cendana", "Meranti",  "Ulin",
                                                    "Keruing",  "Gaharu",  "Jelutung", "Bangkirai",
                                                    "Kenanga",  "Melati",  "Anggrek",  "Rambai"};

// Neither stride shares a factor with 20 x 19 = 380, so the walk meets every name before any twice.
std::string name_of_number(std::uint64_t start, std::size_t stride, std::size_t number) {
  const std::size_t names = first.size() * second.size();
  const std::size_t i = (static_cast<std::size_t>(start % names) + number * stride) % names;
  std::string name = fmt::format("{} {}", first[i % first.size()], second[i / first.size()]);
  return number < names ? name : fmt::format("{} {}", name, number / names + 1);
}

std::uint64_t start_of(std::uint64_t seed, const std::string &place) {
  return random_bits({seed, Purpose::synth_shape, code_key(place), 100}, 0)[0];
}

} // namespace

std::string village_name(std::uint64_t seed, const std::string &place, std::size_t number) {
  return name_of_number(start_of(seed, place), 147, number);
}

std::string subdistrict_name(std::uint64_t seed, const std::string &place, std::size_t number) {
  const std::uint64_t start = start_of(seed, place);
  if (number < alone.size())
    return std::string(alone[(number * 5 + static_cast<std::size_t>(start % alone.size())) % alone.size()]);
  return name_of_number(start / 7, 227, number - alone.size());
}

std::string district_name(std::size_t number, std::size_t districts) {
  return districts == 1 ? "Kabupaten Contoh" : fmt::format("Kabupaten Contoh {:02}", number + 1);
}

} // namespace lokus::synth
