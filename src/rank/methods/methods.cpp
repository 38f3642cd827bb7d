#include "rank/methods/methods.hpp"
#include <array>

namespace lokus::rank {
namespace {

constexpr std::array list = {
    Method{"traffic_light", "Lampu lalu lintas", "Traffic light",
           "jumlah kriteria yang merah; merah semua adalah Prioritas 1",
           "number of red criteria; red on all of them is priority 1", "", traffic_light},
    Method{"saw", "Penjumlahan berbobot (SAW)", "Simple additive weighting (SAW)",
           "jumlah berbobot dari nilai terhadap nilai terburuk",
           "weighted sum of values relative to the worst value", "", saw, Weighing::mean_of_parts},
    Method{"ahp", "AHP dan penjumlahan berbobot", "AHP and simple additive weighting",
           "SAW dengan bobot dari perbandingan berpasangan (rank.pairwise)",
           "SAW with weights from pairwise comparisons (rank.pairwise)", "", saw, Weighing::mean_of_parts,
           ahp_weights},
    Method{"topsis", "TOPSIS", "TOPSIS", "kedekatan dengan desa terburuk yang mungkin",
           "closeness to the worst village possible", "", topsis, Weighing::other},
    Method{"min_max", "Jumlah min-maks", "Min-max sum",
           "jumlah berbobot dari nilai yang dibentang ke 0 sampai 1",
           "weighted sum of values stretched to 0..1", "", min_max, Weighing::mean_of_parts},
    Method{"rank_sum", "Jumlah peringkat", "Rank sum", "jumlah peringkat pada tiap kriteria",
           "sum of the ranks on each criterion", "", rank_sum, Weighing::minus_mean_of_parts},
    Method{"percentile", "Persentil berbobot", "Weighted percentile rank",
           "rata-rata berbobot dari persentil desa pada tiap kriteria",
           "weighted mean of the village's percentile on each criterion", "", percentile,
           Weighing::mean_of_parts, nullptr, percentile_notes},
    Method{"kpi", "Skor KPI 1-3", "KPI score 1-3",
           "rata-rata skor 1-3 dari letak terhadap sasaran dan perubahan setahun",
           "mean of scores 1-3 from position against target and change over a year", "", kpi,
           Weighing::mean_of_parts, nullptr, kpi_notes},
    Method{"class_score", "Skor kelas", "Class scoring",
           "jumlah kelas pada tiap kriteria (rank.class_limits)",
           "sum of the classes on each criterion (rank.class_limits)", "", class_score,
           Weighing::mean_of_parts, nullptr, class_score_notes},
    Method{"promethee", "PROMETHEE II", "PROMETHEE II",
           "arus bersih: seberapa sering desa lebih buruk dari yang lain dikurangi sebaliknya",
           "net flow: how often a village is worse off than others less the reverse", "", promethee,
           Weighing::mean_of_parts, nullptr, promethee_notes},
    Method{"prevalence", "Prevalensi", "Prevalence", "taksiran prevalensi stunting",
           "estimated stunting prevalence", "prevalence", prevalence},
    Method{"expected_cases", "Perkiraan kasus", "Expected cases", "perkiraan jumlah balita stunting",
           "expected number of stunted under-fives", "stunted", expected_cases},
    Method{"marginal_benefit", "Manfaat per rupiah", "Benefit per rupiah",
           "kasus yang dicegah pada akhir rencana per sejuta rupiah biaya setahun, paket terbaik desa itu",
           "cases averted at the end of the plan per million rupiah of a year's cost, the village's best "
           "package",
           "averted_per_million", marginal_benefit},
};

} // namespace

std::span<const Method> methods() {
  return list;
}

} // namespace lokus::rank
