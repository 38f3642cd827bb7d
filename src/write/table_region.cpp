#include "core/sum.hpp"
#include "write/assumption_codes.hpp"
#include "write/result_tables.hpp"

namespace lokus::write {
namespace {

struct DistrictSums {
  double villages = 0, villages_measured = 0;
  Sum measured, stunted, children, estimated;
};

Column<DistrictId, DistrictSums> district_sums(const Prepared &prepared) {
  const Area &area = prepared.inputs.area;
  const Counts &counts = prepared.inputs.counts;
  const Estimates &e = prepared.estimates;
  Column<DistrictId, DistrictSums> sums(area.districts.rows());
  for (VillageId v : area.villages.code.all()) {
    DistrictSums &s = sums[area.villages.district[v]];
    ++s.villages;
    s.children.add(e.children[v].value);
    s.estimated.add(e.children[v].value * e.mean[v]);
    if (!was_measured(counts, v))
      continue;
    ++s.villages_measured;
    s.measured.add(counts.measured[v].value);
    s.stunted.add(counts.stunted[v].value);
  }
  return sums;
}

std::string survey_name(const Surveys &surveys, DistrictId district) {
  for (SurveyId s : surveys.district.all())
    if (surveys.district[s] == district)
      return surveys.name[s];
  return "";
}

bool has_code(const std::string &list, std::string_view code) {
  const std::string padded = " " + list + " ";
  return padded.find(fmt::format(" {} ", code)) != std::string::npos;
}

void add_levels(Table &t, const Prepared &prepared) {
  const Estimates &e = prepared.estimates;
  t.add(share("register_prevalence", "pendek per diukur, semua desa; kosong bila tidak ada yang diukur",
              "stunted over measured, all villages; empty if nobody was measured"),
        [&](std::size_t r) { return e.register_prevalence[DistrictId{r}]; });
  t.add(share("survey_prevalence", "prevalensi survei; kosong bila tidak ada",
              "survey prevalence; empty if none"),
        [&](std::size_t r) { return e.survey_prevalence[DistrictId{r}]; });
  t.add(share("survey_standard_error", "galat baku survey_prevalence", "standard error of survey_prevalence"),
        [&](std::size_t r) { return e.survey_error[DistrictId{r}]; });
  t.add(flag("survey_error_assumed", "1: galat baku diasumsikan", "1: the standard error is assumed"),
        [&](std::size_t r) { return e.error_assumed[DistrictId{r}]; });
  t.add(text("survey", "nama survei", "name of the survey"),
        [&](std::size_t r) { return survey_name(prepared.inputs.surveys, DistrictId{r}); });
  t.add(number("factor", "", "survey_prevalence per register_prevalence; kosong bila salah satu tidak ada",
               "survey_prevalence over register_prevalence; empty if either is missing"),
        [&](std::size_t r) { return e.factor[DistrictId{r}]; });
}

} // namespace

Table district_table(const Prepared &prepared) {
  const Area &area = prepared.inputs.area;
  const Column<DistrictId, DistrictSums> sums = district_sums(prepared);
  const auto of = [&](std::size_t r) -> const DistrictSums & { return sums[DistrictId{r}]; };
  Table t{"kabupaten",
          {"Register dan survei tiap kabupaten/kota", "Register and survey per district"},
          area.districts.rows(),
          {}};
  t.add(code("district_code", "kode kabupaten/kota", "district code"),
        [&](std::size_t r) { return area.districts.code[DistrictId{r}]; });
  t.add(text("district", "nama kabupaten/kota", "district name"),
        [&](std::size_t r) { return area.districts.name[DistrictId{r}]; });
  t.add(whole("villages", "villages", "banyaknya desa", "number of villages"),
        [&](std::size_t r) { return of(r).villages; });
  t.add(whole("villages_measured", "villages", "desa yang punya prevalensi register",
              "villages that have a register prevalence"),
        [&](std::size_t r) { return of(r).villages_measured; });
  t.add(whole("measured", "children", "balita yang diukur di desa-desa itu",
              "under-fives measured in those villages"),
        [&](std::size_t r) { return of(r).villages_measured > 0 ? of(r).measured.value() : nan(); });
  t.add(whole("stunted", "children", "pendek di antara yang diukur", "stunted among the measured"),
        [&](std::size_t r) { return of(r).villages_measured > 0 ? of(r).stunted.value() : nan(); });
  add_levels(t, prepared);
  t.add(number("children", "children", "balita dalam hitungan", "under-fives in the computation"),
        [&](std::size_t r) { return of(r).children.value(); });
  t.add(number("stunted_estimated", "children", "taksiran balita stunting", "estimated stunted children"),
        [&](std::size_t r) { return of(r).estimated.value(); });
  t.add(share("prevalence", "rata-rata tertimbang taksiran desa", "weighted mean of the villages' estimates"),
        [&](std::size_t r) { return of(r).estimated.value() / of(r).children.value(); });
  add_assumptions(t, [&](std::size_t r) { return district_assumptions(prepared, DistrictId{r}); });
  return t;
}

Table assumption_table(const Prepared &prepared, const Decision &decision, const RunRecord &record) {
  const auto codes = assumption_codes();
  const std::vector<Phrase> &sentences = record.assumptions.sentences;
  std::vector<double> villages(codes.size(), 0);
  for (VillageId v : prepared.inputs.area.villages.code.all()) {
    std::string list = plan_assumptions(prepared, decision, v);
    for (const Ranking &ranking : decision.rankings)
      list.append(" ").append(ranking_assumptions(prepared, decision, ranking, v));
    for (std::size_t c = 0; c < codes.size(); ++c)
      villages[c] += has_code(list, codes[c].code);
  }
  Table t{"asumsi", {"Yang diasumsikan", "What is assumed"}, codes.size() + sentences.size(), {}};
  const auto is_code = [&](std::size_t r) { return r < codes.size(); };
  t.add(text("assumption", "kode yang dipakai kolom assumptions; run_N: berlaku untuk seluruh hitungan",
             "code used by the columns assumptions; run_N: holds for the whole run"),
        [&](std::size_t r) {
          return is_code(r) ? std::string(codes[r].code) : fmt::format("run_{}", r - codes.size() + 1);
        });
  t.add(whole("villages", "villages", "banyaknya desa yang memakainya; kosong untuk run_N",
              "villages that use it; empty for run_N"),
        [&](std::size_t r) { return is_code(r) ? villages[r] : nan(); });
  t.add(text("sentence_id", "arti, Bahasa Indonesia", "meaning, Indonesian"), [&](std::size_t r) {
    return is_code(r) ? std::string(codes[r].id) : sentences[r - codes.size()].id;
  });
  t.add(text("sentence_en", "arti, bahasa Inggris", "meaning, English"), [&](std::size_t r) {
    return is_code(r) ? std::string(codes[r].en) : sentences[r - codes.size()].en;
  });
  return t;
}

} // namespace lokus::write
