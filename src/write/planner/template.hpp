#pragma once
#include <span>
#include <string_view>

namespace lokus::write {

// The page as it is built from web/ (scripts/web.sh) and checked in as web/dist/perencana.html: texts, style,
// script and engine, with a place for the data.
struct CarriedPage {
  std::string_view name, text;
};
std::span<const CarriedPage> carried_page();

} // namespace lokus::write
