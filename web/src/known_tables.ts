import { showChance } from './certainty';
import { make, type Child } from './element';
import { number, percent, points, rupiah } from './formats';
import { say, told } from './language';
import { plainTable } from './plain_table';
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
    plainTable(
      [
        say('Kabupaten/kota', 'Regency'),
        say('Balita', 'Children'),
        'Register',
        say('Survei', 'Survey'),
        say('Sumber', 'Source'),
      ],
      d.name.map((one, i) => [
        make('bdi', {}, one),
        number(d.children[i]),
        percent(d.registerPrevalence[i], 1),
        d.survey[i] ? `${percent(d.surveyPrevalence[i], 1)} ± ${number((d.surveyError[i] ?? NaN) * 100, 1)}` : '–',
        make('bdi', {}, d.survey[i] || '–'),
      ]),
      { headed: true, region: say('Survei dan register', 'Survey and register') },
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
    plainTable(
      [
        ...(many ? [say('Wilayah', 'Area')] : []),
        say('Di bawah', 'Below'),
        say('Bulan', 'Months'),
        say('Rencana', 'Plan'),
        say('Sebenarnya', 'True level'),
        say('Survei berikutnya', 'Next survey'),
      ],
      rows
        .slice(0, 200)
        .map((one) => [
          ...(many ? [make('bdi', {}, store.data.districts.name[one.district] ?? '')] : []),
          points(one.target),
          one.months,
          one.plan ? say('dengan', 'with') : say('tanpa', 'without'),
          cell(one.level),
          cell(one.survey),
        ]),
      { headed: many, region: say('Peluang', 'Chances') },
    ),
  );
}

export function readings(store: Store): HTMLElement | null {
  const { readings: rows, interventions } = store.data;
  if (!rows.length) return null;
  return part(
    say('Bila bukti dibaca lain', 'If the evidence is read otherwise'),
    plainTable(
      [
        say('Bacaan', 'Reading'),
        say('Desa tetap', 'Villages kept'),
        ...interventions.map((one) => ({ title: make('bdi', {}, told(one.name)) })),
      ],
      rows.map((one) => [told(one.reading), number(one.villagesKept), ...one.money.map((money) => rupiah(money))]),
      { headed: true, region: say('Bacaan', 'Readings') },
    ),
  );
}
