# Prints every count of children, and every complement of one, below 5 in the tables and GeoJSON files named;
# exit code 1 if there is one, 2 if a file holds no counts at all.
use strict;
use warnings;
my ($found, $where) = (0, '');

sub judge {
  my %count = @_;
  my @numbers = map { [$_, $count{$_}] } qw(registered measured stunted severely_stunted families_at_risk children);
  for my $pair (['measured', 'stunted'], ['stunted', 'severely_stunted']) {
    my ($of, $part) = map { $count{$_} } @$pair;
    push @numbers, ["$pair->[0] - $pair->[1]", $of - $part] if $of ne '' && $part ne '';
  }
  for (@numbers) {
    my ($name, $number) = @$_;
    next if $number eq '' || $number >= 5;
    print "$where: $count{code} $name = $number\n";
    $found = 1;
  }
}

for my $file (@ARGV) {
  my $villages = 0;
  $where = $file;
  open(my $in, '<', $file) or die "$file: $!";
  if ($file =~ /\.csv$/) {
    chomp(my @names = split /,/, <$in>);
    while (my $line = <$in>) {
      my %row;
      @row{@names} = split /,/, $line, -1;
      judge(%row);
      ++$villages;
    }
  } else {
    local $/;
    for my $feature (split /"Feature"/, <$in>) {
      next unless $feature =~ /"code": *"([^"]+)"/;
      my %row = (code => $1);
      for my $name (qw(registered measured stunted severely_stunted families_at_risk children)) {
        die "$file: no $name" unless $feature =~ /"$name": *(null|[-0-9.e]+)/;
        $row{$name} = $1 eq 'null' ? '' : $1;
      }
      judge(%row);
      ++$villages;
    }
  }
  if ($villages != 6) {
    print "$file: $villages villages\n";
    exit 2;
  }
}
exit $found;
