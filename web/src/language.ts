import type { Phrase } from './contract';

// What planners read is Indonesian first; English by the switch in the page's head.

export type Language = 'id' | 'en';

let spoken: Language = 'id';

export function speak(language: Language): void {
  spoken = language;
}

export function language(): Language {
  return spoken;
}

export function say(id: string, en: string): string {
  return spoken === 'id' ? id : en;
}

export function told(phrase: Phrase): string {
  return phrase[spoken === 'id' ? 0 : 1];
}

// "Suplemen gizi lipid dosis kecil (SQ-LNS)" is "SQ-LNS" where there is little room; "PMT ibu hamil (…)" is
// what stands before its bracket.
export function shortName(name: string): string {
  const parts = /^(.+?)\s*\(([^()]+)\)$/.exec(name);
  if (!parts) return name;
  return parts[1]!.length > 18 && /^[A-Z0-9-]{2,8}$/.test(parts[2]!) ? parts[2]! : parts[1]!;
}

// "{0} of {1}" with the values in their places.
export function fill(pattern: string, ...values: (string | number)[]): string {
  return pattern.replace(/\{(\d)\}/g, (_, place: string) => String(values[Number(place)] ?? ''));
}
