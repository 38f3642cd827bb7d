import { showChance } from './certainty';
import { make, type Child } from './element';
import { number, percent, points, rupiah } from './formats';
import { say, told } from './language';
import type { Store } from './store';

// What is known as tables: survey and register, chances, other readings of the evidence.

export function part(heading: string, ...children: Child[]): HTMLElement {
  return make('section', { class: 'part' }, make('h2', {}, heading), ...children);
}

export function sources(store: Store): HTMLElement {
  const d = store.data.districts;
  return part(
    say('Dua angka yang berbeda', 'Two figures that differ'),
    make(
      'p',
      {},
      say(
        'Register (e-PPGBM) menghitung balita yang ditimbang; survei mengukur sampel acak dengan alat yang sama di mana-mana. Tingkatnya diambil dari survei, beda antardesa dari register.',
        'The register (e-PPGBM) counts the children who were weighed; the survey measures a random sample with the same tools everywhere. The level is taken from the survey, the difference between villages from the register.',
      ),
    ),
    make(
      'div',
      {
        class: 'scroll',
        tabindex: 0,
        role: 'region',
        'aria-label': say('Survei dan register', 'Survey and register'),
      },
      make(
        'table',
        {},
        make(
          'thead',
          {},
          make(
            'tr',
            {},
            ...[
              say('Kabupaten/kota', 'Regency'),
              say('Balita', 'Children'),
              'Register',
              say('Survei', 'Survey'),
              say('Sumber', 'Source'),
            ].map((one) => make('th', { scope: 'col' }, one)),
          ),
        ),
        make(
          'tbody',
          {},
          ...d.name.map((one, i) =>
            make(
              'tr',
              {},
              make('th', { scope: 'row' }, make('bdi', {}, one)),
              make('td', {}, number(d.children[i])),
              make('td', {}, percent(d.registerPrevalence[i], 1)),
              make(
                'td',
                {},
                d.survey[i]
                  ? `${percent(d.surveyPrevalence[i], 1)} ± ${number((d.surveyError[i] ?? NaN) * 100, 1)}`
                  : '–',
              ),
              make('td', {}, make('bdi', {}, d.survey[i] || '–')),
            ),
          ),
        ),
      ),
    ),
  );
}

export function targets(store: Store): HTMLElement | null {
  const rows = [...store.data.chances].sort(
    (a, b) =>
      a.district - b.district || a.target - b.target || a.months - b.months || Number(a.plan) - Number(b.plan),
  );
  const many = store.data.districts.code.length > 1;
  if (!rows.length) return null;
  const cell = (chance: number | null): string => (chance === null ? '–' : showChance(chance, store.data.draws));
  return part(
    say('Peluang mencapai sasaran', 'Chances to reach targets'),
    make(
      'div',
      { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': say('Peluang', 'Chances') },
      make(
        'table',
        {},
        make(
          'thead',
          {},
          make(
            'tr',
            {},
            ...[
              ...(many ? [say('Wilayah', 'Area')] : []),
              say('Di bawah', 'Below'),
              say('Bulan', 'Months'),
              say('Rencana', 'Plan'),
              say('Sebenarnya', 'True level'),
              say('Survei berikutnya', 'Next survey'),
            ].map((one) => make('th', { scope: 'col' }, one)),
          ),
        ),
        make(
          'tbody',
          {},
          ...rows
            .slice(0, 200)
            .map((one) =>
              make(
                'tr',
                {},
                many && make('th', { scope: 'row' }, make('bdi', {}, store.data.districts.name[one.district] ?? '')),
                make('td', {}, points(one.target)),
                make('td', {}, one.months),
                make('td', {}, one.plan ? say('dengan', 'with') : say('tanpa', 'without')),
                make('td', {}, cell(one.level)),
                make('td', {}, cell(one.survey)),
              ),
            ),
        ),
      ),
    ),
  );
}

export function readings(store: Store): HTMLElement | null {
  const { readings: rows, interventions } = store.data;
  if (!rows.length) return null;
  return part(
    say('Bila bukti dibaca lain', 'If the evidence is read otherwise'),
    make(
      'div',
      { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': say('Bacaan', 'Readings') },
      make(
        'table',
        {},
        make(
          'thead',
          {},
          make(
            'tr',
            {},
            make('th', { scope: 'col' }, say('Bacaan', 'Reading')),
            make('th', { scope: 'col' }, say('Desa tetap', 'Villages kept')),
            ...interventions.map((one) => make('th', { scope: 'col' }, make('bdi', {}, told(one.name)))),
          ),
        ),
        make(
          'tbody',
          {},
          ...rows.map((one) =>
            make(
              'tr',
              {},
              make('th', { scope: 'row' }, told(one.reading)),
              make('td', {}, number(one.villagesKept)),
              ...one.money.map((money) => make('td', {}, rupiah(money))),
            ),
          ),
        ),
      ),
    ),
  );
}
