#pragma once
#include "core/date.hpp"
#include "core/phrase.hpp"
#include "tables/frozen/result_index.hpp"
#include "write/tables/columns.hpp"

namespace lokus::write {

Table index_table(const ResultIndex &index); // indeks

// In which language, and on which day it is made.
struct PageMade {
  Language language;
  Date day;
};

// indeks.html: a row a result with a link to its planner, the sum below, and what the sum is not. One file
// that needs no other but those it links to.
std::string index_page(const ResultIndex &index, const PageMade &made);

} // namespace lokus::write
