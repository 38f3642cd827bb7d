#pragma once
#include "tables/texts/paper.hpp"
#include "write/files/formats.hpp"
#include "write/report/html.hpp"

namespace lokus::write {

// The paper as one file that needs no other, A4 when printed. A map is the picture "peta_audit" of the
// publication.
std::string paper_html(const Paper &paper, const Publication &from);

} // namespace lokus::write
