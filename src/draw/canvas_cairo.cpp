#include "draw/canvas_cairo.hpp"
#include "core/error.hpp"
#include "core/thread_start.hpp"
#include <cairo.h>
#include <cmath>
#include <mutex>
#include <pango/pangocairo.h>

namespace lokus::draw {
namespace {

struct Release {
  void operator()(cairo_t *c) const { cairo_destroy(c); }
  void operator()(cairo_surface_t *s) const { cairo_surface_destroy(s); }
  void operator()(PangoContext *c) const { g_object_unref(c); }
  void operator()(PangoLayout *l) const { g_object_unref(l); }
};
template <class T>
using Owned = std::unique_ptr<T, Release>;

constexpr double mm_of(int pango_units) {
  return static_cast<double>(pango_units) / PANGO_SCALE;
}

// Cairo 1.16 keeps the fonts of all threads together, and now and then falls over them when sheets are drawn
// side by side on a busy machine: who has to do with letters goes alone.
std::mutex &fonts() {
  static std::mutex mutex;
  return mutex;
}

// Letters are measured on a plane of their own, unhinted and unrounded, so that lines break alike on
// paper and on the screen.
Owned<PangoContext> text_context() {
  Owned<PangoContext> context(pango_font_map_create_context(pango_cairo_font_map_get_default()));
  cairo_font_options_t *options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options(context.get(), options);
  cairo_font_options_destroy(options);
  pango_context_set_round_glyph_positions(context.get(), FALSE);
  return context;
}

Owned<PangoLayout> layout_of(PangoContext *context, const Text &text) {
  Owned<PangoLayout> layout(pango_layout_new(context));
  PangoFontDescription *font = pango_font_description_new();
  pango_font_description_set_family(font, "Noto Sans");
  pango_font_description_set_absolute_size(font, text.size * PANGO_SCALE);
  pango_font_description_set_weight(font, text.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_style(font, text.italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
  pango_layout_set_font_description(layout.get(), font);
  pango_font_description_free(font);
  pango_layout_set_text(layout.get(), text.words.c_str(), static_cast<int>(text.words.size()));
  pango_layout_set_alignment(layout.get(), text.align == Align::left     ? PANGO_ALIGN_LEFT
                                           : text.align == Align::centre ? PANGO_ALIGN_CENTER
                                                                         : PANGO_ALIGN_RIGHT);
  if (text.width > 0) {
    pango_layout_set_width(layout.get(), pango_units_from_double(text.width));
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    if (text.most_lines > 0) {
      pango_layout_set_height(layout.get(), -text.most_lines);
      pango_layout_set_ellipsize(layout.get(), PANGO_ELLIPSIZE_END);
    }
  }
  if (text.bold_bytes > 0) {
    PangoAttrList *marks = pango_attr_list_new();
    PangoAttribute *bold = pango_attr_weight_new(PANGO_WEIGHT_BOLD);
    bold->start_index = 0;
    bold->end_index = static_cast<guint>(text.bold_bytes);
    pango_attr_list_insert(marks, bold);
    pango_layout_set_attributes(layout.get(), marks);
    pango_attr_list_unref(marks);
  }
  return layout;
}

class CairoCanvas final : public Canvas {
public:
  explicit CairoCanvas(CairoPage page)
      : written_(std::move(page.written)),
        encode_(page.encode),
        surface_(page.surface),
        cairo_(cairo_create(surface_.get())) {
    const std::lock_guard alone(fonts());
    context_ = text_context();
    cairo_scale(cairo_.get(), page.units_per_mm, page.units_per_mm);
    cairo_set_fill_rule(cairo_.get(), CAIRO_FILL_RULE_EVEN_ODD);
    cairo_set_line_join(cairo_.get(), CAIRO_LINE_JOIN_ROUND);
    cairo_set_line_cap(cairo_.get(), CAIRO_LINE_CAP_ROUND);
    begin_page();
  }
  ~CairoCanvas() override {
    const std::lock_guard alone(fonts());
    context_.reset();
    cairo_.reset();
    surface_.reset();
  }
  CairoCanvas(const CairoCanvas &) = delete;
  CairoCanvas &operator=(const CairoCanvas &) = delete;

  void fill(const Path &path, Colour colour) override {
    trace(path);
    use(colour);
    cairo_fill(cairo_.get());
  }

  void stroke(const Path &path, Pen pen) override {
    trace(path);
    use(pen);
    cairo_stroke(cairo_.get());
  }

  void line(Point from, Point to, Pen pen) override {
    cairo_new_path(cairo_.get());
    cairo_move_to(cairo_.get(), from.x, from.y);
    cairo_line_to(cairo_.get(), to.x, to.y);
    use(pen);
    cairo_stroke(cairo_.get());
  }

  void disc(Point middle, double radius, Colour colour, Pen rim) override {
    cairo_new_path(cairo_.get());
    cairo_arc(cairo_.get(), middle.x, middle.y, radius, 0, 2 * G_PI);
    use(colour);
    cairo_fill_preserve(cairo_.get());
    use(rim);
    cairo_stroke(cairo_.get());
  }

  void hatch(const Path &path, double spacing, Pen pen) override {
    const Rectangle box = rectangle_around(path);
    cairo_save(cairo_.get());
    trace(path);
    cairo_clip(cairo_.get());
    cairo_new_path(cairo_.get());
    const double step = spacing * G_SQRT2; // along x, between lines at 45 degrees
    for (double at = std::floor((box.left + box.top) / step) * step; at <= box.right + box.bottom;
         at += step) {
      cairo_move_to(cairo_.get(), at - box.top, box.top);
      cairo_line_to(cairo_.get(), at - box.bottom, box.bottom);
    }
    use(pen);
    cairo_stroke(cairo_.get());
    cairo_restore(cairo_.get());
  }

  void clip(const Rectangle &window) override {
    cairo_save(cairo_.get());
    cairo_rectangle(cairo_.get(), window.left, window.top, window.width(), window.height());
    cairo_clip(cairo_.get());
  }

  void unclip() override { cairo_restore(cairo_.get()); }

  Extent measure(const Text &text) override {
    const std::lock_guard alone(fonts());
    const Owned<PangoLayout> layout = layout_of(context_.get(), text);
    PangoRectangle logical;
    pango_layout_get_extents(layout.get(), nullptr, &logical);
    return {mm_of(logical.width), mm_of(logical.height)};
  }

  void text(const Text &text, Point at) override {
    const std::lock_guard alone(fonts());
    show(layout_of(context_.get(), text).get(), text, at);
  }

  void text_middle(const Text &text, Point at) override {
    const std::lock_guard alone(fonts());
    const Owned<PangoLayout> layout = layout_of(context_.get(), text);
    show(layout.get(), text, {at.x, at.y - rise(layout.get(), text)});
  }

  void text_upwards(const Text &text, Point at) override {
    const std::lock_guard alone(fonts());
    const Owned<PangoLayout> layout = layout_of(context_.get(), text);
    cairo_save(cairo_.get());
    cairo_translate(cairo_.get(), at.x, at.y);
    cairo_rotate(cairo_.get(), -G_PI / 2);
    show(layout.get(), text, {0, -rise(layout.get(), text)});
    cairo_restore(cairo_.get());
  }

  void next_page() override {
    const std::lock_guard alone(fonts());
    cairo_show_page(cairo_.get());
    begin_page();
  }

  std::string finish() override {
    const std::lock_guard alone(fonts());
    cairo_show_page(cairo_.get());
    const cairo_status_t status = cairo_status(cairo_.get());
    cairo_.reset();
    const bool encoded = encode_(surface_.get(), *written_);
    if (status != CAIRO_STATUS_SUCCESS || !encoded || written_->empty())
      throw Error{ErrorKind::failure,
                  phrase("peta tidak dapat digambar: {}", "the sheet could not be drawn: {}",
                         cairo_status_to_string(status != CAIRO_STATUS_SUCCESS
                                                    ? status
                                                    : cairo_surface_status(surface_.get())))};
    return std::move(*written_);
  }

private:
  void begin_page() {
    cairo_set_source_rgb(cairo_.get(), 1, 1, 1);
    cairo_paint(cairo_.get());
  }
  void use(Colour c) { cairo_set_source_rgba(cairo_.get(), c.red, c.green, c.blue, c.opacity); }
  void use(Pen pen) {
    use(pen.colour);
    cairo_set_line_width(cairo_.get(), pen.width);
  }

  void trace(const Path &path) {
    cairo_new_path(cairo_.get());
    for (std::size_t r = 0; r < path.rings(); ++r) {
      cairo_new_sub_path(cairo_.get());
      for (Point p : path.ring(r))
        cairo_line_to(cairo_.get(), p.x, p.y);
      cairo_close_path(cairo_.get());
    }
  }

  // From the top of the block down to what text_middle puts at its point.
  static double rise(PangoLayout *layout, const Text &text) {
    constexpr double cap_height = 0.714; // of the em, Noto Sans
    if (pango_layout_get_line_count(layout) == 1)
      return mm_of(pango_layout_get_baseline(layout)) - cap_height * text.size / 2;
    PangoRectangle logical;
    pango_layout_get_extents(layout, nullptr, &logical);
    return mm_of(logical.height) / 2;
  }

  void show(PangoLayout *layout, const Text &text, Point at) {
    PangoRectangle logical;
    pango_layout_get_extents(layout, nullptr, &logical);
    const double width = text.width > 0 ? text.width : mm_of(logical.width);
    const double left = text.align == Align::left     ? at.x
                        : text.align == Align::centre ? at.x - width / 2
                                                      : at.x - width;
    // Unwrapped lines of one block are aligned against the widest, which starts at logical.x.
    const double x = text.width > 0 ? left : left - mm_of(logical.x);
    cairo_new_path(cairo_.get());
    if (text.halo > 0) {
      cairo_move_to(cairo_.get(), x, at.y);
      pango_cairo_layout_path(cairo_.get(), layout);
      use(Pen{2 * text.halo, {1, 1, 1, 0.85}});
      cairo_stroke(cairo_.get());
    }
    cairo_move_to(cairo_.get(), x, at.y);
    use(text.colour);
    pango_cairo_show_layout(cairo_.get(), layout);
    cairo_new_path(cairo_.get());
  }

  // Declared first, destroyed last: Cairo writes into it until the surface is gone.
  std::unique_ptr<std::string> written_;
  bool (*encode_)(cairo_surface_t *surface, std::string &written);
  Owned<cairo_surface_t> surface_;
  Owned<cairo_t> cairo_;
  Owned<PangoContext> context_;
};

} // namespace

std::unique_ptr<Canvas> cairo_canvas(CairoPage page) {
  constexpr std::size_t of_pango = 4; // it looks for fonts in threads of its own, and ends without them
  if (!threads_can_start(of_pango))
    throw Error(
        ErrorKind::failure,
        phrase("peta tidak dapat digambar: sistem tidak memberi {0} utas lagi; longgarkan batas proses "
               "(ulimit -u) atau memori (ulimit -v)",
               "maps cannot be drawn: the system gives no {0} threads more; raise the limit of processes "
               "(ulimit -u) or of memory (ulimit -v)",
               of_pango));
  return std::make_unique<CairoCanvas>(std::move(page));
}

} // namespace lokus::draw
