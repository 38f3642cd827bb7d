#!/usr/bin/env perl
# One word per thing: names in src/ that mean two things. Ends with 1 when there is one that scripts/homonyms.txt
# does not excuse, or when that list excuses what is no homonym any more.
#   struct    a struct, class or enum whose name is defined in more than two places
#   function  a function at namespace scope whose name is defined in more than one file
# A line of the list: NAME <tab> why the places mean one thing.
use strict;
use warnings;

my (%types, %functions);
my @files = sort grep { /\.(?:cpp|hpp)$/ } split /\n/, `git ls-files -co --exclude-standard src`;
for my $file (@files) {
    next unless -e $file;
    open my $in, '<', $file or die "cannot read $file\n";
    my @lines = <$in>;
    for my $i (0 .. $#lines) {
        my $line = $lines[$i];
        if ($line =~ /^\s*(?:struct|class|enum class|enum)\s+(\w+)\s*(?:final\s*)?(?::[^:;]*)?\{/) {
            push @{$types{$1}}, "$file:" . ($i + 1);
        }
        # As clang-format lays a definition out: it begins at column 0 and ends its head with "{".
        next if $line =~ /^(?:\s|#|private:|public:|\}|\/\/|namespace|struct|class|enum|using|template|typedef|extern|static_assert|TEST|$)/;
        my $head = $line;
        my $at = $i;
        while ($head !~ /[{;]\s*(?:\/\/.*)?$/ && $at < $#lines && $at < $i + 6) { $head .= $lines[++$at]; }
        next unless $head =~ /\{\s*(?:\/\/.*)?$/;
        next unless $head =~ /^[^(=]*?[\w>&*\]]\s+[&*]*(\w+)\s*\(/;
        my $name = $1;
        next if $head =~ /^[^(]*\b\w+::~?\w+\s*\(/ || $name =~ /^operator/;
        $functions{$name}{$file} = "$file:" . ($i + 1);
    }
}

my %excused;
open my $list, '<', 'scripts/homonyms.txt' or die "cannot read scripts/homonyms.txt\n";
while (<$list>) {
    chomp;
    next if /^#/ || /^$/;
    my ($name, $why) = split /\t+/, $_, 2;
    die "scripts/homonyms.txt:$.: no reason for $name\n" unless defined $why && $why =~ /\w/;
    $excused{$name} = 0;
}

my $found = 0;
sub say_it {
    my ($kind, $name, @places) = @_;
    if (exists $excused{$name}) { $excused{$name} = 1; return; }
    $found++;
    printf "%s %s, %d places: %s\n", $kind, $name, scalar(@places), join(', ', @places);
}
say_it('struct', $_, @{$types{$_}}) for grep { @{$types{$_}} > 2 } sort keys %types;
for my $name (sort keys %functions) {
    my %stems = map { (s/\.(?:cpp|hpp)$//r) => 1 } keys %{$functions{$name}};
    say_it('function', $name, sort values %{$functions{$name}}) if keys %stems > 1;
}
for my $name (sort grep { !$excused{$_} } keys %excused) {
    $found++;
    print "scripts/homonyms.txt excuses $name, which is no homonym\n";
}
print "$found names for two things\n" if $found;
exit($found ? 1 : 0);
