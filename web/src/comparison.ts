import { changes } from './changes';
import type { Plan } from './contract';
import { make, name, type Child } from './element';
import { number, percent, rupiah } from './formats';
import { fill, say } from './language';
import { shareOut } from './outgoing_csv';
import { meanAverted, paired } from './paired';
import { plainTable } from './plain_table';
import type { Kept, Store } from './store';

// The plan shown and those that are kept, a column each; then the villages in which they differ.

function columns(store: Store): Kept[] {
  return [
    { name: say('Yang sekarang', 'The present one'), levers: store.shownLevers, answer: store.shown },
    ...store.plans,
  ];
}

function averted(plan: Plan): string {
  const followed = plan.followed?.averted;
  if (followed && followed.mean !== null)
    return `${number(followed.mean)} (${number(followed.low)}–${number(followed.high)})`;
  return number(plan.averted);
}

function apart(plan: Plan, other: Plan): string {
  const own = new Set(plan.places.map((one) => one.village));
  const gone = other.places.filter((one) => !own.has(one.village)).length;
  const others = new Set(other.places.map((one) => one.village));
  const added = plan.places.filter((one) => !others.has(one.village)).length;
  return added + gone === 0 ? say('sama', 'the same') : `+${added} / −${gone}`;
}

const signed = (value: number): string => (value >= 0 ? '+' : '−') + number(Math.abs(value), Math.abs(value) < 10 ? 1 : 0);

// In the same worlds, with its own range; before both are followed the difference of the means alone.
function difference(store: Store, plan: Plan, other: Plan): Child {
  const [a, b] = [meanAverted(plan), meanAverted(other)];
  const pair = paired(plan, other, store.data.interval);
  if (!pair) return a === null || b === null ? '–' : signed(a - b);
  return make(
    'span',
    {},
    make('b', {}, signed(pair.mean)),
    ` (${signed(pair.low)}${say(' sampai ', ' to ')}${signed(pair.high)})`,
    make(
      'small',
      { class: 'note' },
      fill(
        say(' lebih banyak pada {0} dari dunia yang mungkin', ' more in {0} of the possible worlds'),
        percent(pair.better),
      ),
    ),
  );
}

export function comparison(store: Store): HTMLElement {
  const all = columns(store);
  const now = all[0]!;
  const rows: [string, (kept: Kept) => Child][] = [
    [say('Pagu setahun', 'Budget a year'), (one) => rupiah(one.levers.budget)],
    [say('Terpakai, tahun termahal', 'Spent, dearest year'), (one) => rupiah(one.answer.spend)],
    [say('Semua tahun', 'All years'), (one) => rupiah(one.answer.total)],
    [say('Desa lokus', 'Lokus villages'), (one) => number(one.answer.places.length)],
    [say('Desa dengan paket', 'Villages with a package'), (one) => number(one.answer.packages.length)],
    [say('Balita lebih sedikit stunting', 'Fewer children stunted'), (one) => averted(one.answer)],
    [
      say('Bukti', 'Proof'),
      (one) =>
        one.answer.gap === 0
          ? say('terbukti terbaik', 'proven best')
          : one.answer.gap === null
            ? '–'
            : say(`celah ${percent(one.answer.gap, 2)}`, `gap ${percent(one.answer.gap, 2)}`),
    ],
    [
      say('Yang diubah', 'What was changed'),
      (one) => make('ul', {}, ...changes(store, one.levers).map((text) => make('li', {}, text))),
    ],
  ];
  if (all.length > 1)
    rows.splice(
      6,
      0,
      [
        say('Desa, dibanding yang sekarang', 'Villages, against the present one'),
        (one) => (one === now ? '' : apart(one.answer, now.answer)),
      ],
      [
        say('Balita, dibanding yang sekarang', 'Children, against the present one'),
        (one) => (one === now ? '' : difference(store, one.answer, now.answer)),
      ],
    );
  const heads = all.map((one, i) => ({ title: [make('bdi', {}, one.name), i > 0 && planActs(store, i - 1)] }));
  return plainTable(
    ['', ...heads],
    rows.map(([title, cell]) => [title, ...all.map(cell)]),
    { class: 'comparison', headed: true, region: say('Perbandingan', 'Comparison') },
  );
}

function planActs(store: Store, at: number): HTMLElement {
  const plan = store.plans[at]!;
  return make(
    'div',
    {},
    make('button', { type: 'button', class: 'link', onclick: () => store.goTo(plan.levers) }, say('pakai', 'use')),
    make(
      'button',
      {
        type: 'button',
        class: 'link',
        'aria-label': `CSV: ${plan.name}`,
        onclick: () => shareOut(store, plan.answer, plan.name),
      },
      'CSV',
    ),
    make(
      'button',
      {
        type: 'button',
        class: 'link',
        'aria-label': `${say('Hapus', 'Remove')}: ${plan.name}`,
        onclick: () => {
          store.plans = store.plans.filter((_, i) => i !== at);
          store.tell('plans');
        },
      },
      say('hapus', 'remove'),
    ),
  );
}

// Villages that are on some of the lists alone.
export function differences(store: Store): HTMLElement | null {
  const all = columns(store);
  const sets = all.map((one) => new Set(one.answer.places.map((place) => place.village)));
  const rows = [...new Set(sets.flatMap((set) => [...set]))].filter((village) =>
    sets.some((set) => !set.has(village)),
  );
  if (!rows.length)
    return make(
      'p',
      {},
      say('Semua rencana ini memilih desa yang sama.', 'All these plans choose the same villages.'),
    );
  const v = store.data.villages;
  rows.sort((a, b) => (v.mean[b] ?? 0) - (v.mean[a] ?? 0));
  return make(
    'section',
    {},
    make('h2', {}, say(`Yang berbeda: ${rows.length} desa`, `What differs: ${rows.length} villages`)),
    plainTable(
      [
        say('Desa', 'Village'),
        say('Taksiran', 'Estimate'),
        ...all.map((one) => ({ title: make('bdi', {}, one.name) })),
      ],
      rows
        .slice(0, 200)
        .map((village) => [
          name(v.name[village]!),
          percent(v.mean[village]),
          ...sets.map((set) => (set.has(village) ? say('● masuk', '● in') : say('○ tidak', '○ out'))),
        ]),
      { class: 'comparison', headed: true, region: say('Desa yang berbeda', 'Villages that differ') },
    ),
  );
}
