#include "cli/commands.hpp"
#include "cli/embedded.hpp"
#include "core/error.hpp"
#include "lokus/lokus.hpp"
#include "settings/page.hpp"
#include <cstdio>

namespace lokus::cli {
namespace {

void print_overview(Language language) {
  const bool en = language == Language::en;
  std::puts(
      en ? "lokus " LOKUS_VERSION
           " — which villages first, and what the money does\n\nlokus COMMAND [scenario.toml] [options]\n"
         : "lokus " LOKUS_VERSION " — desa mana yang didahulukan, dan apa hasil uangnya\n\nlokus PERINTAH "
           "[skenario.toml] [pilihan]\n");
  for (const Command &command : all_commands())
    std::puts(fmt::format("  {:<10} {}", command.name, en ? command.summary_en : command.summary_id).c_str());
  std::puts(
      en ? "\n  -o FOLDER      where results go            --force       replace an existing result\n"
           "  --set KEY=VAL  another value for a setting  --seed N      seed of the random numbers\n"
           "  --threads N    processor threads            --lang id|en  language\n"
           "  --csv id       CSV for Indonesian Excel     --date DATE   date printed on the results\n"
           "\nlokus help settings, methods, criteria, rules, objectives, mechanisms or formats prints "
           "what\na "
           "scenario may say.\n"
           "lokus help COMMAND prints a manual page. Exit codes: 0 done, 1 data rejected, 2 "
           "wrong\narguments or scenario, 3 failed while running, 130 Ctrl-C."
         : "\n  -o FOLDER      tempat hasil                 --force       ganti hasil yang sudah ada\n"
           "  --set KUNCI=N  nilai lain untuk sebuah setelan  --seed N  benih bilangan acak\n"
           "  --threads N    banyak utas prosesor         --lang id|en  bahasa\n"
           "  --csv id       CSV untuk Excel Indonesia    --date TGL    tanggal pada hasil\n"
           "\nlokus help settings, methods, criteria, rules, objectives, mechanisms atau formats menampilkan "
           "apa\nyang dapat diisi dalam skenario.\n"
           "lokus help PERINTAH menampilkan halaman bantuan. Kode keluar: 0 selesai, 1 data "
           "ditolak,\n2 argumen atau skenario salah, 3 gagal di tengah jalan, 130 Ctrl-C.");
}

// A page made of what a scenario may choose from.
struct ListPage {
  const char *topic;
  std::vector<std::string> settings;
};

const ListPage *list_page(const std::string &topic) {
  static const ListPage pages[] = {
      {"methods", {"estimate.method", "estimate.survey_smoothing", "rank.methods"}},
      {"criteria", {"rank.criteria"}},
      {"rules", {"plan.rule"}},
      {"objectives", {"plan.objective"}},
      {"mechanisms", {"effects.mechanism"}},
      {"formats", {"write.formats", "write.csv"}}};
  for (const ListPage &page : pages)
    if (topic == page.topic)
      return &page;
  return nullptr;
}

} // namespace

int command_help(const Arguments &arguments) {
  if (arguments.operands.empty()) {
    print_overview(arguments.language);
    return 0;
  }
  const std::string topic = arguments.operands.front();
  if (topic == "settings") {
    std::fputs(settings::settings_page(choices(), arguments.language).c_str(), stdout);
    return 0;
  }
  if (const ListPage *page = list_page(topic)) {
    std::fputs(settings::choices_page(page->settings, choices(), arguments.language).c_str(), stdout);
    return 0;
  }
  const std::string suffix = arguments.language == Language::en ? ".md" : ".id.md";
  const std::string_view page = embedded_text("docs/commands/lokus-" + topic + suffix);
  if (page.empty())
    throw Error(ErrorKind::request, phrase("tidak ada halaman bantuan {}; lihat \"lokus help\"",
                                           "no manual page {}; see \"lokus help\"", topic));
  std::fwrite(page.data(), 1, page.size(), stdout);
  return 0;
}

} // namespace lokus::cli
