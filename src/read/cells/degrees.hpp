#pragma once
#include "core/lonlat.hpp"
#include <optional>
#include <string_view>

namespace lokus::read {

enum class Axis { latitude, longitude };

// Degrees as people write them: with point or comma ("-2,79"), with the half of the Earth (N S E W, LU LS BT
// BB) before or behind, in degrees, minutes and seconds by any of their signs or parted by blanks or colons
// ("2°47'24\" S", "115 12 36 E", "2°47,4' LS"). None where it cannot be read so, where minutes or seconds are
// not below 60, or where the letter belongs to the other axis.
std::optional<double> degrees_in(std::string_view cell, Axis axis);

// Digits that lost their decimal mark, perhaps parted into thousands ("-2.790.000", "115,210,000",
// "-2790000"), with the mark where the number lies between `least` and `most`; none where no place or more
// than one does.
std::optional<double> degrees_of_thousands(std::string_view cell, double least, double most);

// Latitude and longitude in one cell, in either order ("-2.79, 115.21", "2°47'24\"S 115°12'36\"E",
// "-2,79; 115,21"). None where the cell does not come apart into a latitude and a longitude beyond 90
// degrees.
std::optional<LonLat> both_degrees_in(std::string_view cell);

} // namespace lokus::read
