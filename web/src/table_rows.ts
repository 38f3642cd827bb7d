import type { Maybe } from './contract';
import type { Store } from './store';

// Which villages the table shows, in which order.

export type Column = 'place' | 'name' | 'mean' | 'children' | 'inTop';
export interface Wanted {
  column: Column;
  down: boolean;
  subdistrict: number | null;
  facility: string | null;
  list: '' | 'on' | 'off' | 'either' | 'hand';
}

export const everything: Wanted = { column: 'place', down: false, subdistrict: null, facility: null, list: '' };

function kept(store: Store, wanted: Wanted, village: number): boolean {
  const v = store.data.villages;
  if (wanted.subdistrict !== null && v.subdistrict[village] !== wanted.subdistrict) return false;
  if (wanted.facility !== null && (v.facility[village] ?? '') !== wanted.facility) return false;
  if (wanted.list === 'on') return store.place.has(village);
  if (wanted.list === 'off') return !store.place.has(village);
  if (wanted.list === 'hand') return store.shownLevers.hand.some((one) => one.village === village);
  const inTop = v.inTop[village];
  if (wanted.list === 'either') return inTop !== null && inTop !== undefined && inTop >= 0.05 && inTop < 0.95;
  return true;
}

function key(store: Store, column: Column, village: number): Maybe | string {
  const v = store.data.villages;
  if (column === 'name') return v.name[village]!;
  if (column === 'mean') return v.mean[village] ?? null;
  if (column === 'children') return v.children[village] ?? null;
  if (column === 'inTop') return v.inTop[village] ?? null;
  return store.place.get(village) ?? 1e6 + (store.rank(village) || 1e6);
}

// What is not known stands last, whichever way it is sorted.
export function rowsOf(store: Store, wanted: Wanted): number[] {
  const sign = wanted.down ? -1 : 1;
  return store.data.villages.code
    .map((_, i) => i)
    .filter((i) => kept(store, wanted, i))
    .map((i) => ({ i, key: key(store, wanted.column, i) }))
    .sort((a, b) => {
      if (a.key === b.key) return a.i - b.i;
      if (a.key === null) return 1;
      if (b.key === null) return -1;
      return (a.key < b.key ? -1 : 1) * sign;
    })
    .map((one) => one.i);
}
