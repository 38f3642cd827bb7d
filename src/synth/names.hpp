#pragma once
#include <cstdint>
#include <string>

namespace lokus::synth {

// Invented names in the manner of real ones. Numbers 0.. of one `place` (a district for its kecamatan,
// a kecamatan for its villages) give different names.
std::string village_name(std::uint64_t seed, const std::string &place, std::size_t number);
std::string subdistrict_name(std::uint64_t seed, const std::string &place, std::size_t number);
std::string district_name(std::size_t number, std::size_t districts); // "Kabupaten Contoh 01"

} // namespace lokus::synth
