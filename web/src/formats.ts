import type { Maybe } from './contract';
import { language, say } from './language';

// Figures as people read them: 1.234,5 in Indonesian, 1,234.5 in English; "–" is not known.

export const unknown = '–';
const tight = '\u00a0'; // no break between a figure and its unit

const kept = new Map<string, Intl.NumberFormat>();

function style(decimals: number): Intl.NumberFormat {
  const key = language() + decimals;
  const found = kept.get(key);
  if (found) return found;
  const made = new Intl.NumberFormat(language() === 'id' ? 'id-ID' : 'en-GB', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  kept.set(key, made);
  return made;
}

export function number(value: Maybe | undefined, decimals = 0): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return unknown;
  const text = style(decimals).format(value);
  return /^-0([.,]0*)?$/.test(text) ? text.slice(1) : text;
}

// To so many significant digits: 9142 -> 9100.
export function rounded(value: number, digits: number): number {
  if (value === 0) return 0;
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.abs(value))) + 1 - digits);
  return Math.round(value / unit) * unit;
}

export function about(value: Maybe | undefined, digits = 2): string {
  return value === null || value === undefined ? unknown : number(rounded(value, digits));
}

// A share as whole points, never as 0 or 100 where it is neither.
export function percent(share: Maybe | undefined, decimals = 0): string {
  if (share === null || share === undefined || !Number.isFinite(share)) return unknown;
  const sign = language() === 'id' ? tight + '%' : '%';
  const least = 10 ** -decimals;
  if (share > 0 && share * 100 < least / 2) return '<' + tight + number(least, decimals) + sign;
  return number(share * 100, decimals) + sign;
}

// No more decimals than it has, two at most: 14, 18,8, 17,27.
export function plain(value: number): string {
  const hundredths = Math.round(value * 100);
  return number(hundredths / 100, hundredths % 100 === 0 ? 0 : hundredths % 10 === 0 ? 1 : 2);
}

// A percentage given in points.
export function points(value: number): string {
  return plain(value) + (language() === 'id' ? tight + '%' : '%');
}

export function range(
  low: Maybe | undefined,
  high: Maybe | undefined,
  show: (value: Maybe | undefined) => string,
): string {
  return show(low) + say(' sampai ', ' to ') + show(high);
}

const scales: [number, string, string, number][] = [
  [1e12, 'triliun', 'trillion', 2],
  [1e9, 'miliar', 'billion', 2],
  [1e6, 'juta', 'million', 1],
];

export function rupiah(value: Maybe | undefined): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return unknown;
  for (const [size, id, en, decimals] of scales)
    if (Math.abs(value) >= size * 0.9995)
      return (
        'Rp' +
        tight +
        number(value / size, value / size >= 100 ? Math.max(0, decimals - 2) : decimals) +
        tight +
        say(id, en)
      );
  return 'Rp' + tight + number(value);
}

// For axes and bars: "720 jt", "1,2 M" in Indonesian; "720 m", "1.2 bn" in English.
export function rupiahShort(value: Maybe | undefined): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return unknown;
  const [size, name] =
    Math.abs(value) >= 1e12
      ? [1e12, say('T', 'tn')]
      : Math.abs(value) >= 1e9
        ? [1e9, say('M', 'bn')]
        : Math.abs(value) >= 1e6
          ? [1e6, say('jt', 'm')]
          : [1, ''];
  const shown = value / size;
  return (
    number(shown, size > 1 && Math.abs(shown) < 10 && Math.round(shown * 10) % 10 !== 0 ? 1 : 0) +
    (name ? tight + name : '')
  );
}

// "1.200.000.000", "1,2 miliar", "800 jt", "1.5 bn": null where it is no amount.
export function readRupiah(text: string): number | null {
  const parts =
    /^\s*(?:rp)?\s*([\d.,]+)\s*(triliun|trillion|tn|t|miliar|milyar|billion|bn|m|juta|million|jt)?\s*$/i.exec(text);
  if (!parts) return null;
  const word = (parts[2] ?? '').toLowerCase();
  const million = /^(juta|jt|million)$/.test(word) || (word === 'm' && language() === 'en');
  const size = /^(triliun|trillion|tn|t)$/.test(word) ? 1e12 : million ? 1e6 : word ? 1e9 : 1;
  const value = readNumber(parts[1]!);
  return value === null ? null : Math.round(value * size);
}

// By the language's own decimal sign; groups of three may be parted by the other.
export function readNumber(text: string): number | null {
  const decimal = language() === 'id' ? ',' : '.';
  const group = decimal === ',' ? '.' : ',';
  const plain = text.trim();
  if (plain === '') return null;
  const grouped = new RegExp(`^\\d{1,3}(\\${group}\\d{3})+(\\${decimal}\\d*)?$`);
  const clean = grouped.test(plain) ? plain.replaceAll(group, '') : plain;
  const value = Number(clean.replace(decimal, '.').replace(group, '.'));
  return Number.isFinite(value) ? value : null;
}
