#pragma once

namespace lokus {

// A sanitizer maps memory of its own, and ends the program where it may not.
#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define LOKUS_MAPS_OF_ITS_OWN
#endif
#endif
#ifdef LOKUS_MAPS_OF_ITS_OWN
inline constexpr bool is_sanitized = true;
#else
inline constexpr bool is_sanitized = false;
#endif

} // namespace lokus
