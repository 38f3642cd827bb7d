#pragma once
#include "write/tables/result_tables.hpp"

namespace lokus::write {

// The columns of the village table about care: minutes_to_facility, puskesmas, puskesmas_source.
void add_access(Table &table, const Access &access);

// Name of the puskesmas the village belongs to; empty: none known.
std::string puskesmas_of(const Access &access, VillageId village);

// The same as a decree may state it: empty too where travel time alone gave the village a puskesmas of
// another kecamatan, which is a guess.
std::string puskesmas_for_decree(const Prepared &prepared, VillageId village);

Table facility_table(const Prepared &prepared); // fasilitas

} // namespace lokus::write
