#pragma once
#include <set>
#include <string>
#include <string_view>

// What in a cell of an audit file is about a person and leaves the reader in no form.

namespace lokus::read {

// The digits of a cell: full-width and Arabic ones as 0 to 9, all else dropped.
std::string plain_digits_of(std::string_view cell);

// Whether a cell holds a NIK or the number of a family card, also with one digit too many: sixteen digits or
// more, whatever parts them (blanks of any kind, . - / _ , : |) but letters, and where up to three letters
// stand for digits that they look like; thirteen or more in one piece; or such a number as a spreadsheet
// shortens it (9,999E+15).
bool holds_identity_number(std::string_view cell);

// A mobile telephone: ten to fifteen digits beginning with 08, 628 or +, or with 8 where a spreadsheet
// dropped the nought, however they are parted. Numbers of letters, parted by / and with a year, are none.
bool holds_telephone(std::string_view cell);

// The words of a name as people write them into a column of names, in small letters, without titles and
// words of fewer than three letters.
std::set<std::string> words_of_name(std::string_view cell);

// What was taken out of a text.
struct Taken {
  bool identity = false, telephone = false, name = false;
  bool any() const { return identity || telephone || name; }
};

// The text without identity numbers, telephones (also of nine digits and of a landline), these names, and
// what stands behind "a.n.", "atas nama", "Ny.", "Tn.", "An.", "By.", "ananda", "bin", "binti", "dr.", "Bu",
// "Pak" with a capital letter; in their place "[...]". Days are no numbers of persons.
std::string without_persons(std::string_view text, const std::set<std::string> &names, Taken &taken);

// Whether a text can be the number of a case: it holds a digit, at most 24 letters and signs, and no word of
// three letters or more but short ones in capitals and those by which offices call their lists.
bool may_be_case_number(std::string_view text);

} // namespace lokus::read
