import { step } from './certainty';
import { classOf, counts, roundBreaks } from './classes';
import type { Maybe } from './contract';
import { plain } from './formats';
import { say, shortName, told } from './language';
import type { Store } from './store';
import { verdictWords } from './village_more';

// What the map can show, by classes with a colour, a name and a count. Ramps go from light to dark, so that
// they are read in grey too.

export interface Layer {
  name: string;
  title: string;
  full: string;
  note: string;
  there: boolean;
}
export interface Classed {
  classes: number[]; // by village; -1: not known
  names: string[];
  colours: string[];
  counts: number[];
  unknown: number;
  breaks: number[] | null; // null: its classes are no numbers
}

export const unknownColour = '#dcdcd6';
const paper = '#f1eee6';
const ramps: Record<string, string[]> = {
  prevalence: ['#fdf1de', '#f9d9a8', '#efb26a', '#dc7f45', '#b4482c', '#7b2317'],
  width: ['#f4f1f8', '#dad1e7', '#b8a8d1', '#9079b6', '#694e96', '#43286f'],
  change: [paper, '#d3e7ee', '#9ecad8', '#5ea5ba', '#277a95', '#0c4c66'],
  minutes: ['#eef6f3', '#cfe6dd', '#9fccc0', '#66a99f', '#357f7d', '#145457'],
  membership: ['#173f4a', '#4d8796', '#a9cbd3', paper],
  rank: ['#7b2317', '#b4482c', '#dc7f45', '#f0bd80', paper],
  hot: [paper, '#a83222'],
  measure: ['#3d2b5f', '#75609c', '#ad9fc9', '#dcd5ea', paper],
  quality: ['#e4ecdf', '#b9a95c', '#7a3b1d'],
  packages: ['#1b4965', '#e0a030', '#7fb7be', '#8c3b4a', '#c9d6a3', '#62608f', '#8d8d86'],
};

export function layers(store: Store): Layer[] {
  const v = store.data.villages;
  const one = (name: string, title: string, full: string, note: string, there = true): Layer => ({
    name,
    title,
    full,
    note,
    there,
  });
  return [
    one('prevalence', say('Prevalensi', 'Prevalence'), say('Taksiran stunting, %', 'Estimated stunting, %'), ''),
    one(
      'membership',
      say('Kepastian', 'Certainty'),
      say('Masuk daftar?', 'On the list?'),
      say('menurut seluruh kemungkinan peringkat', 'over all ranks that are possible'),
      v.inTop.some((p) => p !== null),
    ),
    one('change', say('Perubahan', 'Change'), say('Turun karena rencana, poin', 'Fall by the plan, points'), ''),
    one(
      'minutes',
      say('Jarak', 'Travel'),
      say('Waktu tempuh ke layanan, menit', 'Travel time to care, minutes'),
      '',
      v.minutes.some((m) => m !== null),
    ),
    one('packages', say('Paket', 'Packages'), say('Paket yang direncanakan', 'Planned packages'), ''),
    one(
      'width',
      say('Lebar kisaran', 'Width of range'),
      say('Lebar kisaran taksiran, poin', 'Width of the range, points'),
      '',
    ),
    one('rank', say('Peringkat', 'Rank'), say('Peringkat', 'Rank'), ''),
    one(
      'hot',
      say('Kantong stunting', 'Hot spots'),
      say('Kantong stunting', 'Hot spots'),
      say('desa dan sekitarnya jelas di atas kabupatennya', 'with its neighbours clearly above its regency'),
      v.hot.length > 0,
    ),
    one(
      'measure',
      say('Ukur dulu', 'Measure first'),
      say('Urutan ukur dulu', 'Measure first, in order'),
      '',
      v.measureFirst.place.some((p) => p > 0),
    ),
    one(
      'quality',
      say('Mutu ukur', 'Quality'),
      say('Mutu pengukuran', 'Quality of measuring'),
      say('menurut puskesmas atau kecamatan', 'by puskesmas or kecamatan'),
      store.data.quality.villages.length > 0,
    ),
  ].filter((layer) => layer.there);
}

export function fall(store: Store, village: number): Maybe {
  const without = store.data.villages.without[village] ?? null;
  const withPlan = store.withPlan(village);
  return without === null || withPlan === null ? null : (without - withPlan) * 100;
}

function values(store: Store, layer: string): Maybe[] {
  const v = store.data.villages;
  const points = (from: Maybe, to: Maybe): Maybe => (from === null || to === null ? null : (to - from) * 100);
  if (layer === 'prevalence') return v.mean.map((mean) => (mean === null ? null : mean * 100));
  if (layer === 'width') return v.low.map((low, i) => points(low, v.high[i]!));
  if (layer === 'minutes') return v.minutes;
  if (layer === 'change') return v.code.map((_, i) => fall(store, i));
  if (layer === 'rank') return v.code.map((_, i) => store.rank(i) || null);
  if (layer === 'measure') return v.measureFirst.place.map((place) => place || null);
  return v.code.map(() => null);
}

function defaultBreaks(store: Store, layer: string, of: Maybe[]): number[] {
  if (layer === 'change') {
    return of.some((one) => one !== null && one >= 4) ? [0.05, 1, 2, 3, 5] : [0.05, 0.5, 1, 1.5, 2];
  }
  if (layer === 'rank') {
    const places = Math.max(1, store.shown.places.length);
    return [Math.ceil(places / 2) + 1, places + 1, 2 * places + 1, 4 * places + 1].filter(
      (one, i, all) => i === 0 || one > all[i - 1]!,
    );
  }
  if (layer === 'measure') return [6, 11, 21, 51];
  return roundBreaks(of, 6);
}

function shades(ramp: string[], many: number): string[] {
  return Array.from(
    { length: many },
    (_, i) => ramp[many === 1 ? 0 : Math.round((i * (ramp.length - 1)) / (many - 1))]!,
  );
}

function names(breaks: number[], whole: boolean): string[] {
  const last = (value: number): string => plain(whole ? value - 1 : value);
  return [
    ...breaks.map((one, i) =>
      i === 0 ? (whole ? `1–${last(one)}` : `< ${plain(one)}`) : `${plain(breaks[i - 1]!)}–${last(one)}`,
    ),
    `≥ ${plain(breaks[breaks.length - 1]!)}`,
  ];
}

function numeric(store: Store, layer: string): Classed {
  const of = values(store, layer);
  const breaks = store.breaks[layer] ?? defaultBreaks(store, layer, of);
  const classes = of.map((value) => classOf(value, breaks));
  const many = breaks.length + 1;
  const titles = names(breaks, layer === 'rank' || layer === 'measure');
  if (layer === 'change' && !store.breaks[layer]) {
    titles[0] = say('tidak berubah', 'no change');
    titles[1] = `< ${plain(breaks[1]!)}`;
  }
  return {
    classes,
    names: titles,
    colours: shades(ramps[layer]!, many),
    counts: counts(classes, many),
    unknown: classes.filter((one) => one < 0).length,
    breaks,
  };
}

function named(classes: number[], titles: string[], colours: string[]): Classed {
  return {
    classes,
    names: titles,
    colours,
    counts: counts(classes, titles.length),
    unknown: classes.filter((one) => one < 0).length,
    breaks: null,
  };
}

function packages(store: Store): Classed {
  const { data, shown } = store;
  const sets = new Map<string, number>();
  const key = (members: number[]): string => [...members].sort((a, b) => a - b).join();
  for (const one of shown.packages) sets.set(key(one.members), (sets.get(key(one.members)) ?? 0) + 1);
  const order = [...sets].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([set]) => set);
  const own = order.slice(0, 6);
  const title = (set: string): string =>
    set
      .split(',')
      .map((k) => shortName(told(data.interventions[Number(k)]!.name)))
      .join(' + ');
  const titles = [
    ...own.map(title),
    ...(order.length > 6 ? [say('paket lain', 'other packages')] : []),
    say('tanpa paket', 'no package'),
  ];
  const at = new Map(shown.packages.map((one) => [one.village, own.indexOf(key(one.members))]));
  const classes = data.villages.code.map((_, i) =>
    at.has(i) ? (at.get(i)! < 0 ? 6 : at.get(i)!) : titles.length - 1,
  );
  return named(classes, titles, [...ramps.packages!.slice(0, titles.length - 1), paper]);
}

export function classed(store: Store, layer: string): Classed {
  const { data } = store;
  if (layer === 'membership')
    return named(
      data.villages.inTop.map((p) => (p === null ? -1 : step(p, data.certainty))),
      data.certainty.map((one) => told(one.words)),
      ramps.membership!,
    );
  if (layer === 'hot')
    return named(
      data.villages.hot.map((one) => (one > 1 ? -1 : one)),
      [say('bukan', 'no'), say('kantong stunting', 'hot spot')],
      ramps.hot!,
    );
  if (layer === 'quality')
    return named(
      data.quality.villages.map((one) => one - 1),
      [1, 2, 3].map(verdictWords),
      ramps.quality!,
    );
  return layer === 'packages' ? packages(store) : numeric(store, layer);
}
