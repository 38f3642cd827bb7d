import type { Cause, Maybe } from './contract';
import { make } from './element';
import { number, percent } from './formats';
import { fill, say, told } from './language';
import { plainTable } from './plain_table';
import type { Store } from './store';
import { bytesOf } from './unpack';

// Of a village's sheet: coverage against its goal, how well children are measured, causes of audited cases, and where
// each number comes from.

interface Coverage {
  share: Maybe;
  assumed: boolean;
}

export function coverageOf(store: Store, village: number, intervention: number): Coverage {
  const bytes = (store.coverage ??= bytesOf(store.data.coverage));
  const byte = bytes[intervention * store.data.villages.code.length + village] ?? 127;
  const hundredths = byte & 127;
  return { share: hundredths > 100 ? null : hundredths / 100, assumed: byte > 127 };
}

// Today's share as a bar, the goal as a line across it.
function bar(share: Maybe, goal: Maybe): HTMLElement {
  const at = (value: number): string => `${Math.round(100 * value)}%`;
  const root = make('span', { class: 'reach', 'aria-hidden': 'true' });
  const now = make('i');
  now.style.width = at(share ?? 0);
  root.append(now);
  if (goal !== null) {
    const line = make('b');
    line.style.left = at(goal);
    root.append(line);
  }
  return root;
}

export function coverage(store: Store, village: number): HTMLElement | null {
  const { interventions } = store.data;
  if (!interventions.length) return null;
  const pack = store.pack.get(village);
  const bought = pack === undefined ? [] : store.shown.packages[pack]!.members;
  const rows = interventions.map((one, k) => {
    const { share, assumed } = coverageOf(store, village, k);
    const goal = store.shownLevers.off[k] ? null : (store.shownLevers.goal[k] ?? null);
    const gap = share === null || goal === null ? null : Math.max(0, goal - share);
    return [
      make('bdi', {}, told(one.name)),
      [
        bar(share, goal),
        share === null ? '–' : percent(share),
        assumed && make('small', {}, say(' asumsi', ' assumed')),
      ],
      goal === null ? '–' : percent(goal),
      gap === null ? '–' : gap === 0 ? '✓' : number(100 * gap),
      bought.includes(k) ? say('● ya', '● yes') : '–',
    ];
  });
  return plainTable(
    [
      say('Layanan', 'Service'),
      say('Cakupan', 'Reached'),
      { title: say('Sasaran', 'Goal'), number: true },
      { title: say('Kurang', 'Short'), number: true },
      say('Rencana', 'Plan'),
    ],
    rows,
    { class: 'coverage', headed: true, region: say('Cakupan layanan', 'Coverage of services') },
  );
}

export function verdictWords(verdict: number): string {
  return [
    say('belum dapat dinilai', 'cannot be judged yet'),
    say('baik', 'good'),
    say('meragukan', 'doubtful'),
    say('buruk', 'poor'),
  ][verdict]!;
}

// Of its puskesmas, or its kecamatan where it has none.
export function quality(store: Store, village: number): HTMLElement | null {
  const { quality: of, villages, subdistricts } = store.data;
  const verdict = of.villages[village];
  if (verdict === undefined) return null;
  const named = [villages.facility[village], subdistricts.name[villages.subdistrict[village]!]];
  const unit = of.units.find((one) => named.includes(one.name));
  return make(
    'div',
    {},
    make(
      'p',
      {},
      say('Mutu pengukuran', 'Quality of measuring'),
      unit ? say(' di ', ' in ') : '',
      unit && make('bdi', {}, unit.name),
      ': ',
      make('b', {}, verdictWords(verdict)),
      unit?.score !== null && unit?.score !== undefined ? ` (${number(unit.score)}/100)` : '',
    ),
    unit &&
      unit.sentences.length > 0 &&
      make('ul', {}, ...unit.sentences.slice(0, 3).map((one) => make('li', {}, told(one)))),
  );
}

// What the plan shown buys against a cause in the villages of a place.
function answered(store: Store, cause: Cause): string {
  if (!cause.answeredBy.length) return say('tidak ada kegiatan di skenario', 'no activity in the scenario');
  const v = store.data.villages;
  const bought = store.shown.packages.filter(
    (pack) =>
      (cause.subdistrict === null || v.subdistrict[pack.village] === cause.subdistrict) &&
      pack.members.some((k) => cause.answeredBy.includes(k)),
  ).length;
  return bought
    ? fill(say('dibeli di {0} desa', 'bought in {0} villages'), number(bought))
    : say('ada di skenario, tidak dibeli', 'in the scenario, not bought');
}

// Of the kecamatan where the audit tells any of it, else of the whole area. Never of the village.
export function causes(store: Store, village: number): HTMLElement | null {
  const { causes: all, villages, subdistricts, interventions } = store.data;
  const row = villages.subdistrict[village]!;
  const own = all.filter((one) => one.subdistrict === row);
  const shown = own.length ? own : all.filter((one) => one.subdistrict === null);
  if (!shown.length) return null;
  const sorted = [...shown].sort((a, b) => (b.cases ?? 0) - (a.cases ?? 0)).slice(0, 8);
  return make(
    'div',
    {},
    make(
      'p',
      {},
      own.length
        ? fill(say('Di Kecamatan {0}', 'In Kecamatan {0}'), subdistricts.name[row] ?? '')
        : say('Di seluruh wilayah (kecamatan ini terlalu sedikit kasus)', 'In the whole area (too few cases in this kecamatan)'),
      say(
        ', pada kasus yang diaudit; kasus dipilih karena sulit, jadi ini bukan ukuran prevalensi.',
        ', among audited cases; cases are chosen because they are hard, so this is no measure of prevalence.',
      ),
    ),
    plainTable(
      [
        say('Penyebab', 'Cause'),
        say('Kasus', 'Cases'),
        say('Yang menjawab (asumsi)', 'Answered by (assumed)'),
        say('Rencana', 'Plan'),
      ],
      sorted.map((one) => [
        make('bdi', {}, one.cause),
        one.cases === null ? say('ada', 'some') : number(one.cases),
        one.answeredBy.map((k) => told(interventions[k]!.name)).join('; ') || '–',
        answered(store, one),
      ]),
      { headed: true, region: say('Penyebab', 'Causes') },
    ),
  );
}

// Folded: what each cell was made by, and what that rests on.
export function origin(store: Store, cells: string[]): HTMLElement | null {
  const steps = new Map<string, string>();
  for (const cell of cells)
    for (const [title, how] of store.data.origins[cell] ?? []) steps.set(told(title), told(how));
  if (!steps.size) return null;
  return make(
    'details',
    { class: 'origin' },
    make('summary', {}, say('Dari mana angka ini', 'Where these numbers come from')),
    make('ul', {}, ...[...steps].map(([title, how]) => make('li', {}, make('b', {}, title), ': ', how))),
  );
}
