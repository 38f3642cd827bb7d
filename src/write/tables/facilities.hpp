#pragma once
#include "write/tables/result_tables.hpp"

namespace lokus::write {

// The columns of the village table about care: minutes_to_facility, puskesmas, puskesmas_source.
void add_access(Table &table, const Access &access);

// Name of the puskesmas the village belongs to; empty: none known.
std::string puskesmas_of(const Access &access, VillageId village);

Table facility_table(const Prepared &prepared); // fasilitas

} // namespace lokus::write
