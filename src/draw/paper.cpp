#include "draw/paper.hpp"
#include "draw/style.hpp"
#include <algorithm>
#include <numeric>

namespace lokus::draw {
namespace {

constexpr double paper_margin = 15, paper_foot = 8;
constexpr double body_size = 4.2, table_size = 3.6, note_of_paper_size = 3.3, figure_size = 11;
constexpr double cell_space = 1.2; // between the letters and the lines of a table
constexpr Pen table_pen{0.15, {0.7, 0.7, 0.7}};
constexpr Colour head_ground{0.953, 0.925, 0.886}, accent{0.6, 0.2, 0.016}, pale{0.3, 0.3, 0.3};

bool begins_with_digit(const std::string &cell) {
  return !cell.empty() && cell.front() >= '0' && cell.front() <= '9';
}

class Typesetter {
public:
  Typesetter(Canvas &canvas, Extent page, const Paper &paper)
      : canvas_(canvas),
        paper_(paper),
        page_{page},
        left_(paper_margin),
        width_(page.width - 2 * paper_margin),
        bottom_(page.height - paper_margin - paper_foot) {}

  void sheet(const Paper::Leaf &sheet, const std::function<void()> &map) {
    const bool is_map = sheet.blocks.size() == 1 && sheet.blocks.front().kind == Paper::Kind::map;
    if (pages_ > 0)
      canvas_.next_page();
    ++pages_;
    if (is_map)
      return map();
    sheet_ = &sheet;
    is_continued_ = false;
    head();
    for (const Paper::Block &each : sheet.blocks)
      block(each);
  }

private:
  void new_page() {
    canvas_.next_page();
    ++pages_;
    is_continued_ = true;
    head();
  }

  void head() {
    y_ = paper_margin - 4;
    text({.words = paper_.office, .size = 3, .colour = pale}, left_, width_);
    if (paper_.synthetic)
      text(
          {.words =
               Phrase{"DATA BUATAN – bukan keadaan sebenarnya", "SYNTHETIC DATA – not the real situation"}.in(
                   paper_.language),
           .size = 3,
           .bold = true,
           .colour = red},
          left_, width_);
    const bool is_first = sheet_ == &paper_.leaves.front();
    const std::string more = Phrase{" (lanjutan)", " (continued)"}.in(paper_.language);
    text({.words = sheet_->title + (is_continued_ ? more : ""),
          .size = is_first && !is_continued_ ? 8.5 : 6.4,
          .bold = true},
         left_, width_);
    y_ += 1;
    canvas_.line({left_, y_}, {left_ + width_, y_}, {0.6, accent});
    y_ += 4;
    const double foot = page_.height - paper_margin + 2;
    canvas_.text({.words = paper_.title + " · " + paper_.made, .size = 2.6, .colour = pale}, {left_, foot});
    canvas_.text({.words = fmt::format("{}", pages_), .size = 2.6, .align = Align::right, .colour = pale},
                 {left_ + width_, foot});
  }

  double height_of(Text words, double width) const {
    words.width = width;
    return canvas_.measure(words).height;
  }

  void text(Text words, double left, double width) {
    if (words.words.empty())
      return;
    words.width = width;
    canvas_.text(words, {left, y_});
    y_ += canvas_.measure(words).height;
  }

  void need(double height) {
    if (y_ + height > bottom_)
      new_page();
  }

  void block(const Paper::Block &block) {
    switch (block.kind) {
    case Paper::Kind::paragraph:
      return run_on(block.words.front(), body_size, black, 0);
    case Paper::Kind::note:
      return run_on(block.words.front(), note_of_paper_size, pale, 0);
    case Paper::Kind::bullets:
      for (const std::string &item : block.words)
        bullet(item);
      return;
    case Paper::Kind::figures:
      return figures(block);
    case Paper::Kind::table:
      return table(block);
    case Paper::Kind::map:
      return;
    }
  }

  void run_on(const std::string &words, double size, Colour colour, double indent) {
    const Text set{.words = words, .size = size, .colour = colour};
    need(height_of(set, width_ - indent));
    text(set, left_ + indent, width_ - indent);
    y_ += size * 0.7;
  }

  void bullet(const std::string &words) {
    constexpr double indent = 6;
    need(height_of({.words = words, .size = body_size}, width_ - indent));
    canvas_.disc({left_ + 2, y_ + body_size * 0.72}, 0.7, accent, {0.1, accent});
    run_on(words, body_size, black, indent);
  }

  void figures(const Paper::Block &block) {
    const double part = width_ / static_cast<double>(block.rows.size());
    double height = 0;
    for (const auto &figure : block.rows)
      height = std::max(height, height_of({.words = figure[1], .size = body_size}, part - 8));
    height += figure_size * 1.4;
    need(height);
    const double top = y_;
    for (std::size_t i = 0; i < block.rows.size(); ++i) {
      const double x = left_ + static_cast<double>(i) * part;
      canvas_.line({x + 1, top + 1}, {x + 1, top + height}, {1.2, accent});
      y_ = top;
      text({.words = block.rows[i][0], .size = figure_size, .bold = true}, x + 5, part - 8);
      text({.words = block.rows[i][1], .size = body_size}, x + 5, part - 8);
    }
    y_ = top + height + 5;
  }

  std::vector<double> column_widths(const Paper::Block &block) const {
    std::vector<double> widths = block.widths;
    widths.resize(block.words.size(), 1);
    const double all = std::accumulate(widths.begin(), widths.end(), 0.0);
    for (double &width : widths)
      width *= width_ / all;
    return widths;
  }

  double row_height(const std::vector<std::string> &cells, const std::vector<double> &widths,
                    bool bold) const {
    double height = 0;
    for (std::size_t c = 0; c < cells.size(); ++c)
      height = std::max(height, height_of({.words = cells[c], .size = table_size, .bold = bold},
                                          widths[c] - 2 * cell_space));
    return height + cell_space;
  }

  void row(const std::vector<std::string> &cells, const std::vector<double> &widths, bool is_head) {
    const double height = row_height(cells, widths, is_head), top = y_;
    double x = left_;
    for (std::size_t c = 0; c < cells.size(); ++c) {
      const Path box = rectangle_path({x, top, x + widths[c], top + height});
      if (is_head)
        canvas_.fill(box, head_ground);
      canvas_.stroke(box, table_pen);
      const bool right = !is_head && begins_with_digit(cells[c]);
      canvas_.text({.words = cells[c],
                    .size = table_size,
                    .bold = is_head,
                    .align = right ? Align::right : Align::left,
                    .width = widths[c] - 2 * cell_space},
                   {right ? x + widths[c] - cell_space : x + cell_space, top + cell_space / 2});
      x += widths[c];
    }
    y_ = top + height;
  }

  void table(const Paper::Block &block) {
    const std::vector<double> widths = column_widths(block);
    const Text caption{.words = block.caption, .size = table_size, .bold = true};
    const double head_height = row_height(block.words, widths, true);
    const double first = block.rows.empty() ? 0 : row_height(block.rows.front(), widths, false);
    need(height_of(caption, width_) + head_height + first + 1);
    text(caption, left_, width_);
    y_ += 1;
    row(block.words, widths, true);
    for (const std::vector<std::string> &cells : block.rows) {
      if (y_ + row_height(cells, widths, false) > bottom_) {
        new_page();
        row(block.words, widths, true);
      }
      row(cells, widths, false);
    }
    y_ += 4;
  }

  Canvas &canvas_;
  const Paper &paper_;
  const Extent page_;
  const double left_, width_, bottom_;
  const Paper::Leaf *sheet_ = nullptr;
  bool is_continued_ = false;
  double y_ = 0;
  std::size_t pages_ = 0;
};

} // namespace

void draw_paper(Canvas &canvas, Extent page, const Paper &paper, const std::function<void()> &map) {
  Typesetter setter(canvas, page, paper);
  for (const Paper::Leaf &sheet : paper.leaves)
    setter.sheet(sheet, map);
}

} // namespace lokus::draw
