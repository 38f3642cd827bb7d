#include "draw/panel.hpp"
#include "core/display.hpp"
#include "draw/inset.hpp"
#include "draw/legend.hpp"
#include "draw/scale.hpp"
#include "draw/style.hpp"
#include "draw/village_list.hpp"
#include <algorithm>
#include <array>
#include <cmath>

namespace lokus::draw {
namespace {

constexpr double note_size = 1.75;

// Writes blocks one below the other between the panel's margins.
struct Flow {
  Canvas &canvas;
  Language language;
  double left, right, y;

  double width() const { return right - left; }
  double middle() const { return (left + right) / 2; }
  void block(Text text) {
    text.width = width();
    const double height = canvas.measure(text).height;
    canvas.text(text, {text.align == Align::centre ? middle() : left, y});
    y += height;
  }
  void rule() {
    canvas.line({left, y}, {right, y}, {0.3, black});
    y += 1.2;
  }
};

void draw_title(Flow &flow, const Sheet &sheet) {
  if (!sheet.office.empty()) {
    flow.block({.words = sheet.office, .size = 2.7, .bold = true, .align = Align::centre, .most_lines = 3});
    flow.y += 1.5;
  }
  Text title{.words = sheet.title, .size = 3.3, .bold = true, .align = Align::centre, .width = flow.width()};
  while (title.size > 2.3 && flow.canvas.measure(title).height > 18)
    title.size -= 0.1;
  title.most_lines = 6;
  flow.block(title);
  flow.y += 1.2;
  if (!sheet.synthetic)
    return;
  const Rectangle box{flow.left, flow.y, flow.right, flow.y + 5.2};
  flow.canvas.fill(rectangle_path(box), {1, 0.93, 0.92});
  flow.canvas.stroke(rectangle_path(box), {0.35, red});
  const std::string words =
      Phrase{"DATA BUATAN – bukan keadaan sebenarnya", "SYNTHETIC DATA – not the real situation"}.in(
          flow.language);
  flow.canvas.text_middle({.words = words, .size = 2.5, .bold = true, .align = Align::centre, .colour = red},
                          box.middle());
  flow.y = box.bottom + 1.5;
}

void draw_north(Canvas &canvas, Point foot, Language language) {
  const double h = 7, w = 2;
  Path dark, light;
  dark.add(std::array{Point{foot.x, foot.y - h}, Point{foot.x + w, foot.y}, Point{foot.x, foot.y - 1.8}});
  light.add(std::array{Point{foot.x, foot.y - h}, Point{foot.x - w, foot.y}, Point{foot.x, foot.y - 1.8}});
  canvas.fill(dark, black);
  for (const Path &half : {light, dark})
    canvas.stroke(half, {0.2, black});
  canvas.text_middle(
      {.words = Phrase{"U", "N"}.in(language), .size = 2.8, .bold = true, .align = Align::centre},
      {foot.x, foot.y + 2});
}

void draw_scale(Flow &flow, const Ground &ground) {
  const double top = flow.y;
  draw_north(flow.canvas, {flow.left + 5, top + 8}, flow.language);
  const ScaleBar bar = scale_bar(ground.denominator, 46);
  const double from = flow.left + 13 + (flow.width() - 13 - bar.page_mm) / 2 - 1.5;
  const std::string words =
      phrase("Skala 1 : {} (A4)", "Scale 1 : {} (A4)", show_number(ground.denominator, 0)).in(flow.language);
  flow.canvas.text_middle({.words = words, .size = 2.5, .align = Align::centre},
                          {from + bar.page_mm / 2, top + 2});
  draw_scale_bar(flow.canvas, bar, {from, top + 4.6}, flow.language);
  flow.y = top + 12;
}

void draw_legend(Flow &flow, const Sheet &sheet, const Ground &ground) {
  flow.block({.words = Phrase{"KETERANGAN", "LEGEND"}.in(flow.language), .size = 2.4, .bold = true});
  flow.block({.words = sheet.value_title, .size = 2.15});
  flow.y += 0.5;
  for (const LegendRow &row : legend_rows(sheet, ground)) {
    draw_legend_row(flow.canvas, row, ground, flow.left, flow.right, flow.y);
    flow.y += legend_row_mm;
  }
  flow.y += 0.8;
}

std::string left_out(std::size_t sentences, Language language) {
  if (sentences == 0)
    return {};
  return phrase(" (dan {} lainnya, lihat laporan)", " (and {} more, see the report)", sentences).in(language);
}

// Sentences behind their title as one paragraph no higher than `height_mm`; those that do not fit are
// counted. The first is shortened where it does not fit; nothing where none of its words do.
template <class Fits>
std::string as_paragraph(const std::string &title, const std::vector<std::string> &sentences,
                         Language language, Fits fits) {
  std::string all = title;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const std::string longer = all + " " + sentences[i];
    if (fits(longer + left_out(sentences.size() - i - 1, language))) {
      all = longer;
      continue;
    }
    if (i > 0)
      return all + left_out(sentences.size() - i, language);
    std::string first = sentences[0];
    for (auto space = first.rfind(' '); space != std::string::npos; space = first.rfind(' ')) {
      first.resize(space);
      std::string shorter = fmt::format("{} {} …{}", title, first, left_out(sentences.size() - 1, language));
      if (fits(shorter))
        return shorter;
    }
    return {};
  }
  return all;
}

std::vector<Text> notes_of(const Sheet &sheet, const Ground &ground, Canvas &canvas, double width,
                           double assumptions_mm) {
  std::vector<Text> notes;
  const auto add = [&](std::string words, std::size_t bold) {
    notes.push_back({.words = std::move(words), .size = note_size, .width = width, .bold_bytes = bold});
  };
  const std::string source = Phrase{"Sumber:", "Source:"}.in(sheet.language);
  if (!sheet.source.empty()) {
    add(source + " " + sheet.source, source.size());
    notes.back().most_lines = 5;
  }
  const Text set = {.size = note_size, .width = width};
  const auto add_paragraph = [&](const Phrase &title, const std::vector<std::string> &sentences) {
    const std::string &head = title.in(sheet.language);
    const auto fits = [&](const std::string &words) {
      Text measured = set;
      measured.words = words;
      return canvas.measure(measured).height <= assumptions_mm;
    };
    if (sentences.empty())
      return;
    if (std::string words = as_paragraph(head, sentences, sheet.language, fits); !words.empty())
      add(std::move(words), head.size());
  };
  add_paragraph({"Daftar:", "The list:"}, sheet.list_caveats);
  add_paragraph({"Asumsi:", "Assumptions:"}, sheet.assumptions);
  const long parallel = std::lround(ground.plane.centre.lat * 60) * 60;
  add(phrase("Proyeksi silinder sama jarak, lintang baku {}, WGS 84. Batas bukan acuan resmi.",
             "Equidistant cylindrical projection, standard parallel {}, WGS 84. Borders are no official "
             "reference.",
             both([&](Language l) { return latitude_label(parallel, l); }))
          .in(sheet.language),
      0);
  add(sheet.made, 0);
  return notes;
}

constexpr double note_gap = 0.3, least_inset_mm = 20, caption_mm = 3.2, list_head_mm = 7.5;

double height_of_notes(const std::vector<Text> &notes, Canvas &canvas) {
  double height = 0;
  for (const Text &note : notes)
    height += canvas.measure(note).height + note_gap;
  return height;
}

// The assumptions give way, step by step, where the list of villages would not fit.
std::vector<Text> fitting_notes(const Flow &flow, const Sheet &sheet, const Ground &ground, double bottom) {
  std::vector<Text> notes;
  for (double assumptions_mm : {17.0, 11.0, 6.0}) {
    notes = notes_of(sheet, ground, flow.canvas, flow.width(), assumptions_mm);
    const double taken = height_of_notes(notes, flow.canvas) + caption_mm + least_inset_mm + list_head_mm + 2;
    const std::size_t asked = sheet.chosen_names.size();
    if (fit_list(asked, bottom - flow.y - taken).listed == asked)
      break;
  }
  return notes;
}

// Draws the notes up from the bottom of the panel and returns where they begin.
double draw_notes(Canvas &canvas, const std::vector<Text> &notes, double left, double bottom) {
  const double top = bottom - height_of_notes(notes, canvas);
  double y = top;
  for (const Text &note : notes) {
    canvas.text(note, {left, y});
    y += canvas.measure(note).height + note_gap;
  }
  return top;
}

std::size_t draw_chosen(Flow &flow, const Sheet &sheet, double bottom) {
  if (sheet.chosen.empty())
    return 0;
  flow.rule();
  flow.block({.words = sheet.list_title, .size = 2.4, .bold = true, .most_lines = 2});
  if (!sheet.list_order.empty())
    flow.block({.words = sheet.list_order, .size = note_size, .italic = true, .most_lines = 1});
  flow.y += 0.4;
  const ListFit fit = fit_list(sheet.chosen_names.size(), bottom - flow.y - 0.5);
  draw_list(flow.canvas, sheet.chosen_numbers, sheet.chosen_names, fit,
            {flow.left, flow.y, flow.right, bottom});
  if (const std::size_t left_out = sheet.chosen_names.size() - fit.listed; left_out > 0)
    flow.canvas.text(
        {.words =
             phrase("dan {} lainnya, lihat tabel", "and {} more, see the table", left_out).in(sheet.language),
         .size = fit.size,
         .italic = true},
        {flow.left, flow.y + fit.height() - fit.row_mm()});
  flow.y += fit.height() + 0.8;
  return fit.listed;
}

} // namespace

void draw_scale_bar(Canvas &canvas, const ScaleBar &bar, Point from, Language language) {
  constexpr int parts = 4;
  const double part = bar.page_mm / parts;
  for (int i = 0; i < parts; ++i) {
    const Path box = rectangle_path({from.x + i * part, from.y, from.x + (i + 1) * part, from.y + 1.4});
    canvas.fill(box, i % 2 == 0 ? black : white);
    canvas.stroke(box, {0.15, black});
  }
  for (double at : {0.0, 0.5, 1.0})
    canvas.text_middle({.words = bar_label(bar, at, language), .size = 2.1, .align = Align::centre},
                       {from.x + at * bar.page_mm, from.y + 3.4});
}

std::size_t draw_panel(Canvas &canvas, const Sheet &sheet, const Prepared &prepared, const Ground &ground) {
  const Rectangle inner = panel_frame.grown(-2.5);
  canvas.stroke(rectangle_path(panel_frame), frame_pen);
  Flow flow{canvas, sheet.language, inner.left, inner.right, inner.top};
  draw_title(flow, sheet);
  flow.rule();
  draw_scale(flow, ground);
  flow.rule();
  draw_legend(flow, sheet, ground);
  const std::vector<Text> notes = fitting_notes(flow, sheet, ground, inner.bottom + 1);
  const double notes_top = draw_notes(canvas, notes, inner.left, inner.bottom + 1) - 0.8;
  const std::size_t listed = draw_chosen(flow, sheet, notes_top - caption_mm - least_inset_mm - 1);
  const double bottom = notes_top - caption_mm;
  const double height = std::min(bottom - flow.y - 1, inset_height(prepared, ground, inner.width()));
  draw_inset(canvas, prepared, ground, {inner.left, bottom - height, inner.right, bottom});
  canvas.text_middle({.words = sheet.locator_title, .size = 1.9, .italic = true, .align = Align::centre},
                     {flow.middle(), bottom + 1.6});
  return listed;
}

} // namespace lokus::draw
