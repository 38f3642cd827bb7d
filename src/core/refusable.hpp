#pragma once
#include "core/error.hpp"
#include <optional>

namespace lokus {

// A result, or the reason why there is none: for a request that may well be impossible, and whose caller goes
// on either way. What is wrong with the request itself is an Error.
template <class T>
class Refusable {
public:
  Refusable(T result) : result_(std::move(result)) {}
  Refusable(Phrase reason) : reason_(std::move(reason)) {}

  explicit operator bool() const { return result_.has_value(); }
  const T &operator*() const & { return *result_; }
  T operator*() && { return *std::move(result_); }
  T *operator->() { return &*result_; }
  const T *operator->() const { return &*result_; }
  const std::optional<T> &result() const { return result_; }
  const Phrase &reason() const { return reason_; } // empty where there is a result

  // The result. Error(request) with the reason where there is none.
  T or_error() && {
    if (!result_)
      throw Error(ErrorKind::request, reason_);
    return *std::move(result_);
  }

private:
  std::optional<T> result_;
  Phrase reason_;
};

} // namespace lokus
