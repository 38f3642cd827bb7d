#include "core/error.hpp"
#include "core/text.hpp"
#include "read/read.hpp"
#include "read/settings.hpp"
#include <algorithm>
#include <filesystem>

namespace lokus::read {
namespace {

struct EffectText { // one [[effects]]
  Effect effect;
  std::string type;
  std::string place;
};

struct CatalogueText {
  std::string name_id, name_en, opd, target_group, note_id, note_en, effects_none, fund;
  std::vector<std::string> needs, excludes;
  double target_share = 1, saturation = 1, most_rise = 1;
  int ramp_months = 12, delay_months = 0;
  std::string curve = "linear", source, source_id;
  double unit_rupiah = 0, fixed_rupiah = 0;
  bool cost_assumed = false;
  std::vector<EffectText> effects;
  std::map<std::string, std::string> places;
};

template <class Visit>
void each_setting(CatalogueText &c, Visit &&visit) {
  visit(Setting{"name_id", "", "nama", "Indonesian name"}, c.name_id);
  visit(Setting{"name_en", "", "nama Inggris", "name"}, c.name_en);
  visit(Setting{"opd", "", "OPD penanggung jawab", "accountable OPD"}, c.opd);
  visit(Setting{"target_group", "", "kelompok sasaran", "target group"}, c.target_group);
  visit(Setting{"target_share", "", "bagian kelompok yang disasar", "share of the group that is meant", 0, 1},
        c.target_share);
  visit(Setting{"ramp_months", "bulan", "lama naiknya cakupan", "months in which coverage rises", 1, 12},
        c.ramp_months);
  visit(Setting{"delay_months", "bulan", "jeda sebelum berdampak", "months before it acts", 0, 120},
        c.delay_months);
  visit(Setting{"saturation", "", "cakupan tertinggi yang dapat dicapai", "most coverage that can be reached",
                0, 1},
        c.saturation);
  visit(Setting{"most_rise", "", "kenaikan cakupan paling banyak setahun", "most rise of coverage in a year",
                0.001, 1},
        c.most_rise);
  visit(Setting{"fund", "", "sumber dana", "who pays"}, c.fund);
  visit(Setting{"needs", "", "hanya bersama intervensi ini", "only together with these"}, c.needs);
  visit(Setting{"excludes", "", "tidak bersama intervensi ini", "not together with these"}, c.excludes);
  visit(Setting{"note_id", "", "catatan", "Indonesian note"}, c.note_id);
  visit(Setting{"note_en", "", "catatan Inggris", "note"}, c.note_en);
  visit(Setting{"effects_none", "", "mengapa tanpa dampak sendiri", "why there is no effect of its own"},
        c.effects_none);
  visit(Setting{"cost.curve", "", "bentuk kurva biaya", "shape of the cost curve"}, c.curve);
  visit(Setting{"cost.unit_rupiah", "Rp", "biaya per orang setahun", "cost per person and year", 0},
        c.unit_rupiah);
  visit(Setting{"cost.fixed_rupiah", "Rp", "biaya tetap per desa setahun", "fixed cost per village and year",
                0},
        c.fixed_rupiah);
  visit(Setting{"cost.assumption", "", "biaya ini asumsi", "the cost is an assumption"}, c.cost_assumed);
  visit(Setting{"cost.source", "", "sumber biaya", "source of the cost"}, c.source);
  visit(Setting{"cost.source_id", "", "sumber biaya dalam bahasa Indonesia",
                "source of the cost in Indonesian"},
        c.source_id);
}

template <class Visit>
void each_setting(EffectText &e, Visit &&visit) {
  constexpr double above_zero = 1e-9;
  visit(Setting{"mechanism", "", "cara bekerja", "way of acting"}, e.effect.mechanism);
  visit(Setting{"bands", "", "kelompok umur 0..4", "age bands 0..4", 0, static_cast<double>(bands - 1)},
        e.effect.bands);
  visit(Setting{"estimate", "", "besar dampak", "size of the effect", above_zero}, e.effect.estimate);
  visit(Setting{"low", "", "batas bawah kisaran 95 %", "lower end of the 95 % interval", above_zero},
        e.effect.low);
  visit(Setting{"high", "", "batas atas kisaran 95 %", "upper end of the 95 % interval", above_zero},
        e.effect.high);
  visit(Setting{"type", "", "jenis ukuran dampak", "type of the measure"}, e.type);
  visit(Setting{"where_measured", "", "di mana diukur", "where it was measured"}, e.effect.where_measured);
  visit(Setting{"source", "", "sumber", "source"}, e.effect.source);
  visit(Setting{"source_id", "", "sumber dalam bahasa Indonesia", "source in Indonesian"},
        e.effect.source_id);
  visit(Setting{"assumption", "", "dampak ini asumsi", "the effect is an assumption"}, e.effect.assumption);
  visit(Setting{"partner", "", "kode intervensi air", "code of the water intervention"}, e.effect.partner);
  visit(Setting{"association", "", "rasio odds antara air dan jamban", "odds ratio between water and latrine",
                above_zero},
        e.effect.association);
}

[[noreturn]] void refuse(const std::string &place, const Phrase &sentence) {
  throw Error(ErrorKind::request, sentence).at({place, place});
}

template <class Value>
Value choice(const std::optional<Value> &value, const std::string &place, const std::string &key,
             const std::string &written, const char *allowed) {
  if (!value)
    refuse(place, phrase("{0} = \"{1}\" tidak dikenal; pilihannya {2}",
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

void spread(std::vector<double> &numbers, std::size_t needed, const std::string &key,
            const EffectText &text) {
  if (numbers.size() == 1 && needed > 1 && text.effect.mechanism != "water_latrine")
    numbers.assign(needed, numbers.front());
  if (numbers.size() != needed)
    refuse(text.place, phrase("{0} berisi {1} bilangan; mekanisme {2} memerlukan {3}",
                              "{0} holds {1} numbers; mechanism {2} needs {3}", key, numbers.size(),
                              text.effect.mechanism, needed));
}

void check_interval(EffectText &text, std::size_t needed) {
  Effect &effect = text.effect;
  if (effect.low.empty() != effect.high.empty())
    refuse(text.place, phrase("low dan high harus diisi berdua", "low and high must be given together"));
  if (effect.low.empty())
    return;
  spread(effect.low, needed, "low", text);
  spread(effect.high, needed, "high", text);
  for (std::size_t i = 0; i < needed; ++i)
    if (!(effect.low[i] <= effect.estimate[i] && effect.estimate[i] <= effect.high[i]))
      refuse(text.place, phrase("harus low <= estimate <= high, tertulis {0}, {1}, {2}",
                                "must be low <= estimate <= high, but {0}, {1}, {2} are written",
                                effect.low[i], effect.estimate[i], effect.high[i]));
}

EffectText effect_in(const TomlValue &table, const std::string &prefix,
                     std::map<std::string, std::string> &places) {
  EffectText text;
  text.place = table.place;
  SettingsTaker taker(table, prefix, "", places);
  each_setting(text, taker);
  int measured_in = -1;
  taker(Setting{"measured_in", "", "kelompok umur saat diukur", "band where it was measured", 0,
                static_cast<double>(bands - 1)},
        measured_in);
  refuse_unknown_keys(table, taker.known());
  taker.require({"mechanism", "estimate", "type", "where_measured", "source", "assumption"});
  Effect &effect = text.effect;
  if (measured_in >= 0)
    effect.measured_in = measured_in;
  effect.type = choice(effect_type(text.type), places[prefix + "type"], "type", text.type,
                       "odds_ratio, relative_risk, prevalence_ratio, percentage_points");
  const std::size_t needed = numbers_needed(effect);
  if (effect.mechanism == "water_latrine" && effect.partner.empty())
    refuse(text.place, phrase("water_latrine memerlukan partner: kode intervensi air",
                              "water_latrine needs partner: the code of the water intervention"));
  spread(effect.estimate, needed, "estimate", text);
  check_interval(text, needed);
  return text;
}

void take_effects(const TomlValue &root, const std::string &path, CatalogueText &text) {
  const TomlValue *effects = root.find("effects");
  if (effects == nullptr && text.effects_none.empty())
    refuse(path, phrase("tanpa [[effects]]; intervensi perlu dampak, atau alasan di effects_none",
                        "no [[effects]]; an intervention needs an effect, or the reason in effects_none"));
  if (effects == nullptr)
    return;
  if (effects->kind != TomlValue::Kind::list)
    refuse(effects->place,
           phrase("effects harus ditulis [[effects]]", "effects must be written [[effects]]"));
  for (const TomlValue &table : effects->list) {
    if (table.kind != TomlValue::Kind::table)
      refuse(table.place, phrase("effects harus ditulis [[effects]]", "effects must be written [[effects]]"));
    const std::string prefix = fmt::format("effects[{}].", text.effects.size() + 1);
    text.effects.push_back(effect_in(table, prefix, text.places));
  }
}

CatalogueText catalogue_file(const std::string &path) {
  const TomlValue root = toml_file(path);
  CatalogueText text;
  SettingsTaker taker(root, "", "", text.places);
  each_setting(text, taker);
  std::vector<std::string> known = taker.known();
  known.emplace_back("effects");
  refuse_unknown_keys(root, known);
  taker.require(
      {"name_id", "name_en", "opd", "target_group", "cost.unit_rupiah", "cost.assumption", "cost.source"});
  take_effects(root, path, text);
  return text;
}

void add_effects(const CatalogueText &text, Interventions &all) {
  std::vector<Effect> effects;
  bool assumed = false;
  for (const EffectText &e : text.effects) {
    effects.push_back(e.effect);
    assumed = assumed || e.effect.assumption;
  }
  all.effects.push_back(effects);
  all.effect_assumed.push_back(assumed);
}

// What the scenario says about cost stands before the catalogue, and is an assumption.
void add_cost(const CatalogueText &text, const InterventionChoice &chosen, const std::string &place,
              Interventions &all) {
  const bool own_unit = !is_missing(chosen.unit_cost), own_fixed = !is_missing(chosen.fixed_cost);
  all.curve.push_back(choice(cost_curve(text.curve),
                             text.places.count("cost.curve") ? text.places.at("cost.curve") : place,
                             "cost.curve", text.curve, "linear, rising, falling, s_shaped"));
  all.unit_cost.push_back(own_unit ? chosen.unit_cost : text.unit_rupiah);
  all.fixed_cost.push_back(own_fixed ? chosen.fixed_cost : text.fixed_rupiah);
  all.cost_assumed.push_back(text.cost_assumed || own_unit || own_fixed);
  all.cost_source.push_back(own_unit || own_fixed
                                ? Phrase{place, place}
                                : Phrase{text.source_id.empty() ? text.source : text.source_id, text.source});
}

void add_goal(const InterventionChoice &chosen, const std::string &place, Interventions &all) {
  std::vector<double> goal;
  for (double percent : chosen.coverage_percent)
    goal.push_back(percent / 100);
  const auto given = [](double share) { return !is_missing(share); };
  if (std::none_of(goal.begin(), goal.end(), given))
    refuse(place,
           phrase("coverage_percent tidak berisi satu bilangan pun", "coverage_percent holds no number"));
  all.goal.push_back(goal);
}

void add(const CatalogueText &text, const InterventionChoice &chosen, const std::string &prefix,
         const Scenario &scenario, Interventions &all) {
  const std::string code = std::filesystem::path(chosen.file.path).stem().string();
  if (std::find(all.code.begin(), all.code.end(), code) != all.code.end())
    refuse(scenario.place(prefix + "file"),
           phrase("intervensi {0} sudah dipilih di atas", "intervention {0} is chosen above already", code));
  all.code.push_back(code);
  all.name.push_back({text.name_id, text.name_en});
  all.group.push_back(choice(
      target_group(text.target_group), text.places.at("target_group"), "target_group", text.target_group,
      "remaja_putri, catin, bumil, bufas, baduta, balita, bayi_6_23, bayi_0_5, keluarga"));
  all.target_share.push_back(text.target_share);
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
  add_goal(chosen, scenario.place(prefix + "coverage_percent"), all);
}

} // namespace

Interventions interventions(const Scenario &scenario) {
  Interventions all;
  for (std::size_t i = 0; i < scenario.interventions.size(); ++i) {
    const InterventionChoice &chosen = scenario.interventions[i];
    const std::string prefix = fmt::format("interventions[{}].", i + 1);
    require_file(chosen.file, scenario.place(prefix + "file"));
    add(catalogue_file(chosen.file.path), chosen, prefix, scenario, all);
  }
  return all;
}

} // namespace lokus::read
