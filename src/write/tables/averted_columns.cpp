#include "write/tables/averted_columns.hpp"

namespace lokus::write {

Field averted_field() {
  return number("averted", "",
                "yang dicegah menurut tujuan rencana (plan.objective), dalam satuan kolom unit",
                "averted as the plan's objective counts it (plan.objective), in the unit of the column unit");
}

Field unit_field() {
  return text("unit", "satuan: balita, kasus baru, bulan-anak, balita tertimbang",
              "unit: children, new cases, child-months, children weighted by need (in Indonesian)");
}

std::string unit_of(const Plan &plan) {
  return plan.objective.unit_id;
}

} // namespace lokus::write
