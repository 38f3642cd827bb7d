#include "write/tables/result_tables.hpp"

namespace lokus::write {

Table uncertainty_table(const Prepared &prepared, const Uncertainty &uncertainty) {
  const Districts &districts = prepared.inputs.area.districts;
  const std::vector<UncertaintyRow> &rows = uncertainty.rows;
  Table t = table_for("sumber_ketidakpastian", rows.size());
  t.add(code("district_code", "kode kabupaten/kota", "district code"),
        [&](std::size_t r) { return districts.code[rows[r].district]; });
  t.add(text("district", "nama kabupaten/kota", "district name"),
        [&](std::size_t r) { return districts.name[rows[r].district]; });
  t.add(text("source",
             "sumber: baseline, effects, evidence (bacaan bukti), surroundings, trend, coverage; together: "
             "semuanya bersama",
             "source: baseline, effects, evidence (which reading), surroundings, trend, coverage; together: "
             "all at once"),
        [&](std::size_t r) { return rows[r].source; });
  t.add(months_of_plan("months"), [&](std::size_t) { return uncertainty.months; });
  t.add(calendar_month(),
        [&](std::size_t) { return written_month(prepared.inputs.timeline.month(uncertainty.months)); });
  t.add(share("prevalence_sd", "simpangan baku prevalensi dengan rencana bila hanya sumber ini tidak pasti",
              "sd of the prevalence with the plan when this source alone is uncertain"),
        [&](std::size_t r) { return rows[r].prevalence_sd; });
  t.add(share("prevalence_share", "bagian dari ragam bersama", "share of the variance of all together"),
        [&](std::size_t r) { return rows[r].prevalence_share; });
  t.add(number("averted_sd", "children", "simpangan baku balita yang terhindar dari stunting",
               "sd of the children kept from stunting"),
        [&](std::size_t r) { return rows[r].averted_sd; });
  t.add(share("averted_share", "bagian dari ragam bersama", "share of the variance of all together"),
        [&](std::size_t r) { return rows[r].averted_share; });
  return t;
}

} // namespace lokus::write
