import { chanceWords, showChance } from './certainty';
import { districtShown } from './charts';
import { aboveWords, dotPlot } from './dots';
import { make, name, type Child } from './element';
import { number, percent, plain, range, rupiah } from './formats';
import { fill, say, told } from './language';
import { plainTable } from './plain_table';
import type { Store } from './store';
import { acts } from './village_card';
import { causes, coverage, origin, quality } from './village_more';
import { betweenWords, packageNames, packageWords, placeWords, shareWords, whyWords } from './village_words';

// The parts of a village's sheet.

export function part(heading: string, ...children: Child[]): HTMLElement {
  return make('section', { class: 'part' }, make('h3', {}, heading), ...children);
}

function facts(rows: [string, Child][]): HTMLElement {
  return make('dl', {}, ...rows.flatMap(([term, value]) => [make('dt', {}, term), make('dd', {}, value)]));
}

export function estimate(store: Store, village: number): HTMLElement {
  const v = store.data.villages;
  const between = betweenWords(store, village);
  const measured = v.measured[village];
  return part(
    say('Stunting hari ini', 'Stunting today'),
    dotPlot(store.data, village, 400, 130),
    make('p', {}, between && [between[0], between[1], between[2]].join(''), aboveWords(store.data, village)),
    facts([
      [
        say('Taksiran', 'Estimate'),
        `${percent(v.mean[village])} (${range(v.low[village], v.high[village], percent)})`,
      ],
      [say('Balita', 'Children under five'), number(v.children[village])],
      [
        say('Register (e-PPGBM)', 'Register (e-PPGBM)'),
        measured
          ? fill(
              say('{0} stunting dari {1} yang diukur ({2})', '{0} stunted of {1} measured ({2})'),
              number(v.stunted[village]),
              number(measured),
              percent((v.stunted[village] ?? NaN) / measured),
            )
          : say('tidak ada yang diukur', 'none measured'),
      ],
      [say('Survei kabupaten/kota', 'Survey of the regency'), survey(store)],
    ]),
    quality(store, village),
    origin(store, ['estimate', 'register', 'survey', ...(store.data.quality.villages.length ? ['quality'] : [])]),
  );
}

function survey(store: Store): string {
  const d = store.data.districts;
  const row = districtShown(store);
  if (!d.survey[row]) return say('tidak ada', 'none');
  return `${percent(d.surveyPrevalence[row], 1)} ± ${number((d.surveyError[row] ?? NaN) * 100, 1)} (${d.survey[row]})`;
}

export function listPart(store: Store, village: number): HTMLElement {
  const v = store.data.villages;
  const rows: [string, Child][] = [
    [
      say('Peringkat', 'Rank'),
      store.rank(village) ? number(store.rank(village)) : say('tidak diperingkat', 'not ranked'),
    ],
  ];
  if (v.rankLow[village])
    rows.push([
      say('Bisa dari', 'Could be from'),
      `${v.rankLow[village]}${say(' sampai ', ' to ')}${v.rankHigh[village]}`,
    ]);
  if (v.score[village] !== null && v.score[village] !== undefined)
    rows.push([say('Skor', 'Score'), plain(v.score[village]!)]);
  const inTop = v.inTop[village];
  if (inTop !== null && inTop !== undefined)
    rows.push([
      say('Masuk daftar', 'On the list'),
      `${chanceWords(inTop, store.data.certainty)} (${showChance(inTop, store.data.draws)})`,
    ]);
  rows.push([
    say('Lokus tahun lalu', 'Lokus last year'),
    v.lastYear.includes(village) ? say('ya', 'yes') : v.lastYear.length ? say('tidak', 'no') : '–',
  ]);
  return part(
    say('Mengapa di daftar, atau tidak', 'Why on the list, or not'),
    make('p', {}, make('b', {}, whyWords(store, village))),
    make('p', {}, placeWords(store, village)),
    facts(rows),
    acts(store, village),
    origin(store, ['rank', 'list']),
  );
}

export function planPart(store: Store, village: number): HTMLElement {
  const row = store.pack.get(village);
  if (row === undefined)
    return part(say('Yang direncanakan', 'What is planned'), make('p', {}, packageWords(store, village)));
  const pack = store.shown.packages[row]!;
  const rows = pack.members.map((k) => {
    const one = store.data.interventions[k]!;
    return [
      make('bdi', {}, told(one.name)),
      make('bdi', {}, one.opd),
      rupiah(store.shownLevers.unitCost[k]),
      percent(store.shownLevers.goal[k]),
    ];
  });
  return part(
    say('Yang direncanakan', 'What is planned'),
    make(
      'p',
      {},
      packageNames(store, pack.members),
      ': ',
      make('b', {}, rupiah(pack.rupiah)),
      say(' semua tahun', ' over all years'),
      pack.averted === null
        ? ''
        : fill(
            say('; sekitar {0} balita lebih sedikit stunting.', '; about {0} fewer children stunted.'),
            number(pack.averted, 1),
          ),
    ),
    plainTable(
      [
        say('Kegiatan', 'Activity'),
        'OPD',
        { title: say('Biaya per sasaran', 'Cost per person'), number: true },
        { title: say('Cakupan dituju', 'Goal'), number: true },
      ],
      rows,
      { region: say('Kegiatan yang direncanakan', 'Activities planned') },
    ),
    origin(store, ['plan', 'ahead']),
  );
}

export function services(store: Store, village: number): HTMLElement {
  const v = store.data.villages;
  const hot =
    v.hot.length === 0
      ? '–'
      : [say('bukan', 'no'), say('ya', 'yes'), say('tidak diketahui', 'not known')][v.hot[village]!]!;
  return part(
    say('Layanan dan sekitarnya', 'Care and surroundings'),
    facts([
      [say('Puskesmas', 'Puskesmas'), v.facility[village] ? name(v.facility[village]!) : '–'],
      [
        say('Waktu tempuh', 'Travel time'),
        v.minutes[village] === null || v.minutes[village] === undefined
          ? '–'
          : `${number(v.minutes[village])} ${say('menit', 'minutes')}`,
      ],
      [say('Kantong stunting', 'Hot spot'), hot],
    ]),
    coverage(store, village),
    origin(store, ['coverage', 'minutes', 'hot']),
  );
}

export function causesPart(store: Store, village: number): HTMLElement | null {
  const told = causes(store, village);
  return told && part(say('Penyebab menurut audit kasus', 'Causes by the case audit'), told, origin(store, ['causes']));
}

export function measure(store: Store, village: number): HTMLElement | null {
  const first = store.data.villages.measureFirst;
  if (!first.place[village]) return null;
  if (!first.changes[village])
    return part(
      say('Ukur dulu?', 'Measure first?'),
      make(
        'p',
        {},
        say(
          'Mengukur desa ini lagi tidak akan mengubah daftar.',
          'To measure this village again would not change the list.',
        ),
      ),
    );
  return part(
    say('Ukur dulu?', 'Measure first?'),
    make(
      'p',
      {},
      fill(
        say(
          'Urutan {0}. Mengukur {1} balita lagi berbiaya {2}; daftar berubah pada {3} dari hasil yang mungkin, dan harapannya mencakup {4} balita stunting lebih banyak.',
          'Place {0}. To measure {1} children again costs {2}; the list changes in {3} of possible results, and is expected to hold {4} more stunted children.',
        ),
        number(first.place[village]),
        number(first.children[village]),
        rupiah(first.cost[village]),
        percent(first.changes[village]),
        number(first.value[village], 1),
      ),
    ),
  );
}

export function course(store: Store, village: number): HTMLElement | null {
  const words = shareWords(store, village);
  return words ? part(say('Ke depan', 'Ahead'), make('p', {}, words)) : null;
}
