#include "tables/texts/height_texts.hpp"
#include "write/tables/result_tables.hpp"
#include <array>

namespace lokus::write {
namespace {

void add_change(Table &t, const StepChange &step, const std::string &name, const Phrase &meaning) {
  const auto at = [](const Column<StepsId, double> &column) {
    return [&column](std::size_t r) { return column[StepsId{r}]; };
  };
  const Phrase low = {"batas bawah kisaran ", "lower end of the interval of "},
               high = {"batas atas kisaran ", "upper end of the interval of "}, of = {name, name};
  const Kind kind = Kind::share;
  t.add(Field{name, kind, "-1..1", meaning}, at(step.change));
  t.add(Field{name + "_low", kind, "-1..1", low + of}, at(step.low));
  t.add(Field{name + "_high", kind, "-1..1", high + of}, at(step.high));
}

double factor_between(double part, double whole) {
  return whole > 0 ? part / whole : nan();
}

void add_place(Table &t, const RegisterSteps &steps, const Districts &districts) {
  constexpr std::array levels = {"district", "puskesmas", "subdistrict", "village"};
  const auto at = [](std::size_t r) { return StepsId{r}; };
  t.from(Origin::boundaries);
  t.add(text("level", "district (kabupaten/kota), puskesmas, subdistrict (kecamatan) atau village (desa)",
             "district, puskesmas, subdistrict or village"),
        [&, at](std::size_t r) { return levels[static_cast<std::size_t>(steps.kind[at(r)])]; });
  t.add(code("code", "kode resmi; puskesmas tidak punya", "official code; a puskesmas has none"),
        [&, at](std::size_t r) { return steps.code[at(r)]; });
  t.add(text("name", "nama", "name"), [&, at](std::size_t r) { return steps.name[at(r)]; });
  t.add(code("district_code", "kode kabupaten/kota", "district code"),
        [&, at](std::size_t r) { return districts.code[steps.district[at(r)]]; });
}

void add_end(Table &t, const RegisterSteps &steps, const Estimates &e) {
  const auto at = [](std::size_t r) { return StepsId{r}; };
  t.add(
      share(
          "end_prevalence",
          "akhir jalan: kabupaten/kota angka surveinya; lainnya taksiran pada tingkat survei; kosong: tidak "
          "ada survei",
          "where the way ends: a regency's survey; of others the estimate at the level of the survey; empty: "
          "no survey"),
      [&, at](std::size_t r) { return steps.end[at(r)]; });
  t.add(share("end_prevalence_low", "batas bawah kisaran end_prevalence",
              "lower end of the interval of end_prevalence"),
        [&, at](std::size_t r) { return steps.end_low[at(r)]; });
  t.add(share("end_prevalence_high", "batas atas kisaran end_prevalence",
              "upper end of the interval of end_prevalence"),
        [&, at](std::size_t r) { return steps.end_high[at(r)]; });
  t.add(text("end_from", "survey atau estimate; kosong: tidak ada", "survey or estimate; empty: none"),
        [&, at](std::size_t r) {
          return is_missing(steps.end[at(r)])             ? ""
                 : steps.kind[at(r)] == StepsOf::district ? "survey"
                                                          : "estimate";
        });
  t.add(
      from(Origin::surveys, text("survey", "nama survei kabupaten/kotanya", "name of its regency's survey")),
      [&, at](std::size_t r) { return e.survey.empty() ? std::string() : e.survey[steps.district[at(r)]]; });
  t.add(from(Origin::surveys, code("survey_area", "kode wilayah yang digambarkan survei itu",
                                   "code of the area that the survey describes")),
        [&, at](std::size_t r) { return steps.survey_area[at(r)]; });
  t.add(number("register_factor", "", "end_prevalence per register_prevalence",
               "end_prevalence over register_prevalence"),
        [&, at](std::size_t r) { return factor_between(steps.end[at(r)], steps.counted[at(r)]); });
  t.add(number("factor", "", "yang tersisa: end_prevalence per register_prevalence ditambah heights_step",
               "what is left: end_prevalence over register_prevalence with heights_step"),
        [&, at](std::size_t r) { return factor_between(steps.end[at(r)], steps.after_heights(at(r))); });
}

} // namespace

Table register_steps_table(const Prepared &prepared, Language language) {
  const RegisterSteps &steps = prepared.register_steps;
  const auto at = [](std::size_t r) { return StepsId{r}; };
  Table t = table_for("register_ke_survei", steps.rows());
  add_place(t, steps, prepared.inputs.area.districts);
  t.from(Origin::counts);
  t.add(whole("measured", "children", "balita yang diukur", "under-fives measured"),
        [&, at](std::size_t r) { return steps.measured[at(r)]; });
  t.add(whole("registered", "children", "balita terdaftar, dari desa yang menyebut terdaftar dan diukur",
              "under-fives registered, of villages that say both registered and measured"),
        [&, at](std::size_t r) { return steps.registered[at(r)]; });
  t.add(share("register_prevalence", "pendek per diukur menurut register: awal jalan",
              "stunted over measured in the register: where the way begins"),
        [&, at](std::size_t r) { return steps.counted[at(r)]; });
  t.from(Origin::register_steps);
  add_change(
      t, steps.heights, "heights_step",
      {"langkah 1: perubahan menurut tinggi badan di luar sekitar batas; kosong: tidak diketahui, bukan nol",
       "step 1: change by heights outside the window around the line; empty: not known, not nought"});
  add_change(
      t, steps.unweighed, "unweighed_step",
      {"langkah 2: perubahan bila balita terdaftar yang tidak diukur ikut dihitung; tengahnya dianggap "
       "sama dengan yang diukur (asumsi); kosong: jumlah terdaftar tidak diketahui",
       "step 2: change when registered children who were not measured are counted too; in the middle "
       "taken to be like the measured (an assumption); empty: not known how many are registered"});
  add_change(
      t, steps.rest, "rest_step",
      {"langkah 3: sisanya sampai end_prevalence; semua langkah yang diketahui bersama register_prevalence "
       "berjumlah end_prevalence",
       "step 3: what is left up to end_prevalence; the steps that are known add up to it with "
       "register_prevalence"});
  add_end(t, steps, prepared.estimates);
  t.add(text("sentence", "langkah-langkah itu dengan kata biasa (bahasa keluaran)",
             "the steps in plain words (language of the run)"),
        [&, at](std::size_t r) { return steps_sentence(steps, at(r)).in(language); });
  return t;
}

} // namespace lokus::write
