#include "cli/commands.hpp"
#include <array>

namespace lokus::cli {
namespace {

constexpr std::array commands = {
    Command{"run", "dari data sampai peta, tabel, dan laporan", "from data to maps, tables and report",
            command_run},
    Command{"check", "periksa data tanpa menghitung apa pun", "check the data and compute nothing",
            command_check},
    Command{"estimate", "taksir prevalensi tiap desa", "estimate prevalence per village", command_estimate},
    Command{"audit", "rangkum audit kasus dan tindak lanjutnya", "summarise case audits and their follow-up",
            command_audit},
    Command{"project", "proyeksikan prevalensi dengan dan tanpa rencana",
            "project prevalence with and without the plan", command_project},
    Command{"plan", "bagi pagu ke desa dengan celah yang terbukti", "allocate the budget with a proven gap",
            command_plan},
    Command{"compare", "bandingkan skenario dalam dunia acak yang sama",
            "compare scenarios in the same uncertain worlds", command_compare},
    Command{"evaluate", "ukur rencana buatan sendiri dan bandingkan dengan yang terbaik",
            "measure a plan made by hand beside the best for its money", command_evaluate},
    Command{"explain", "jelaskan satu desa, atau asal satu angka keluaran",
            "explain one village, or where a number of an output comes from", command_explain},
    Command{"rank", "peringkat desa dengan ketidakpastiannya",
            "rank villages with the uncertainty of their rank", command_rank},
    Command{"verify", "periksa apakah keputusan yang dibekukan masih berlaku",
            "check whether a frozen decision still stands", command_verify},
    Command{"draw", "gambar peta saja", "draw the maps only", command_draw},
    Command{"synth", "buat wilayah rekaan untuk mencoba", "make a made-up region to try things on",
            command_synth},
    Command{"calibrate", "uji kejujuran kisaran taksiran pada dunia rekaan",
            "test on made-up worlds whether the intervals are honest", command_calibrate},
    Command{"target", "peluang mencapai sasaran, dan pagu yang memberi peluang separuh",
            "the chance of reaching a target, and the budget that gives an even one", command_target},
    Command{"hindcast", "ramalkan angka survei lama dari tahun sebelumnya, lalu nilai ramalannya",
            "predict past survey figures from the years before and score it", command_hindcast},
    Command{"demo", "jalankan contoh lengkap dengan data rekaan", "run a complete example on made-up data",
            command_demo},
    Command{"scenario", "scenario show: tampilkan semua setelan", "scenario show: print every setting",
            command_scenario},
    Command{"help", "halaman bantuan sebuah perintah", "the manual page of a command", command_help},
};

} // namespace

std::span<const Command> all_commands() {
  return commands;
}

} // namespace lokus::cli
