#pragma once
#include "core/date.hpp"
#include "draw/geometry.hpp"
#include <memory>
#include <string>

namespace lokus::draw {

struct Colour {
  double red = 0, green = 0, blue = 0, opacity = 1;
};

struct Pen {
  double width = 0.1; // mm
  Colour colour;
};

enum class Align { left, centre, right };

// A block of text. Letters are taken as they are: there is no markup to escape.
struct Text {
  std::string words{};
  double size = 2; // mm, of the em
  bool bold = false;
  bool italic = false;
  Align align = Align::left;
  double width = 0;           // mm; 0: no wrapping
  int most_lines = 0;         // with a width: what is longer ends in "…"; 0: as many as needed
  std::size_t bold_bytes = 0; // this many bytes at the beginning are bold
  Colour colour{};
  double halo = 0; // mm of white around the letters
};

// Where drawing goes: one interface, so that PDF, SVG and PNG come from the same drawing. Sizes are
// millimetres; text is laid out the same on every canvas, whatever the device.
class Canvas {
public:
  virtual ~Canvas() = default;

  virtual void fill(const Path &path, Colour colour) = 0;
  virtual void stroke(const Path &path, Pen pen) = 0;
  virtual void line(Point from, Point to, Pen pen) = 0;
  virtual void disc(Point middle, double radius, Colour colour, Pen rim) = 0;
  // Lines at 45 degrees through the path, `spacing` apart, on one grid for the whole page.
  virtual void hatch(const Path &path, double spacing, Pen pen) = 0;
  // Nothing is drawn outside the rectangle until unclip; not nested.
  virtual void clip(const Rectangle &window) = 0;
  virtual void unclip() = 0;

  virtual Extent measure(const Text &text) = 0;
  // The top of the block is at `at`; its left edge, middle or right edge too, as aligned.
  virtual void text(const Text &text, Point at) = 0;
  // The middle of the capitals (one line) or of the block (several) is at `at`.
  virtual void text_middle(const Text &text, Point at) = 0;
  // As text_middle, one line, turned to read from bottom to top.
  virtual void text_upwards(const Text &text, Point at) = 0;

  // What is drawn from here on stands on another page of the same size; of a PDF alone.
  virtual void next_page() = 0;
  // The finished document; nothing may be drawn afterwards. Error(failure) when drawing failed.
  virtual std::string finish() = 0;
};

struct Document {
  Extent page; // mm
  std::string title;
  std::string creator;
  Date made; // may be not given
};

// A picture format: one entry makes every sheet appear in it.
struct Format {
  const char *ending;
  const char *media_type;
  std::unique_ptr<Canvas> (*canvas)(const Document &document);
};
std::span<const Format> picture_formats();

} // namespace lokus::draw
