#include "write/tables/averted_columns.hpp"

namespace lokus::write {

Field averted_field() {
  return number(
      "averted", "",
      "yang dicegah menurut tujuan rencana (plan.objective), dalam satuan kolom unit, di dunia rata-rata "
      "(setiap angka tak pasti pada nilai tengahnya): di situ rencana dipilih dan batasnya dibuktikan",
      "averted as the plan's objective counts it (plan.objective), in the unit of the column unit, in "
      "the mean world (every uncertain number at its centre): there plans are chosen and bounds proved");
}

Field stunted_averted_field() {
  return number(
      "stunted_averted", "children",
      "balita yang terhindar dari stunting pada akhir bulan plan.horizon, rata-rata dunia acak, apa pun "
      "tujuan rencana",
      "children kept from stunting at the end of month plan.horizon, mean of the draws, whatever the "
      "plan is best for");
}

Field projected_field() {
  return text(
      "projected",
      "ya: semua kegiatan punya dampak yang dimodelkan; sebagian: angka yang dicegah hanya dari yang "
      "dimodelkan; "
      "tidak diproyeksikan: dampaknya tidak diketahui, bukan nol; kosong: tanpa kegiatan",
      "ya (yes): all activities have a modelled effect; sebagian (in part): what is averted is that of the "
      "modelled ones alone; tidak diproyeksikan (not projected): the effect is unknown, not nought; empty: "
      "no "
      "activity");
}

Field unit_field() {
  return text("unit", "satuan: balita, kasus baru, bulan-anak, balita tertimbang",
              "unit: children, new cases, child-months, children weighted by need (in Indonesian)");
}

std::string unit_of(const Plan &plan) {
  return plan.objective.unit_id;
}

} // namespace lokus::write
