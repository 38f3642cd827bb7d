#pragma once
#include "check/visits.hpp"
#include <optional>

namespace lokus::check {

// The measurement that stands for a child: the last of its rows (in order of time) that has a
// height-for-age, of the month if one is given; rows marked in `left_out` (empty: none) are passed over.
// None for a child last seen at 60 months or more, unless it was younger in the month asked for.
std::optional<MeasurementId> chosen_measurement(std::span<const MeasurementId> rows, const Measurements &m,
                                                const Anthropometry &z, YearMonth month,
                                                const Column<MeasurementId, std::uint8_t> &left_out = {});

// Last seen at 60 months or more.
bool past_five(std::span<const MeasurementId> rows, const Measurements &m);

} // namespace lokus::check
