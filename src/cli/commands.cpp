#include "cli/commands.hpp"
#include <algorithm>
#include <array>

namespace lokus::cli {
namespace {

constexpr std::size_t any = 1000;
constexpr std::string_view of_run =
    "--output --force --threads --set --seed --name-map --audience --csv --date";
// Nothing random, and no results that could be for the public.
constexpr std::string_view of_check = "--output --force --threads --set --name-map --csv --date";
// Not for the public.
constexpr std::string_view of_totals = "--output --force --threads --set --seed --name-map --csv --date";
constexpr std::string_view of_region =
    "--output --force --threads --seed --villages --districts --on --within --children --habit";
constexpr std::string_view of_calibration = "--on --within --children --register --kinds --replicates "
                                            "--method --seed --threads --output --force --csv";
constexpr std::string_view of_demo = "--output --force --threads --set --seed --audience --csv --date "
                                     "--villages --districts --on --within --habit";

constexpr std::array commands = {
    Command{"run", "dari data sampai peta, tabel, dan laporan", "from data to maps, tables and report",
            command_run, 1, of_run},
    Command{"check", "periksa data tanpa menghitung apa pun", "check the data and compute nothing",
            command_check, 1, of_check},
    Command{"estimate", "taksir prevalensi tiap desa", "estimate prevalence per village", command_estimate, 1,
            of_run},
    Command{"audit", "rangkum audit kasus dan tindak lanjutnya", "summarise case audits and their follow-up",
            command_audit, any, of_run},
    Command{"extract", "petik audit kasus untuk tiap kecamatan, puskesmas, OPD, atau desa",
            "take the case audit apart for every kecamatan, puskesmas, OPD or village", command_extract, 1,
            "--by --output --force --set --csv --date --name-map"},
    Command{"project", "proyeksikan prevalensi dengan dan tanpa rencana",
            "project prevalence with and without the plan", command_project, 1, of_run},
    Command{"plan", "bagi pagu ke desa dengan celah yang terbukti", "allocate the budget with a proven gap",
            command_plan, 1, of_run},
    Command{"compare", "bandingkan skenario dalam dunia acak yang sama",
            "compare scenarios in the same uncertain worlds", command_compare, any, of_totals},
    Command{"evaluate", "ukur rencana buatan sendiri dan bandingkan dengan yang terbaik",
            "measure a plan made by hand beside the best for its money", command_evaluate, 2, of_run},
    Command{"explain", "jelaskan satu desa, atau asal satu angka keluaran",
            "explain one village, or where a number of an output comes from", command_explain, 4, of_run},
    Command{"rank", "peringkat desa dengan ketidakpastiannya",
            "rank villages with the uncertainty of their rank", command_rank, 1, of_run},
    Command{"verify", "periksa apakah keputusan yang dibekukan masih berlaku",
            "check whether a frozen decision still stands", command_verify, 1,
            "--data --threads --output --force --csv", true},
    Command{"draw", "gambar peta saja", "draw the maps only", command_draw, 1, of_run},
    Command{"synth", "buat wilayah rekaan untuk mencoba", "make a made-up region to try things on",
            command_synth, 0, of_region},
    Command{"calibrate", "uji kejujuran kisaran taksiran pada dunia rekaan",
            "test on made-up worlds whether the intervals are honest", command_calibrate, 0, of_calibration,
            true},
    Command{"target", "peluang mencapai sasaran, dan pagu yang memberi peluang separuh",
            "the chance of reaching a target, and the budget that gives an even one", command_target, 1,
            of_totals},
    Command{"hindcast", "ramalkan angka survei lama dari tahun sebelumnya, lalu nilai ramalannya",
            "predict past survey figures from the years before and score it", command_hindcast, 0,
            "--history --threads --output --force --csv", true},
    Command{"index", "satu halaman yang membuka hasil banyak wilayah",
            "one page that opens the results of many regions", command_index, any,
            "--output --force --csv --date", true},
    Command{"demo", "jalankan contoh lengkap dengan data rekaan", "run a complete example on made-up data",
            command_demo, 0, of_demo},
    Command{"scenario", "scenario show: tampilkan semua setelan", "scenario show: print every setting",
            command_scenario, 2, "--set --seed --audience --csv --name-map"},
    Command{"help", "halaman bantuan sebuah perintah", "the manual page of a command", command_help, 1, ""},
};

} // namespace

std::span<const Command> all_commands() {
  return commands;
}

bool takes(const Command &command, const Option &option) {
  if (is_for_all(option))
    return true;
  for (std::string_view rest = command.options; !rest.empty();) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    if (rest.substr(0, end) == option.name)
      return true;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return false;
}

} // namespace lokus::cli
