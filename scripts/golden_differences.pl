#!/usr/bin/env perl
# Says where two folders of results differ; ends with 1 where they do.
#   golden_differences.pl OLD NEW
#   golden_differences.pl --normalise FILE    the file as it is compared, on standard output
# Equal means:
#   CSV             the same bytes
#   JSON, GeoJSON   the same text once dates of making, the seal over them, times of stages and folders in paths are out
#   HTML            the same text once dates, folders and pictures (drawings, data addresses) are taken out
#   GeoPackage      (as *.gpkg.*.txt, made by ogr2ogr) the same text, numbers within 1e-9 of each other
#   pictures        SVG the same bytes once the date is taken out; PNG and PDF are not compared: SVG is the same drawing
use strict;
use warnings;
use utf8;

my $date = qr/\d{4}-\d\d-\d\d/;
my $spoken = qr/\d{1,2} (?:Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember|January|February|March|May|June|July|August|October|December) \d{4}/;

sub text_of {
    my ($path) = @_;
    open my $in, '<:raw', $path or die "cannot read $path\n";
    local $/;
    my $text = <$in>;
    return $text;
}

sub normalised {
    my ($path) = @_;
    my $text = text_of($path);
    if ($path =~ /json$/) {
        $text =~ s/("(?:made|date|tanggal)": ?)"$date"/$1"DATE"/g;
        $text =~ s/("seconds": ?\{)[^}]*\}/$1}/g;
        # Names alone: what is in the files is compared file by file, and pictures differ from machine to machine.
        $text =~ s{("files": \[)(.*?)(\n  \])}{my ($a, $b, $c) = ($1, $2, $3); $b =~ s/,\s*"bytes": \d+,\s*"sha256": "[0-9a-f]*"//g; "$a$b$c"}gse;
        $text =~ s{"[^"\n]*/([^"/\n]+\.toml)"}{"$1"}g;
        $text =~ s/"sha256": "[^"]*"\n\}\s*$/"sha256": "SEAL"\n}\n/;
        $text =~ s/$date/DATE/g if $path =~ /geojson$/;
    }
    if ($path =~ /(?:html|svg)$/) {
        $text =~ s/$spoken/DATE/g;
        $text =~ s/$date/DATE/g;
    }
    if ($path =~ /html$/) {
        $text =~ s/<svg.*?<\/svg>/<svg\/>/gs;
        $text =~ s/data:[a-z\/+]+;base64,[A-Za-z0-9+\/=]+/data:/g;
        $text =~ s{/[^\s"'<>]*/([^\s"'<>/]+\.toml)}{$1}g;
    }
    return $text;
}

sub close_numbers {
    my ($left, $right) = @_;
    return 1 if $left eq $right;
    my $number = qr/-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/;
    my @left = split /($number)/, $left;
    my @right = split /($number)/, $right;
    return 0 if @left != @right;
    for my $i (0 .. $#left) {
        next if $left[$i] eq $right[$i];
        return 0 unless $left[$i] =~ /^$number$/ && $right[$i] =~ /^$number$/;
        return 0 if abs($left[$i] - $right[$i]) > 1e-9;
    }
    return 1;
}

sub first_difference {
    my ($left, $right, $equal) = @_;
    my @left = split /\n/, $left, -1;
    my @right = split /\n/, $right, -1;
    my ($first, $count) = (undef, abs(@left - @right));
    for my $i (0 .. ($#left < $#right ? $#left : $#right)) {
        next if $equal->($left[$i], $right[$i]);
        $count++;
        $first = $i unless defined $first;
    }
    return unless $count;
    $first = $#left < $#right ? $#left + 1 : $#right + 1 unless defined $first;
    my @shown;
    for my $lines (\@left, \@right) {
        my $line = $lines->[$first];
        $line = '(no line)' unless defined $line;
        my $other = $lines == \@left ? $right[$first] : $left[$first];
        my $at = 0;
        $at++ while defined $other && $at < length($line) && $at < length($other) && substr($line, $at, 1) eq substr($other, $at, 1);
        my $from = $at > 60 ? $at - 60 : 0;
        push @shown, substr($line, $from, 160);
    }
    return sprintf("%d lines, the first is line %d\n    - %s\n    + %s", $count, $first + 1, @shown);
}

if (@ARGV == 2 && $ARGV[0] eq '--normalise') {
    print normalised($ARGV[1]);
    exit 0;
}
die "usage: golden_differences.pl OLD NEW\n" unless @ARGV == 2 && -d $ARGV[0] && -d $ARGV[1];
my ($old, $new) = @ARGV;
my %names = map { $_ => 1 } map { s{.*/}{}r } glob("$old/* $new/*");
my $different = 0;
for my $name (sort keys %names) {
    next if $name =~ /\.(?:png|pdf|gpkg)$/;
    my ($left, $right) = ("$old/$name", "$new/$name");
    my $where = !-e $right ? 'is gone' : !-e $left ? 'is new' : undef;
    if (!defined $where) {
        my $equal = $name =~ /\.gpkg\./ ? \&close_numbers : sub { $_[0] eq $_[1] };
        $where = first_difference(normalised($left), normalised($right), $equal);
    }
    next unless defined $where;
    $different++;
    print "$name: $where\n";
}
print $different ? "$different files differ\n" : scalar(keys %names) . " files, no difference\n";
exit($different ? 1 : 0);
