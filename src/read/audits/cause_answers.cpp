#include "read/audits/cause_answers.hpp"
#include "core/text.hpp"
#include <algorithm>
#include <array>

namespace lokus::read {
namespace {

struct Answer {
  std::string_view cause, interventions; // parted by |
};

constexpr std::array<Answer, 37> answers = {{
    {"A01", "skrining_hb|ttd_remaja|ttd_catin|ttd_bumil|mms"},
    {"A02", "bep_bumil"},
    {"A03", "pendampingan_catin|kb"},
    {"A04", "kb"},
    {"A05", "kb|kb_pascasalin"},
    {"A06", "kb|kb_pascasalin"},
    {"A07", "bep_bumil|anc"},
    {"A08", "anc|rujukan_bumil"},
    {"A09", "anc|rujukan_bumil"},
    {"A10", "anc|rujukan_bumil"},
    {"A11", "perawatan_kanguru"},
    {"A13", "perawatan_kanguru"},
    {"A14", "konseling_asi"},
    {"A15", "konseling_mpasi|dashat|sq_lns"},
    {"A16", "pmt_lokal|sq_lns|dashat|gemarikan|pekarangan|bantuan_pangan"},
    {"A17", "gizi_kurang|pmt_lokal"},
    {"A18", "gizi_buruk|pkmk"},
    {"A19", "pemantauan_pertumbuhan|pmt_lokal"},
    {"A20", "zinc|sumber_air|jamban|odf|pengolahan_air|klorinasi_air|cuci_tangan"},
    {"A21", "tatalaksana_ispa"},
    {"A22", "investigasi_tb"},
    {"A27", "imunisasi_kejar"},
    {"A28", "sweeping|pemantauan_pertumbuhan"},
    {"A29", "anc"},
    {"A30", "ttd_bumil|mms"},
    {"A31", "kb|kb_pascasalin"},
    {"H01", "phbs"},
    {"H02", "jamban|odf"},
    {"H03", "jamban"},
    {"H04", "sumber_air|pengolahan_air|klorinasi_air"},
    {"H06", "pkh|bantuan_pangan|baznas|baas"},
    {"H07", "bkb|p2k2|pendampingan_keluarga"},
    {"H08", "bkb|pendampingan_keluarga"},
    {"H10", "konseling_mpasi|dashat|p2k2"},
    {"H11", "phbs|cuci_tangan"},
    {"D01", "pbi_jkn"},
    {"D02", "pkh|bantuan_pangan|baznas"},
}};

} // namespace

std::vector<std::string> answers_of_program(std::string_view cause) {
  const auto *found = std::ranges::find(answers, cause, &Answer::cause);
  return found == answers.end() ? std::vector<std::string>() : split(found->interventions, '|');
}

} // namespace lokus::read
