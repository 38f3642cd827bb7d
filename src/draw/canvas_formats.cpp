#include "core/error.hpp"
#include "draw/canvas_cairo.hpp"
#include <algorithm>
#include <array>
#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <cmath>
#include <string_view>
#include <vector>

namespace lokus::draw {
namespace {

constexpr double points_per_mm = 72 / 25.4;
constexpr double pixels_per_mm = 150 / 25.4;

cairo_status_t append_bytes(void *bytes, const unsigned char *data, unsigned int length) {
  static_cast<std::string *>(bytes)->append(reinterpret_cast<const char *>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

bool finish_pdf(cairo_surface_t *surface, std::string &) {
  cairo_surface_finish(surface);
  return cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS;
}

// Cairo numbers surfaces over the life of the process and writes the numbers into the file as
// "surface17"; numbered anew in order of appearance, a sheet drawn twice is the same file.
std::string with_own_numbers(const std::string &written) {
  constexpr std::string_view word = "surface";
  std::vector<std::string> seen;
  std::string text;
  std::size_t from = 0;
  for (std::size_t at = written.find(word); at != std::string::npos; at = written.find(word, from)) {
    const std::size_t digits = at + word.size();
    const std::size_t end = std::min(written.find_first_not_of("0123456789", digits), written.size());
    text.append(written, from, digits - from);
    from = end;
    if (end == digits)
      continue;
    const std::string number = written.substr(digits, end - digits);
    const auto known_at = std::find(seen.begin(), seen.end(), number);
    text += fmt::format("{}", known_at - seen.begin());
    if (known_at == seen.end())
      seen.push_back(number);
  }
  return text.append(written, from, std::string::npos);
}

bool finish_svg(cairo_surface_t *surface, std::string &written) {
  cairo_surface_finish(surface);
  written = with_own_numbers(written);
  return cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS;
}

bool finish_png(cairo_surface_t *surface, std::string &written) {
  return cairo_surface_write_to_png_stream(surface, append_bytes, &written) == CAIRO_STATUS_SUCCESS;
}

std::unique_ptr<Canvas> pdf_canvas(const Document &document) {
  auto written = std::make_unique<std::string>();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream(
      append_bytes, written.get(), document.page.width * points_per_mm, document.page.height * points_per_mm);
  // Without a date Cairo would take the clock's, and two runs would differ.
  const std::string made = document.made.given()
                               ? fmt::format("{:04}-{:02}-{:02}T00:00:00Z", document.made.year,
                                             document.made.month, document.made.day)
                               : "2000-01-01T00:00:00Z";
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, made.c_str());
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, document.title.c_str());
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, document.creator.c_str());
  return cairo_canvas({surface, points_per_mm, std::move(written), finish_pdf});
}

std::unique_ptr<Canvas> svg_canvas(const Document &document) {
  auto written = std::make_unique<std::string>();
  cairo_surface_t *surface = cairo_svg_surface_create_for_stream(
      append_bytes, written.get(), document.page.width * points_per_mm, document.page.height * points_per_mm);
  return cairo_canvas({surface, points_per_mm, std::move(written), finish_svg});
}

std::unique_ptr<Canvas> png_canvas(const Document &document) {
  const auto pixels = [](double mm) { return static_cast<int>(std::lround(mm * pixels_per_mm)); };
  cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, pixels(document.page.width),
                                                        pixels(document.page.height));
  return cairo_canvas({surface, pixels_per_mm, std::make_unique<std::string>(), finish_png});
}

constexpr std::array<Format, 3> known = {Format{"pdf", "application/pdf", pdf_canvas},
                                         Format{"svg", "image/svg+xml", svg_canvas},
                                         Format{"png", "image/png", png_canvas}};

} // namespace

std::span<const Format> picture_formats() {
  return known;
}

} // namespace lokus::draw
