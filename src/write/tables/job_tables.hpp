#pragma once
#include "tables/calibration.hpp"
#include "tables/comparison.hpp"
#include "tables/hindcast.hpp"
#include "tables/plan/evaluation.hpp"
#include "tables/plan/even_chance.hpp"
#include "write/tables/columns.hpp"

namespace lokus::write {

// Tables of commands beyond a run.

Table calibration_table(const Calibration &calibration);                  // kalibrasi
Table child_calibration_table(const ChildCalibration &calibration);       // kalibrasi_anak
Table register_calibration_table(const RegisterCalibration &calibration); // kalibrasi_register
Table calibration_bound_table(const RegisterCalibration &calibration);    // batas_kalibrasi
Table comparison_table(const Comparison &comparison);                     // perbandingan
Table evaluation_table(const Evaluation &evaluation); // evaluasi: the plan made by hand, the best
Table breach_table(const Evaluation &evaluation);     // pelanggaran: a row a limit that is not kept
Table even_chance_table(const EvenChances &chances);  // peluang_separuh
Table hindcast_table(const Hindcast &hindcast);       // hindcast: a row per pair and forecaster
Table hindcast_score_table(const Hindcast &hindcast); // ringkasan_hindcast
// penjelasan, pemeriksaan: what was said, a paragraph a row.
Table paragraph_table(const std::string &name, const std::vector<Phrase> &paragraphs, Language language);

} // namespace lokus::write
