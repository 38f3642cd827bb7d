#pragma once
#include "read/files/ogr.hpp"

namespace lokus::read {

// Rows of a layer by their texts, then by where their areas lie: the same whatever their order in the file.
void order_by_content(const Layer &layer, std::vector<std::size_t> &rows);

} // namespace lokus::read
