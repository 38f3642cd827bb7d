#include "write/job_outputs.hpp"
#include <array>

namespace lokus::write {
namespace {

constexpr std::array list_of_jobs = {
    Output{"hindcast.csv",
           Reader::analyst,
           Origin::trend,
           {"Angka survei yang diramalkan dari tahun-tahun sebelumnya",
            "Survey figures predicted from the years before"},
           {"", ""},
           {"Ditulis lokus hindcast: dari berkas --history saja, dengan asumsi di asumsi_hindcast.txt "
            "(docs/methods/hindcast.md).",
            "Written by lokus hindcast: from the file --history alone, with the assumptions in "
            "asumsi_hindcast.txt (docs/methods/hindcast.md)."}},
    Output{"ringkasan_hindcast.csv",
           Reader::analyst,
           Origin::trend,
           {"Seberapa jujur dan tepat ramalan itu", "How honest and how sharp the forecasts were"},
           {"", ""},
           {"Ringkasan hindcast.csv (docs/methods/hindcast.md).",
            "Summary of hindcast.csv (docs/methods/hindcast.md)."}},
    Output{"asumsi_hindcast.txt",
           Reader::analyst,
           Origin::trend,
           {"Asumsi hindcast", "Assumptions of the hindcast"},
           {"", ""},
           {"Asumsi hindcast.csv (docs/methods/hindcast.md).",
            "Assumptions of hindcast.csv (docs/methods/hindcast.md)."}},
    Output{"kalibrasi.csv",
           Reader::analyst,
           Origin::unknown,
           {"Seberapa benar taksiran di dunia rekaan", "How right estimates are in made-up worlds"},
           {"", ""},
           {"Ditulis lokus calibrate: dari dunia rekaan yang jawabannya diketahui "
            "(docs/methods/calibration.md).",
            "Written by lokus calibrate: from made-up worlds whose answers are known "
            "(docs/methods/calibration.md)."}},
    Output{"kalibrasi_anak.csv",
           Reader::analyst,
           Origin::unknown,
           {"Seberapa benar tinggi badan di dunia rekaan", "How right heights are in made-up worlds"},
           {"", ""},
           {"Ditulis lokus calibrate --children: dari dunia rekaan yang jawabannya diketahui "
            "(docs/methods/calibration.md).",
            "Written by lokus calibrate --children: from made-up worlds whose answers are known "
            "(docs/methods/calibration.md)."}},
    Output{"kalibrasi_register.csv",
           Reader::analyst,
           Origin::unknown,
           {"Seberapa benar taksiran bila register luput menurut pengukurnya",
            "How right estimates are where the register errs by who measures"},
           {"", ""},
           {"Ditulis lokus calibrate --register: dari dunia rekaan yang jawabannya diketahui "
            "(docs/methods/calibration.md).",
            "Written by lokus calibrate --register: from made-up worlds whose answers are known "
            "(docs/methods/calibration.md)."}},
    Output{"batas_kalibrasi.csv",
           Reader::analyst,
           Origin::unknown,
           {"Batas yang dijanjikan bagi kalibrasi_register.csv, dan yang didapat",
            "What kalibrasi_register.csv is held to, and what was found"},
           {"", ""},
           {"Ditulis lokus calibrate --register (docs/methods/calibration.md).",
            "Written by lokus calibrate --register (docs/methods/calibration.md)."}},
    Output{"peluang_separuh.csv",
           Reader::planner,
           Origin::targets,
           {"Pagu yang memberi peluang separuh mencapai sasaran",
            "The budget that gives an even chance of reaching a target"},
           {"", ""},
           {"Ditulis lokus target: rencana dan proyeksi diulang untuk banyak pagu "
            "(docs/methods/even-chance.md).",
            "Written by lokus target: plan and projection are repeated over budgets "
            "(docs/methods/even-chance.md)."}},
    Output{"evaluasi.csv",
           Reader::planner,
           Origin::plan,
           {"Rencana buatan sendiri di samping yang terbaik", "A plan made by hand beside the best"},
           {"", ""},
           {"Ditulis lokus evaluate: proyeksi yang sama untuk kedua rencana, di dunia yang sama.",
            "Written by lokus evaluate: the same projection for both plans, in the same worlds."}},
    Output{"pelanggaran.csv",
           Reader::planner,
           Origin::plan,
           {"Batas yang dilanggar rencana buatan sendiri", "Limits that a plan made by hand breaks"},
           {"", ""},
           {"Ditulis lokus evaluate: satu batas sebaris.", "Written by lokus evaluate: a limit a row."}},
    Output{"penjelasan.csv",
           Reader::planner,
           Origin::unknown,
           {"Penjelasan satu desa atau satu angka", "What explains a village or a number"},
           {"", ""},
           {"Ditulis lokus explain: yang tampil di layar, satu paragraf sebaris.",
            "Written by lokus explain: what the screen shows, a paragraph a row."}},
    Output{"pemeriksaan.csv",
           Reader::planner,
           Origin::lokus_list,
           {"Apakah keputusan yang dibekukan masih berlaku", "Whether a frozen decision still stands"},
           {"", ""},
           {"Ditulis lokus verify: yang tampil di layar, satu kalimat sebaris.",
            "Written by lokus verify: what the screen shows, a sentence a row."}},
    Output{"catatan_ekspor.csv",
           Reader::planner,
           Origin::scenario,
           {"Catatan keluaran", "Log of exports"},
           {"", ""},
           {"Catatan keluaran: tanggal, skenario, folder, untuk siapa.",
            "Log of exports: date, scenario, folder, audience."}},
};

} // namespace

std::span<const Output> outputs_of_jobs() {
  return list_of_jobs;
}

} // namespace lokus::write
