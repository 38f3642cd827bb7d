#include "cli/commands.hpp"
#include "cli/embedded.hpp"
#include "cli/habits.hpp"
#include "cli/session.hpp"
#include "core/parallel.hpp"
#include "core/text.hpp"
#include "settings/catalogue.hpp"
#include "synth/children.hpp"
#include "synth/synth.hpp"
#include <cstdio>

namespace lokus::cli {
namespace {

using Texts = std::vector<std::pair<std::string, std::string>>;

synth::SynthSettings region_settings(const Arguments &arguments) {
  synth::SynthSettings settings;
  if (arguments.villages > 0)
    settings.villages = static_cast<std::size_t>(arguments.villages);
  if (arguments.districts > 0)
    settings.districts = static_cast<std::size_t>(arguments.districts);
  if (!arguments.seed.empty())
    settings.seed = static_cast<std::uint64_t>(parse_number(arguments.seed).value_or(1));
  return settings;
}

std::string survey_blocks(const SyntheticRegion &region) {
  std::string out;
  for (SurveyId s : region.surveys.district.all())
    out += fmt::format("\n[[survey]]\ndistrict = \"{}\"\nname = \"{}\"\nprevalence_percent = "
                       "{:.2f}\nstandard_error_percent = {:.3f}\nmonth = \"{}\"\n",
                       region.area.districts.code[region.surveys.district[s]], region.surveys.name[s],
                       100 * region.surveys.prevalence[s], 100 * region.surveys.standard_error[s],
                       written_month(region.counts.month));
  return out;
}

void set_line(std::string &text, const std::string &key, const std::string &value) {
  const auto at = text.find("\n" + key + " = \"");
  if (at == std::string::npos)
    return;
  const auto end = text.find('\n', at + 1);
  std::string line = "\n" + key + " = \"";
  for (const char c : value)
    line += c == '"' || c == '\\' ? '\'' : c;
  text.replace(at, end - at, line + "\"");
}

// Real outlines bear the names of real places; codes of province 99 are made up, whoever made them.
void name_real_place(const Area &area, std::string &text) {
  if (area.villages.rows() == 0 || area.villages.code[VillageId{0}].starts_with("99."))
    return;
  const bool one = area.districts.rows() == 1;
  const std::string place =
      one ? area.districts.name[DistrictId{0}] : fmt::format("{} kabupaten/kota", area.districts.rows());
  text.replace(0, text.find('\n'),
               "# Real outlines and names; every figure here is synthetic (made by `lokus synth --on`).");
  set_line(text, "title", place + " (angka rekaan)");
  set_line(text, "office", one ? "PEMERINTAH " + upper(place) : "");
  set_line(text, "source", "Batas dan nama nyata; semua angka rekaan.");
}

// The demo's scenario with this region's survey figures and with its files beside it.
std::string scenario_text(const SyntheticRegion &region) {
  std::string text(embedded_text("scenarios/demo.toml"));
  const std::string survey = "\n[[survey]]";
  if (const auto at = text.find(survey); at != std::string::npos) {
    const auto end = text.find("\n[", at + survey.size());
    text.replace(at, end == std::string::npos ? end : end - at, survey_blocks(region));
  }
  const std::string folder = "../geodata/demo/";
  for (auto at = text.find(folder); at != std::string::npos; at = text.find(folder))
    text.erase(at, folder.size());
  name_real_place(region.area, text);
  return text;
}

// The same with the register's export: measured children come from it, the rest of the register from the
// counts.
std::string children_scenario_text(const SyntheticRegion &region) {
  std::string text = scenario_text(region);
  const std::string name = "name = \"demo\"";
  if (const auto at = text.find(name); at != std::string::npos)
    text.replace(at, name.size(), "name = \"demo_anak\"");
  const std::string block = fmt::format("\n[children]\npath = \"ekspor_eppgbm.csv\"\nmonth = \"{}\"\n",
                                        written_month(region.counts.month));
  const auto survey = text.find("\n[[survey]]");
  return text.insert(survey == std::string::npos ? text.size() : survey, block);
}

// With the register's export where habits are given.
Texts texts_beside(const SyntheticRegion &region, const std::optional<synth::Habits> &habits,
                   std::uint64_t seed) {
  Texts texts = {{"skenario.toml", scenario_text(region)}};
  if (habits) {
    texts.emplace_back("ekspor_eppgbm.csv", synth::child_export(region, seed, {}, *habits));
    texts.emplace_back("kebiasaan_anak.csv", synth::child_habits_csv(region, seed, *habits));
    texts.emplace_back("skenario_anak.toml", children_scenario_text(region));
  }
  const std::string_view catalogue = "scenarios/";
  for (const settings::CarriedFile &file : settings::carried_catalogue())
    texts.emplace_back(std::string(file.name.substr(catalogue.size())), std::string(file.text));
  return texts;
}

} // namespace

int command_synth(const Arguments &arguments) {
  use_threads(arguments.threads);
  const Destination to = make_destination(arguments, "rekaan");
  Watch watch = make_watch(arguments.language);
  synth::SynthSettings settings = region_settings(arguments);
  std::optional<synth::Habits> habits;
  if (arguments.children)
    take_habits(arguments.habits, habits.emplace(), settings);
  SyntheticRegion region =
      arguments.on.empty() ? synth::region(settings) : synth::on(area_on(arguments, watch), settings);
  if (habits)
    region.counts = synth::counts_after_pushing(region.area, region.counts, *habits, settings.seed);
  publish_synthetic(region, texts_beside(region, habits, settings.seed), to, watch);
  std::puts(phrase("data rekaan: {0} desa di {1}; jalankan: lokus run {1}/skenario.toml",
                   "made-up data: {0} villages in {1}; try: lokus run {1}/skenario.toml",
                   region.area.villages.rows(), to.folder)
                .in(arguments.language)
                .c_str());
  return 0;
}

} // namespace lokus::cli
