#pragma once
#include "tables/frozen/frozen.hpp"

namespace lokus::write {

// The bytes of keputusan.draws (docs/decision-file.md): a header of text lines, the codes of the villages a
// line each, then the prevalence of every village and draw in three layers, at the start of the plan, and at
// the horizon without and with the plan, each as a whole number of two bytes, low byte first, in 60000ths;
// 65535 is missing. Row v, draw d of a layer is the same world in all three. Empty where nothing was
// projected.
std::string draws_bytes(const Prepared &prepared, const Decision &decision);

} // namespace lokus::write
