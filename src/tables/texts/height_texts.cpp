#include "tables/texts/height_texts.hpp"
#include "core/display.hpp"
#include "core/text.hpp"

namespace lokus {

Phrase unit_in_words(UnitKind kind, const std::string &code, const std::string &name) {
  if (kind == UnitKind::district)
    return phrase("kabupaten/kota {} {}", "regency {} {}", code, name);
  if (kind == UnitKind::subdistrict)
    return phrase("kecamatan {} {}", "kecamatan {} {}", code, name);
  // Many files write "Puskesmas X", others only "X".
  const std::string first = lower(name.substr(0, name.find(' ')));
  const bool says_itself = first == "puskesmas" || first == "pkm";
  return says_itself ? Phrase{name, name} : phrase("puskesmas {}", "puskesmas {}", name);
}

Phrase pile_sentence(const PileRow &pile) {
  const auto children = [](double n) { return show_number(n, 0); };
  const Phrase line = pile.line > -3
                          ? Phrase{"batas pendek (-2 SD)", "the line of stunting (-2 SD)"}
                          : Phrase{"batas sangat pendek (-3 SD)", "the line of severe stunting (-3 SD)"};
  return phrase(
      "{0} anak tepat di atas {1} dan {2} tepat di bawahnya, lebih banyak di atas daripada yang "
      "mungkin (seharusnya sekitar {3} dan {4}); sekitar {5} anak ({6} sampai {7}) tampaknya "
      "tercatat lebih tinggi",
      "{0} children just above {1} and {2} just below it, more above than can be (about {3} and {4} "
      "would be expected); about {5} children ({6} to {7}) seem to be recorded taller",
      children(pile.above), line, children(pile.below), children(pile.expected_above),
      children(pile.expected_below), children(pile.moved), children(pile.moved_low),
      children(pile.moved_high));
}

Phrase share_with_interval(double share, double low, double high) {
  if (is_missing(share))
    return {"–", "–"};
  const auto percent = [](double x) { return show_number(100 * x, 1); };
  return phrase("{} ({} sampai {})", "{} ({} to {})", show_percent(share, 1), percent(low), percent(high));
}

Phrase share_from_heights(const RegisterSteps &steps, StepsId row) {
  const double counted = steps.counted[row];
  return share_with_interval(counted + steps.heights.change[row], counted + steps.heights.low[row],
                             counted + steps.heights.high[row]);
}

namespace {

Phrase as_points(double share) {
  return show_number(100 * share, 1);
}

// "+8,7 poin (7,9 sampai 9,6)"
Phrase signed_points(double change, double low, double high) {
  return phrase("{}{} poin ({} sampai {})", "{}{} points ({} to {})", change >= 0 ? "+" : "",
                as_points(change), as_points(low), as_points(high));
}

Phrase heights_words(const RegisterSteps &steps, StepsId row) {
  const StepChange &step = steps.heights;
  if (is_missing(step.change[row]))
    return {
        " Tinggi badan di sekitar batas: tidak diketahui, karena tidak ada tinggi badan anak atau terlalu "
        "sedikit.",
        " Heights around the line: not known, as there are no children's heights or too few."};
  return phrase(" Tinggi badan di sekitar batas: {}, menjadi {}.", " Heights around the line: {}, making {}.",
                signed_points(step.change[row], step.low[row], step.high[row]),
                show_percent(steps.after_heights(row), 1));
}

Phrase unweighed_words(const RegisterSteps &steps, StepsId row) {
  const StepChange &step = steps.unweighed;
  if (is_missing(step.change[row]))
    return {
        " Yang tidak diukur: tidak diketahui, karena jumlah terdaftar tidak ada atau lebih kecil daripada "
        "yang diukur.",
        " Those not measured: not known, as the number registered is missing or smaller than that measured."};
  return phrase(" Balita terdaftar yang tidak diukur: antara {} dan +{} poin (asumsi).",
                " Registered children who were not measured: between {} and +{} points (assumed).",
                as_points(step.low[row]), as_points(step.high[row]));
}

// A regency without a survey of its own has that of a larger area.
Phrase survey_words(const RegisterSteps &steps, StepsId row) {
  const std::string &area = steps.survey_area[row];
  return area.empty() || area == steps.code[row]
             ? Phrase{"survei", "the survey"}
             : phrase("survei wilayah {}", "the survey of the area {}", area);
}

Phrase rest_words(const RegisterSteps &steps, StepsId row) {
  const StepChange &step = steps.rest;
  if (is_missing(step.change[row]))
    return {" Sisanya: tidak diketahui, karena tidak ada angka survei.",
            " The rest: not known, as there is no survey figure."};
  const Phrase end =
      steps.kind[row] == StepsOf::district ? survey_words(steps, row) : Phrase{"taksiran", "the estimate"};
  return phrase(" Sisanya sampai {} {}: {}.", " The rest up to {}, {}: {}.", end,
                show_percent(steps.end[row], 1),
                signed_points(step.change[row], step.low[row], step.high[row]));
}

} // namespace

Phrase steps_sentence(const RegisterSteps &steps, StepsId row) {
  if (is_missing(steps.counted[row]))
    return {"Register: tidak ada balita yang diukur, jadi tidak ada langkah dari register ke survei.",
            "Register: nobody was measured, so that there are no steps from register to survey."};
  return phrase("Register mencatat {}.", "The register has {}.", show_percent(steps.counted[row], 1)) +
         heights_words(steps, row) + unweighed_words(steps, row) + rest_words(steps, row);
}

Phrase explained_sentence(const RegisterSteps &steps, StepsId row) {
  const double all = steps.end[row] - steps.counted[row], heights = steps.heights.change[row];
  if (steps.kind[row] != StepsOf::district || is_missing(heights) || !(all > 0))
    return {};
  const Phrase difference =
      phrase("Register {0} mencatat {1}, {2} {3}: selisih {4} poin persen.",
             "The register of {0} has {1}, {2} {3}: a difference of {4} percentage points.", steps.name[row],
             show_percent(steps.counted[row], 1), survey_words(steps, row), show_percent(steps.end[row], 1),
             as_points(all));
  const double low = steps.heights.low[row], high = steps.heights.high[row];
  if (!(low > 0))
    return phrase(
        "{0} Tinggi badan yang tercatat tidak menjelaskannya: menurut sebaran di luar sekitar batas "
        "pendek prevalensinya {1}.",
        "{0} The recorded heights do not explain it: by their distribution away from the line of "
        "stunting the prevalence is {1}.",
        difference, share_from_heights(steps, row));
  if (heights > all)
    return phrase(
        "{0} Seluruhnya terbaca dari tinggi badan dalam register itu sendiri: menurut sebarannya di luar "
        "sekitar batas pendek prevalensinya {1}, {2} poin di atas survei.",
        "{0} All of it can be read from the heights in the register itself: by their distribution away from "
        "the line of stunting the prevalence is {1}, {2} points above the survey.",
        difference, share_from_heights(steps, row), as_points(heights - all));
  return phrase(
      "{0} Dari selisih itu {1} poin ({2}) terbaca dari tinggi badan dalam register itu sendiri (kisaran {3} "
      "sampai {4}): menurut sebarannya di luar sekitar batas pendek prevalensinya {5}. Sisanya {6} poin.",
      "{0} Of it, {1} points ({2}) can be read from the heights in the register itself (interval {3} to "
      "{4}): "
      "by their distribution away from the line of stunting the prevalence is {5}. What is left is {6} "
      "points.",
      difference, as_points(heights), show_percent(heights / all, 0), as_points(low), as_points(high),
      share_from_heights(steps, row), as_points(all - heights));
}

} // namespace lokus
