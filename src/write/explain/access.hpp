#pragma once
#include "tables/prepared.hpp"
#include <optional>

namespace lokus::write {

// How far the village is from care, where that is read, which puskesmas it belongs to, and what travel adds
// to its prices; one paragraph. None without facilities and working areas.
std::optional<Phrase> access_explanation(const Prepared &prepared, const FacilitiesSettings &settings,
                                         VillageId village);

} // namespace lokus::write
