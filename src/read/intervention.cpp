#include "core/display.hpp"
#include "core/error.hpp"
#include "core/text.hpp"
#include "read/read.hpp"
#include "settings/check.hpp"
#include "settings/taking.hpp"
#include <algorithm>
#include <cmath>
#include <filesystem>

namespace lokus::read {
namespace {

using settings::Settings;
using settings::TomlValue;

struct EffectText { // one [[effects]]
  Effect effect;
  int measured_in = -1; // below 0: not given
  std::string type, design;
  std::string place;
};

struct CatalogueText {
  std::string name_id, name_en, opd, target_group, note_id, note_en, effects_none, effects_none_id, fund;
  std::vector<std::string> needs, excludes;
  double target_share = 1, saturation = 1, most_rise = 1;
  int ramp_months = 12, delay_months = 0;
  std::string curve = "linear", source, source_id;
  double unit_rupiah = nan(), fixed_rupiah = 0;
  bool cost_assumed = false;
  std::string kind = "yearly", lifetime_source, lifetime_source_id;
  int lifetime_years = 0;
  std::vector<EffectText> effects;
  std::map<std::string, std::string> places;
};

Settings settings_in(CatalogueText &c) {
  return {
      {"name_id", &c.name_id, "", "nama", "Indonesian name", {}, true},
      {"name_en", &c.name_en, "", "nama Inggris", "name", {}, true},
      {"opd", &c.opd, "", "OPD penanggung jawab", "accountable OPD", {}, true},
      {"target_group", &c.target_group, "", "kelompok sasaran", "target group", {}, true},
      {"target_share",
       &c.target_share,
       "",
       "bagian kelompok yang disasar",
       "share of the group that is meant",
       {0, 1}},
      {"ramp_months",
       &c.ramp_months,
       "bulan",
       "lama naiknya cakupan",
       "months in which coverage rises",
       {1, 12}},
      {"delay_months", &c.delay_months, "bulan", "jeda sebelum berdampak", "months before it acts", {0, 120}},
      {"saturation",
       &c.saturation,
       "",
       "cakupan tertinggi yang dapat dicapai",
       "most coverage that can be reached",
       {0, 1}},
      {"most_rise",
       &c.most_rise,
       "",
       "kenaikan cakupan paling banyak setahun",
       "most rise of coverage in a year",
       {0.001, 1}},
      {"fund", &c.fund, "", "sumber dana", "who pays"},
      {"needs", &c.needs, "", "hanya bersama intervensi ini", "only together with these"},
      {"excludes", &c.excludes, "", "tidak bersama intervensi ini", "not together with these"},
      {"note_id", &c.note_id, "", "catatan", "Indonesian note"},
      {"note_en", &c.note_en, "", "catatan Inggris", "note"},
      {"effects_none", &c.effects_none, "", "mengapa tanpa dampak sendiri",
       "why there is no effect of its own"},
      {"effects_none_id", &c.effects_none_id, "", "mengapa tanpa dampak sendiri, dalam bahasa Indonesia",
       "why there is no effect of its own, in Indonesian"},
      {"cost.curve", &c.curve, "", "bentuk kurva biaya", "shape of the cost curve"},
      {"cost.unit_rupiah",
       &c.unit_rupiah,
       "Rp",
       "biaya per orang setahun; dari investasi sekali",
       "cost per person and year; of an investment once",
       {0, 1e9}},
      {"cost.fixed_rupiah",
       &c.fixed_rupiah,
       "Rp",
       "biaya tetap per desa setahun",
       "fixed cost per village and year",
       {0, 1e12}},
      {"cost.assumption", &c.cost_assumed, "", "biaya ini asumsi", "the cost is an assumption"},
      {"cost.kind", &c.kind, "", "yearly: dibayar tiap tahun; investment: dibayar sekali saat dibangun",
       "yearly: paid each year; investment: paid once, when it is built"},
      {"cost.lifetime_years",
       &c.lifetime_years,
       "tahun",
       "umur pakai investasi, lalu dibangun lagi",
       "years an investment lasts before it is built again",
       {1, 100}},
      {"cost.lifetime_source", &c.lifetime_source, "", "sumber umur pakai, dalam bahasa Inggris",
       "source of the lifetime"},
      {"cost.lifetime_source_id", &c.lifetime_source_id, "", "sumber umur pakai",
       "source of the lifetime in Indonesian"},
      {"cost.source", &c.source, "", "sumber biaya", "source of the cost", {}, true},
      {"cost.source_id", &c.source_id, "", "sumber biaya dalam bahasa Indonesia",
       "source of the cost in Indonesian"},
  };
}

Settings settings_in(EffectText &e) {
  constexpr double above_zero = 1e-9, largest = 1e6, last_band = static_cast<double>(bands - 1);
  return {
      {"mechanism", &e.effect.mechanism, "", "cara bekerja", "way of acting", {}, true},
      {"bands", &e.effect.bands, "", "kelompok umur 0..4", "age bands 0..4", {0, last_band}},
      {"estimate", &e.effect.estimate, "", "besar dampak", "size of the effect", {-largest, largest}, true},
      {"low",
       &e.effect.low,
       "",
       "batas bawah kisaran 95 %",
       "lower end of the 95 % interval",
       {-largest, largest}},
      {"high",
       &e.effect.high,
       "",
       "batas atas kisaran 95 %",
       "upper end of the 95 % interval",
       {-largest, largest}},
      {"design",
       &e.design,
       "",
       "rancangan: trial, cohort, cross_sectional, model_chain; tanpa ini dianggap trial",
       "design: trial, cohort, cross_sectional, model_chain; without it taken for trial",
       {}},
      {"outcome", &e.effect.outcome, "", "apa yang diukur", "what was measured"},
      {"question", &e.effect.question, "", "pertanyaan yang buktinya terbaca lebih dari satu cara",
       "question on which the evidence can be read in more than one way"},
      {"reading", &e.effect.reading, "", "bacaan yang menjadi asal angka ini",
       "reading that the number is of"},
      {"weight",
       &e.effect.weight,
       "",
       "peluang bacaan itu benar",
       "chance that the reading is right",
       {0, 1}},
      {"type", &e.type, "", "jenis ukuran dampak", "type of the measure", {}, true},
      {"where_measured", &e.effect.where_measured, "", "di mana diukur", "where it was measured", {}, true},
      {"source", &e.effect.source, "", "sumber", "source", {}, true},
      {"source_id", &e.effect.source_id, "", "sumber dalam bahasa Indonesia", "source in Indonesian"},
      {"assumption", &e.effect.assumption, "", "dampak ini asumsi", "the effect is an assumption", {}, true},
      {"partner", &e.effect.partner, "", "kode intervensi air", "code of the water intervention"},
      {"association",
       &e.effect.association,
       "",
       "rasio odds antara air dan jamban",
       "odds ratio between water and latrine",
       {above_zero, largest}},
      {"measured_in",
       &e.measured_in,
       "",
       "kelompok umur saat diukur",
       "band where it was measured",
       {0, last_band}},
  };
}

[[noreturn]] void refuse_catalogue(const std::string &place, const Phrase &sentence) {
  throw Error(ErrorKind::request, sentence).at({place, place});
}

template <class Value>
Value choice(const std::optional<Value> &value, const std::string &place, const std::string &key,
             const std::string &written, const char *allowed) {
  if (!value)
    refuse_catalogue(place, phrase("{0} = \"{1}\" tidak dikenal; pilihannya {2}",
                                   "{0} = \"{1}\" is unknown; choose one of {2}", key, written, allowed));
  return *value;
}

// How many numbers the effect needs: one per band, per birth outcome but the first, or per cell of
// water and latrine; 0 where the mechanism is not known here.
std::size_t numbers_needed(const Effect &effect) {
  if (effect.mechanism == "birth_outcome")
    return 3;
  if (effect.mechanism == "water_latrine")
    return 4;
  // Whether a mechanism may do without bands is for project to say, which knows the mechanisms.
  return effect.bands.empty() ? effect.estimate.size() : effect.bands.size();
}

void spread_over_bands(std::vector<double> &numbers, std::size_t needed, const std::string &key,
                       const EffectText &text) {
  if (numbers.size() == 1 && needed > 1 && text.effect.mechanism != "water_latrine")
    numbers.assign(needed, numbers.front());
  if (numbers.size() != needed)
    refuse_catalogue(text.place, phrase("{0} berisi {1} bilangan; mekanisme {2} memerlukan {3}",
                                        "{0} holds {1} numbers; mechanism {2} needs {3}", key, numbers.size(),
                                        text.effect.mechanism, needed));
}

void check_interval(EffectText &text, std::size_t needed) {
  Effect &effect = text.effect;
  if (effect.low.empty() != effect.high.empty())
    refuse_catalogue(text.place,
                     phrase("low dan high harus diisi berdua", "low and high must be given together"));
  if (effect.low.empty())
    return;
  spread_over_bands(effect.low, needed, "low", text);
  spread_over_bands(effect.high, needed, "high", text);
  for (std::size_t i = 0; i < needed; ++i)
    if (!(effect.low[i] <= effect.estimate[i] && effect.estimate[i] <= effect.high[i]))
      refuse_catalogue(text.place, phrase("harus low <= estimate <= high, tertulis {0}, {1}, {2}",
                                          "must be low <= estimate <= high, but {0}, {1}, {2} are written",
                                          effect.low[i], effect.estimate[i], effect.high[i]));
}

// An association, or a chain that no trial saw the end of, is not certain to be the action's own work.
void check_reading(const EffectText &text) {
  const Effect &effect = text.effect;
  if (effect.question.empty() != effect.reading.empty())
    refuse_catalogue(text.place, phrase("question dan reading harus diisi berdua",
                                        "question and reading must be given together"));
  if (effect.question.empty() && effect.weight != 1)
    refuse_catalogue(text.place,
                     phrase("weight memerlukan question dan reading", "weight needs question and reading"));
  if (effect.design != Design::trial && effect.mechanism != "births" && !(effect.weight < 1))
    refuse_catalogue(
        text.place,
        phrase("design = \"{0}\" tidak membuktikan sebab-akibat; tulis question, reading dan weight, "
               "peluang di bawah 1 bahwa bacaan itu benar",
               "design = \"{0}\" does not prove cause and effect; write question, reading and weight, a "
               "chance below 1 that the reading is right",
               name_of(effect.design)));
}

EffectText effect_in(const TomlValue &table, const std::string &prefix,
                     std::map<std::string, std::string> &places) {
  EffectText text;
  text.place = table.place;
  settings::take_settings(table, settings_in(text), {prefix, ""}, places);
  Effect &effect = text.effect;
  if (text.measured_in >= 0)
    effect.measured_in = text.measured_in;
  effect.type = choice(effect_type(text.type), places[prefix + "type"], "type", text.type,
                       "odds_ratio, relative_risk, prevalence_ratio, percentage_points, sd_difference");
  if (!text.design.empty())
    effect.design = choice(design(text.design), places[prefix + "design"], "design", text.design,
                           "trial, cohort, cross_sectional, model_chain");
  effect.design_assumed = text.design.empty() && effect.mechanism != "births";
  check_reading(text);
  const std::size_t needed = numbers_needed(effect);
  if (effect.mechanism == "water_latrine" && effect.partner.empty())
    refuse_catalogue(text.place, phrase("water_latrine memerlukan partner: kode intervensi air",
                                        "water_latrine needs partner: the code of the water intervention"));
  spread_over_bands(effect.estimate, needed, "estimate", text);
  check_interval(text, needed);
  return text;
}

void take_effects(const TomlValue &root, const std::string &path, CatalogueText &text) {
  const TomlValue *effects = root.find("effects");
  if (effects == nullptr && text.effects_none.empty())
    refuse_catalogue(
        path, phrase("tanpa [[effects]]; intervensi perlu dampak, atau alasan di effects_none",
                     "no [[effects]]; an intervention needs an effect, or the reason in effects_none"));
  if (effects == nullptr)
    return;
  if (effects->kind != settings::TomlKind::list)
    refuse_catalogue(effects->place,
                     phrase("effects harus ditulis [[effects]]", "effects must be written [[effects]]"));
  for (const TomlValue &table : effects->list) {
    if (table.kind != settings::TomlKind::table)
      refuse_catalogue(table.place,
                       phrase("effects harus ditulis [[effects]]", "effects must be written [[effects]]"));
    const std::string prefix = fmt::format("effects[{}].", text.effects.size() + 1);
    text.effects.push_back(effect_in(table, prefix, text.places));
  }
}

// A price says whether it is an assumption; a file without one says in cost.source why.
void require_price_marked(const CatalogueText &text) {
  const auto place = text.places.find("cost.unit_rupiah");
  if (place != text.places.end() && !text.places.contains("cost.assumption"))
    refuse_catalogue(place->second, {"cost.assumption wajib diisi di samping cost.unit_rupiah: true bila "
                                     "harganya asumsi, false bila ada sumber terbitannya",
                                     "cost.assumption is required beside cost.unit_rupiah: true where the "
                                     "price is an assumption, false where its source is published"});
}

CatalogueText catalogue_file(const std::string &path) {
  const TomlValue root = settings::toml_file(path);
  CatalogueText text;
  settings::take_settings(root, settings_in(text), {"", ""}, text.places, {"effects"});
  require_price_marked(text);
  take_effects(root, path, text);
  return text;
}

void add_effects(const CatalogueText &text, Interventions &all) {
  std::vector<Effect> effects;
  bool assumed = false;
  for (const EffectText &e : text.effects) {
    effects.push_back(e.effect);
    assumed = assumed || e.effect.assumption || e.effect.design_assumed;
  }
  all.effects.push_back(effects);
  all.effect_assumed.push_back(assumed);
}

// The costs that the scenario sets, and where; `place` ends with line and column.
Phrase own_cost(const CatalogueText &text, const InterventionChoice &chosen, const std::string &place) {
  const auto rupiah = [](double x) { return show_rupiah_full(Rupiah{std::llround(x)}); };
  const Phrase how_often =
      text.kind == "investment" ? Phrase{"sekali bangun", "when built"} : Phrase{"setahun", "a year"};
  Phrase said =
      phrase("ditetapkan di skenario ({})", "set in the scenario ({})", place.substr(0, place.rfind(':')));
  if (!is_missing(chosen.unit_cost))
    said = said + phrase(": {0} per {1} {2}", ": {0} per {1} {2}", rupiah(chosen.unit_cost),
                         text.target_group, how_often);
  if (!is_missing(chosen.fixed_cost))
    said = said + phrase("; biaya tetap {0} per desa {1}", "; fixed cost {0} per village {1}",
                         rupiah(chosen.fixed_cost), how_often);
  return said;
}

// What the scenario says about cost stands before the catalogue, and is an assumption.
void add_cost(const CatalogueText &text, const InterventionChoice &chosen, const std::string &place,
              Interventions &all) {
  const bool own_unit = !is_missing(chosen.unit_cost), own_fixed = !is_missing(chosen.fixed_cost);
  all.curve.push_back(choice(cost_curve(text.curve),
                             text.places.contains("cost.curve") ? text.places.at("cost.curve") : place,
                             "cost.curve", text.curve, "linear, rising, falling, s_shaped"));
  all.unit_cost.push_back(own_unit ? chosen.unit_cost : text.unit_rupiah);
  all.fixed_cost.push_back(own_fixed ? chosen.fixed_cost : text.fixed_rupiah);
  all.cost_assumed.push_back(text.cost_assumed || own_unit || own_fixed);
  all.cost_source.push_back(own_unit || own_fixed
                                ? own_cost(text, chosen, place)
                                : Phrase{text.source_id.empty() ? text.source : text.source_id, text.source});
}

// How long something lasts decides when it is paid again, so it has a source or says that it has none.
void add_kind(const CatalogueText &text, const std::string &file, Interventions &all) {
  const auto place = text.places.find("cost.kind");
  const std::string &at = place == text.places.end() ? file : place->second;
  all.cost_kind.push_back(choice(cost_kind(text.kind), at, "cost.kind", text.kind, "yearly, investment"));
  const bool lasts = text.lifetime_years > 0 && !text.lifetime_source.empty();
  if (text.kind == "investment" && !lasts)
    refuse_catalogue(at, {"cost.kind = \"investment\" memerlukan cost.lifetime_years dan "
                          "cost.lifetime_source (dari mana umur pakai itu)",
                          "cost.kind = \"investment\" needs cost.lifetime_years and cost.lifetime_source "
                          "(where that lifetime is from)"});
  if (text.kind != "investment" && text.lifetime_years > 0)
    refuse_catalogue(text.places.at("cost.lifetime_years"),
                     {"cost.lifetime_years hanya untuk cost.kind = \"investment\"",
                      "cost.lifetime_years is for cost.kind = \"investment\" alone"});
  all.lifetime_years.push_back(text.lifetime_years);
  all.lifetime_source.push_back(
      {text.lifetime_source_id.empty() ? text.lifetime_source : text.lifetime_source_id,
       text.lifetime_source});
}

void add_goal(const InterventionChoice &chosen, const std::string &place, Interventions &all) {
  std::vector<double> goal;
  for (double percent : chosen.coverage_percent)
    goal.push_back(percent / 100);
  const auto given = [](double share) { return !is_missing(share); };
  if (std::none_of(goal.begin(), goal.end(), given))
    refuse_catalogue(
        place, phrase("coverage_percent tidak berisi satu bilangan pun", "coverage_percent holds no number"));
  all.goal.push_back(goal);
}

// Coverage of families without a latrine is of them alone: what share of all families they are has to be said
// too, because children are reached in that share.
void require_share_of_column(const InterventionChoice &chosen, const std::string &place) {
  if (chosen.target_column == "tanpa_jamban" && is_missing(chosen.target_share))
    refuse_catalogue(place,
                     {"target_column = \"tanpa_jamban\" memerlukan target_share: bagian keluarga yang tanpa "
                      "jamban (0 sampai 1); cakupan lalu dihitung di antara mereka",
                      "target_column = \"tanpa_jamban\" needs target_share: the share of families without a "
                      "latrine (0 to 1); coverage is then counted among them"});
}

// What the scenario says of the target stands before the catalogue.
void add_target(const CatalogueText &text, const InterventionChoice &chosen, const std::string &prefix,
                const Scenario &scenario, Interventions &all) {
  const bool own_group = !chosen.target_group.empty();
  const std::string &group = own_group ? chosen.target_group : text.target_group;
  all.group.push_back(choice(
      target_group(group),
      own_group ? scenario.place(prefix + "target_group") : text.places.at("target_group"), "target_group",
      group, "remaja_putri, catin, bumil, bufas, baduta, balita, bayi_6_23, bayi_0_5, keluarga"));
  all.target_share.push_back(is_missing(chosen.target_share) ? text.target_share : chosen.target_share);
  const std::string place = scenario.place(prefix + "target_column");
  require_share_of_column(chosen, place);
  CountedPeople counted = CountedPeople::under_fives;
  if (!chosen.target_column.empty())
    counted = choice(counted_people(chosen.target_column), place, "target_column", chosen.target_column,
                     "keluarga, bumil, catin, tanpa_jamban, balita");
  else if (const auto own = counted_people(group); own)
    counted = *own;
  all.counted_as.push_back(counted);
}

void add_intervention(const CatalogueText &text, const InterventionChoice &chosen, const std::string &prefix,
                      const Scenario &scenario, Interventions &all) {
  const std::string code = std::filesystem::path(chosen.file.path).stem().string();
  if (std::find(all.code.begin(), all.code.end(), code) != all.code.end())
    refuse_catalogue(
        scenario.place(prefix + "file"),
        phrase("intervensi {0} sudah dipilih di atas", "intervention {0} is chosen above already", code));
  all.code.push_back(code);
  all.file.push_back(chosen.file.written);
  all.chosen_at.push_back(scenario.place(prefix + "file"));
  all.name.push_back({text.name_id, text.name_en});
  all.note.push_back({text.note_id.empty() ? text.note_en : text.note_id, text.note_en});
  all.effects_none.push_back(
      {text.effects_none_id.empty() ? text.effects_none : text.effects_none_id, text.effects_none});
  add_target(text, chosen, prefix, scenario, all);
  all.ramp_months.push_back(text.ramp_months);
  all.delay_months.push_back(text.delay_months);
  all.saturation.push_back(text.saturation);
  all.most_rise.push_back(text.most_rise);
  all.opd.push_back(text.opd);
  all.fund.push_back(text.fund);
  all.needs.push_back(text.needs);
  all.excludes.push_back(text.excludes);
  add_effects(text, all);
  add_cost(text, chosen,
           scenario.place(prefix + (is_missing(chosen.unit_cost) ? "fixed_cost_rupiah" : "unit_cost_rupiah")),
           all);
  add_kind(text, chosen.file.path, all);
  add_goal(chosen, scenario.place(prefix + "coverage_percent"), all);
}

} // namespace

Interventions interventions(const Scenario &scenario) {
  Interventions all;
  for (std::size_t i = 0; i < scenario.interventions.size(); ++i) {
    const InterventionChoice &chosen = scenario.interventions[i];
    const std::string prefix = fmt::format("interventions[{}].", i + 1);
    settings::require_file(chosen.file, scenario.place(prefix + "file"));
    add_intervention(catalogue_file(chosen.file.path), chosen, prefix, scenario, all);
  }
  return all;
}

Interventions with_counted_targets(Interventions all, const Counts &counts, const Scenario &scenario) {
  for (const InterventionId k : all.code.all()) {
    const CountedPeople who = all.counted_as[k];
    const std::string key = fmt::format("interventions[{}].target_column", k.row() + 1);
    if (counts.of(who).empty() && scenario.given(key) && who != CountedPeople::under_fives)
      refuse_catalogue(
          scenario.place(key),
          phrase("target_column = \"{0}\": tabel jumlah balita tidak punya kolom itu; sebut kolomnya "
                 "di [counts]",
                 "target_column = \"{0}\": the table of counts has no such column; name it in [counts]",
                 name_of(who)));
    all.counted.push_back(counts.of(who));
  }
  return all;
}

} // namespace lokus::read
