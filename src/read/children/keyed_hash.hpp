#pragma once
#include "seal/keyed_hash.hpp"
#include "settings/scenario.hpp"
#include <optional>

namespace lokus::read {

// The hash with the secret in the file children.key, or with one drawn from /dev/urandom for this run where
// none is named. Error(request) for a file of fewer than 16 bytes, Error(failure) for one that cannot be
// read; the secret stands in no message.
KeyedHash keyed_hash(const Scenario &scenario);

// The hash of persons in case audits with the secret in the file secrets.key_file; none where none is named.
// Errors as above.
std::optional<KeyedHash> person_hash(const Scenario &scenario);

} // namespace lokus::read
