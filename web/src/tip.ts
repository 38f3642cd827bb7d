import { chanceWords } from './certainty';
import { make, name, renew } from './element';
import { number, percent, range, rupiah } from './formats';
import { say } from './language';
import { fall } from './layers';
import type { Store } from './store';

// What is said of a village under the pointer.

function line(store: Store, village: number): string {
  const v = store.data.villages;
  const layer = store.layer;
  const inTop = v.inTop[village];
  if (layer === 'membership' && inTop !== null && inTop !== undefined)
    return chanceWords(inTop, store.data.certainty);
  if (layer === 'minutes') return `${number(v.minutes[village])} ${say('menit', 'minutes')}`;
  if (layer === 'rank') return say('peringkat ', 'rank ') + (store.rank(village) ? number(store.rank(village)) : '–');
  if (layer === 'change')
    return say('turun ', 'falls by ') + number(fall(store, village), 1) + say(' poin', ' points');
  if (layer === 'packages') {
    const row = store.pack.get(village);
    return row === undefined ? say('tanpa paket', 'no package') : rupiah(store.shown.packages[row]!.rupiah);
  }
  if (layer === 'measure' && v.measureFirst.place[village])
    return say('ukur dulu: urutan ', 'measure first: place ') + number(v.measureFirst.place[village]);
  return `${percent(v.mean[village])} (${range(v.low[village], v.high[village], percent)})`;
}

export function tip(store: Store): {
  root: HTMLElement;
  show: (village: number | null, x: number, y: number, width: number) => void;
} {
  const root = make('div', { class: 'tip', 'aria-hidden': 'true', hidden: true });
  let shown: number | null = null;
  const show = (village: number | null, x: number, y: number, width: number): void => {
    root.hidden = village === null;
    if (village === null) {
      shown = null;
      return;
    }
    if (village !== shown) {
      const place = store.place.get(village);
      renew(
        root,
        make('strong', {}, place ? `${place}. ` : '', name(store.data.villages.name[village]!)),
        make('span', {}, line(store, village)),
      );
      shown = village;
    }
    root.style.left = `${x > width / 2 ? x - root.offsetWidth - 14 : x + 14}px`;
    root.style.top = `${Math.max(4, y - root.offsetHeight - 6)}px`;
  };
  return { root, show };
}
