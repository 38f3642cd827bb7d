#include "read/children/child_identity.hpp"
#include "core/disjoint_sets.hpp"
#include "core/units.hpp"
#include "read/children/erase.hpp"
#include <algorithm>
#include <bit>
#include <map>
#include <tuple>
#include <unordered_map>

namespace lokus::read {
namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);

// The marks of a row as keyed hashes; 0 where a part is missing. One buffer is used for all rows and erased.
class Marks {
public:
  Marks(const ChildMarks &marks, const KeyedHash &hash) : m_(marks), hash_(hash) {}
  ~Marks() { erase(text_); }
  Marks(const Marks &) = delete;
  Marks &operator=(const Marks &) = delete;

  bool has_nik(std::size_t row) const { return !m_.nik[row].empty(); }
  std::uint64_t nik(std::size_t row) { return of(fmt::format("nik|{}", m_.nik[row])); }
  std::uint64_t nik_and_name(std::size_t row) {
    return m_.name[row].empty() ? 0 : of(fmt::format("name|{}|{}", m_.nik[row], m_.name[row]));
  }
  std::uint64_t nik_and_birth(std::size_t row) {
    return m_.birth[row].given() ? of(fmt::format("birth|{}|{}", m_.nik[row], born(row))) : 0;
  }
  std::uint64_t person(std::size_t row) {
    if (m_.name[row].empty() || !m_.birth[row].given() || m_.sex[row] == Sex::unknown)
      return 0;
    return of(fmt::format("person|{}|{}|{}", m_.name[row], born(row), m_.village[row]));
  }

private:
  std::string born(std::size_t row) const {
    const Date &d = m_.birth[row];
    return fmt::format("{}-{}-{}|{}", d.year, d.month, d.day, static_cast<int>(m_.sex[row]));
  }
  std::uint64_t of(std::string text) {
    text_ = std::move(text);
    const std::uint64_t value = hash_(text_);
    erase(text_);
    return value == 0 ? 1 : value;
  }
  const ChildMarks &m_;
  const KeyedHash &hash_;
  std::string text_;
};

using FirstRow = std::unordered_map<std::uint64_t, std::size_t>;

void join_by(std::uint64_t mark, std::size_t row, FirstRow &first, DisjointSets &joined) {
  if (mark == 0)
    return;
  const auto [at, is_new] = first.try_emplace(mark, row);
  if (!is_new)
    joined.join(at->second, row);
}

// Rows with a NIK: joined by name, or by birth and sex; where a row has neither, by the NIK alone.
void join_niks(Marks &marks, const std::vector<bool> &skip, DisjointSets &joined) {
  FirstRow names, births, bare;
  for (std::size_t row = 0; row < skip.size(); ++row) {
    if (skip[row] || !marks.has_nik(row))
      continue;
    const std::uint64_t name = marks.nik_and_name(row), birth = marks.nik_and_birth(row);
    join_by(name, row, names, joined);
    join_by(birth, row, births, joined);
    if (name == 0 && birth == 0)
      join_by(marks.nik(row), row, bare, joined);
  }
}

// Rows without one: to the only child with a NIK that is this person, else to each other.
void join_persons(Marks &marks, const std::vector<bool> &skip, DisjointSets &joined) {
  FirstRow with_nik, without;
  for (std::size_t row = 0; row < skip.size(); ++row) {
    const std::uint64_t person = skip[row] || !marks.has_nik(row) ? 0 : marks.person(row);
    if (person == 0)
      continue;
    const auto [at, is_new] = with_nik.try_emplace(person, row);
    if (!is_new && at->second != none && joined.lowest(at->second) != joined.lowest(row))
      at->second = none;
  }
  for (std::size_t row = 0; row < skip.size(); ++row) {
    const std::uint64_t person = skip[row] || marks.has_nik(row) ? 0 : marks.person(row);
    const auto known = with_nik.find(person);
    if (person != 0 && known != with_nik.end() && known->second != none)
      joined.join(known->second, row);
    else
      join_by(person, row, without, joined);
  }
}

} // namespace

std::vector<std::uint64_t> child_hashes(const ChildMarks &m, const std::vector<bool> &skip,
                                        const KeyedHash &hash) {
  Marks marks(m, hash);
  DisjointSets joined(skip.size());
  join_niks(marks, skip, joined);
  join_persons(marks, skip, joined);
  // The NIK names the child in every file of the same key, unless several children share it.
  std::unordered_map<std::uint64_t, std::size_t> only_child; // nik -> first row, none: several
  std::vector<std::uint64_t> nik_of_child(skip.size(), 0), person_of_child(skip.size(), 0);
  for (std::size_t row = 0; row < skip.size(); ++row) {
    if (skip[row])
      continue;
    const std::size_t child = joined.lowest(row);
    if (marks.has_nik(row)) {
      const std::uint64_t nik = marks.nik(row);
      const auto [at, is_new] = only_child.try_emplace(nik, child);
      if (!is_new && at->second != child)
        at->second = none;
      nik_of_child[child] = nik;
    }
    if (person_of_child[child] == 0)
      person_of_child[child] = marks.person(row);
  }
  std::vector<std::uint64_t> hashes(skip.size(), 0);
  for (std::size_t row = 0; row < skip.size(); ++row) {
    if (skip[row])
      continue;
    const std::size_t child = joined.lowest(row);
    const std::uint64_t nik = nik_of_child[child], person = person_of_child[child];
    if (nik != 0 && only_child[nik] == child)
      hashes[row] = nik;
    else if (nik != 0)
      hashes[row] = hash(fmt::format("shared|{}|{}|{}", nik, person, person == 0 ? child : 0));
    else
      hashes[row] = person;
  }
  return hashes;
}

namespace {

// What is drawn by the figures themselves, so that it is the same in every order of the rows, and neither the
// taller nor the shorter is preferred (SplitMix64, Steele, Lea and Flood 2014).
std::uint64_t lot_of(double height, double weight) {
  std::uint64_t lot = 0;
  for (const double figure : {height, weight}) {
    lot += (is_missing(figure) ? 0 : std::bit_cast<std::uint64_t>(figure)) + 0x9e3779b97f4a7c15;
    lot = (lot ^ (lot >> 30)) * 0xbf58476d1ce4e5b9;
    lot = (lot ^ (lot >> 27)) * 0x94d049bb133111eb;
    lot ^= lot >> 31;
  }
  return lot;
}

} // namespace

std::vector<bool> repeated_rows(const std::vector<std::uint64_t> &child, const std::vector<Date> &measured,
                                const RowMeasures &taken, const std::vector<bool> &skip) {
  const auto worth = [&](std::size_t row) {
    const double height = taken.height[row], weight = taken.weight[row];
    return std::tuple(!is_missing(height), !is_missing(weight), bool(taken.position[row]),
                      lot_of(height, weight));
  };
  std::map<std::pair<std::uint64_t, Date>, std::size_t> best;
  std::vector<bool> repeated(child.size(), false);
  for (std::size_t row = 0; row < child.size(); ++row) {
    if (skip[row] || child[row] == 0 || !measured[row].given())
      continue;
    const auto [at, is_new] = best.try_emplace({child[row], measured[row]}, row);
    if (is_new)
      continue;
    const bool better = worth(row) >= worth(at->second);
    repeated[better ? at->second : row] = true;
    if (better)
      at->second = row;
  }
  return repeated;
}

} // namespace lokus::read
