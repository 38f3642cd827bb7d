#include "draw/steps_chart.hpp"
#include "core/display.hpp"
#include "core/parallel.hpp"
#include "core/text.hpp"
#include "draw/sheet.hpp"
#include "draw/style.hpp"
#include "tables/texts/height_texts.hpp"

namespace lokus::draw {
namespace {

constexpr Rectangle bars_frame{12, 58, 148, 176}, places_frame{162, 58, 285, 176};

void draw_head(Canvas &canvas, const RegisterSteps &steps, StepsId shown, const RunRecord &record) {
  const Language language = record.language;
  const double middle = a4.width / 2;
  canvas.text({.words = upper(steps.name[shown]), .size = 3.2, .bold = true, .align = Align::centre},
              {middle, 9});
  canvas.text({.words = Phrase{"STUNTING BALITA: LANGKAH DARI REGISTER KE SURVEI",
                               "STUNTING OF UNDER-FIVES: STEPS FROM REGISTER TO SURVEY"}
                            .in(language),
               .size = 4.6,
               .bold = true,
               .align = Align::centre},
              {middle, 14});
  double y = 22;
  if (record.scenario.write.synthetic) {
    const Text warning{
        .words =
            Phrase{"DATA BUATAN – bukan keadaan sebenarnya", "SYNTHETIC DATA – not the real situation"}.in(
                language),
        .size = 3,
        .bold = true,
        .align = Align::centre,
        .colour = red};
    canvas.text(warning, {middle, y});
    y += 6;
  }
  Phrase said = explained_sentence(steps, shown);
  if (said.id.empty())
    said = steps_sentence(steps, shown);
  const Text sentence{.words = said.in(language), .size = 3, .width = 262, .most_lines = 5};
  canvas.text(sentence, {17, y});
}

void draw_titles(Canvas &canvas, const RegisterSteps &steps, StepsId shown, Language language) {
  const std::vector<StepsId> places = compared_places(steps);
  canvas.text({.words = steps.name[shown], .size = 3, .bold = true}, {bars_frame.left, bars_frame.top - 9});
  if (places.empty())
    return;
  const Phrase unit = steps.kind[places.back()] == StepsOf::puskesmas ? Phrase{"puskesmas", "puskesmas"}
                                                                      : Phrase{"kecamatan", "kecamatan"};
  const Phrase of = steps.kind[places.front()] == StepsOf::district
                        ? phrase("kabupaten/kota dan {}", "regency and {}", unit)
                        : unit;
  const Phrase title = phrase("Tiap {}, dan berapa anak tampaknya tercatat melewati batas",
                              "Every {}, and how many children seem to be recorded over the line", of);
  canvas.text({.words = title.in(language), .size = 3, .bold = true, .width = places_frame.width()},
              {places_frame.left, places_frame.top - 9});
}

void draw_foot(Canvas &canvas, const RegisterSteps &steps, const RunRecord &record) {
  const Phrase how =
      phrase("Garis tegak dan mendatar: kisaran {0}. Tinggi badan di sekitar batas: yang terbaca dari "
             "sebaran tinggi "
             "badan di luar sekitar -2 SD, dibanding yang tercatat. Yang tidak diukur dianggap sama dengan "
             "yang diukur; "
             "kisarannya dari asumsi. Langkah-langkahnya berjumlah tepat. Semua angka, juga tiap desa: "
             "register_ke_survei.csv.",
             "Upright and level lines: {0} interval. Heights around the line: what the distribution of "
             "heights away from "
             "-2 SD says, against what is recorded. Those not measured are taken to be like the measured; "
             "the interval "
             "is an assumption. The steps add up exactly. All figures, of every village too: "
             "register_ke_survei.csv.",
             show_percent(steps.interval_share, 0));
  const std::string program = "lokus " + record.version;
  const std::string made =
      record.made.given() ? show_date(record.made, record.language) + " · " + program : program;
  canvas.text({.words = how.in(record.language), .size = 2.3, .width = 273}, {12, 184});
  canvas.text({.words = made, .size = 2.1}, {12, 198});
}

} // namespace

std::vector<Picture> steps_pictures(const Prepared &prepared, const RunRecord &record) {
  const RegisterSteps &steps = prepared.register_steps;
  const std::vector<StepsId> regencies = moved_most(steps, StepsOf::district);
  if (regencies.empty())
    return {};
  const StepsId shown = regencies.front(); // whose heights move its register most
  std::vector<Picture> pictures(picture_formats().size());
  for_each_uneven_row(pictures.size(), [&](std::size_t i) {
    const Format &format = picture_formats()[i];
    const std::unique_ptr<Canvas> canvas =
        format.canvas({a4, "register_ke_survei", "lokus " + record.version, record.made});
    draw_head(*canvas, steps, shown, record);
    draw_titles(*canvas, steps, shown, record.language);
    draw_step_bars(*canvas, steps, shown, bars_frame, record.language);
    draw_compared_places(*canvas, prepared, places_frame, record.language);
    draw_foot(*canvas, steps, record);
    pictures[i] = {std::string("register_ke_survei.") + format.ending, format.media_type, canvas->finish()};
  });
  return pictures;
}

} // namespace lokus::draw
