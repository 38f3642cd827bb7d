import type { PageData } from './contract';
import { number } from './formats';
import { language, say, told } from './language';

// How sure something is, in the four steps of the glossary with the number beside the word.

// 0 sure, 1 likely, 2 could be either, 3 sure not.
export function step(chance: number, steps: PageData['certainty']): number {
  const found = steps.findIndex((one) => chance >= one.least);
  return found < 0 ? steps.length - 1 : found;
}

export function chanceWords(chance: number, steps: PageData['certainty']): string {
  const found = steps[step(chance, steps)];
  return found ? told(found.words) : '';
}

// In percent, no finer than so many draws know it: "under 2 %", "80 %".
export function showChance(chance: number, draws: number): string {
  const sign = language() === 'id' ? '\u00a0%' : '%';
  const edge = Math.min(5, Math.max(1, Math.ceil(300 / draws)));
  if (chance * 100 < edge) return say('di bawah ', 'under ') + edge + sign;
  if (chance * 100 > 100 - edge) return say('di atas ', 'over ') + (100 - edge) + sign;
  const error = Math.sqrt((chance * (1 - chance)) / draws) * 100;
  const unit = [1, 2, 5, 10].find((one) => one >= error) ?? 10;
  return number(Math.round((chance * 100) / unit) * unit) + sign;
}
