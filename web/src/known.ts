import { make, type Child } from './element';
import { number, percent, points, rupiah } from './formats';
import { fill, say, told } from './language';
import { showChance } from './certainty';
import type { Store } from './store';

// How we know: what the figures rest on, in plain words.

export function knownTab(store: Store): HTMLElement {
  return make('div', { class: 'known' }, questions(store), sources(store), steps(store), targets(store), readings(store), activities(store), assumptions(store));
}

function part(heading: string, ...children: Child[]): HTMLElement {
  return make('section', { class: 'part' }, make('h2', {}, heading), ...children);
}

function questions(store: Store): HTMLElement {
  const share = number(store.data.interval * 100);
  return part(say('Cara membaca', 'How to read'),
    make('p', {}, fill(say('Tidak ada yang tahu persis berapa balita yang stunting di satu desa. Karena itu setiap angka punya kisaran: di dalamnya ada {0} dari 100 keadaan yang mungkin.', 'Nobody knows exactly how many children of a village are stunted. Each figure therefore has a range, which holds {0} of 100 possible states.'), share)),
    make('ul', {}, ...store.data.certainty.map((one, i, all) => make('li', {}, make('b', {}, told(one.words)), ': ', chanceRange(one.least, i === 0 ? null : all[i - 1]!.least)))),
    make('p', {}, say('“Terbukti” dikatakan hanya tentang rencana: menurut model, tidak ada rencana lain di dalam pagu dan batas yang sama yang lebih baik. Bukan berarti angkanya pasti.', '“Proven” is said of a plan alone: by the model, no other plan within the same limits does better. It does not make the figures certain.')));
}

function chanceRange(least: number, below: number | null): string {
  if (below === null) return say(`peluang ${percent(least)} atau lebih`, `a chance of ${percent(least)} or more`);
  return least > 0 ? say(`peluang ${percent(least)} sampai di bawah ${percent(below)}`, `a chance of ${percent(least)} to under ${percent(below)}`) : say(`peluang di bawah ${percent(below)}`, `a chance under ${percent(below)}`);
}

function sources(store: Store): HTMLElement {
  const d = store.data.districts;
  return part(say('Dua angka yang berbeda', 'Two figures that differ'),
    make('p', {}, say('Register (e-PPGBM) menghitung balita yang ditimbang; survei mengukur sampel acak dengan alat yang sama di mana-mana. Tingkatnya diambil dari survei, beda antardesa dari register.', 'The register (e-PPGBM) counts the children who were weighed; the survey measures a random sample with the same tools everywhere. The level is taken from the survey, the difference between villages from the register.')),
    make('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': say('Survei dan register', 'Survey and register') }, make('table', {}, make('thead', {}, make('tr', {}, ...[say('Kabupaten/kota', 'Regency'), say('Balita', 'Children'), 'Register', say('Survei', 'Survey'), say('Sumber', 'Source')].map((one) => make('th', { scope: 'col' }, one)))),
      make('tbody', {}, ...d.name.map((one, i) => make('tr', {}, make('th', { scope: 'row' }, make('bdi', {}, one)), make('td', {}, number(d.children[i])), make('td', {}, percent(d.registerPrevalence[i], 1)), make('td', {}, d.survey[i] ? `${percent(d.surveyPrevalence[i], 1)} ± ${number((d.surveyError[i] ?? NaN) * 100, 1)}` : '–'), make('td', {}, make('bdi', {}, d.survey[i] || '–'))))))));
}

function steps(store: Store): HTMLElement {
  return part(say('Dari data ke rencana', 'From data to plan'), make('ol', {},
    make('li', {}, say('Taksiran: angka tiap desa ditarik ke tetangganya bila sedikit yang diukur, dan tingkat kabupaten disamakan dengan survei.', 'Estimate: a village’s figure leans on its neighbours where few were measured, and the level of the regency is that of the survey.')),
    make('li', {}, say('Peringkat: ', 'Ranking: '), store.data.criteria.map((one) => told(one.title)).join(', '), '.'),
    make('li', {}, fill(say('Proyeksi: kelahiran dan umur diikuti bulan demi bulan selama {0} bulan; kegiatan mengubah peluang menjadi stunting menurut penelitian yang terbit.', 'Projection: births and ages are followed month by month for {0} months; activities change the odds of becoming stunted by published studies.'), store.data.months)),
    make('li', {}, say('Rencana: dari semua cara membelanjakan pagu di dalam batas, dicari yang mencegah paling banyak; pembuktiannya dihitung ulang di halaman ini.', 'Plan: of all ways to spend the budget within the limits the one that prevents most is searched for; the proof is computed anew in this page.')),
    make('li', {}, say('Halaman ini tidak menghubungi siapa pun: data dan mesin hitungnya ada di dalam berkas ini.', 'This page contacts nobody: its data and its engine are inside this file.'))));
}

function targets(store: Store): HTMLElement | null {
  const rows = [...store.data.chances].sort((a, b) => a.district - b.district || a.target - b.target || a.months - b.months || Number(a.plan) - Number(b.plan));
  const many = store.data.districts.code.length > 1;
  if (!rows.length) return null;
  const cell = (chance: number | null): string => (chance === null ? '–' : showChance(chance, store.data.draws));
  return part(say('Peluang mencapai sasaran', 'Chances to reach targets'), make('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': say('Peluang', 'Chances') }, make('table', {},
    make('thead', {}, make('tr', {}, ...[...(many ? [say('Wilayah', 'Area')] : []), say('Di bawah', 'Below'), say('Bulan', 'Months'), say('Rencana', 'Plan'), say('Sebenarnya', 'True level'), say('Survei berikutnya', 'Next survey')].map((one) => make('th', { scope: 'col' }, one)))),
    make('tbody', {}, ...rows.slice(0, 200).map((one) => make('tr', {}, many && make('th', { scope: 'row' }, make('bdi', {}, store.data.districts.name[one.district] ?? '')), make('td', {}, points(one.target)), make('td', {}, one.months), make('td', {}, one.plan ? say('dengan', 'with') : say('tanpa', 'without')), make('td', {}, cell(one.level)), make('td', {}, cell(one.survey))))))));
}

function readings(store: Store): HTMLElement | null {
  const { readings: rows, interventions } = store.data;
  if (!rows.length) return null;
  return part(say('Bila bukti dibaca lain', 'If the evidence is read otherwise'), make('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': say('Bacaan', 'Readings') }, make('table', {},
    make('thead', {}, make('tr', {}, make('th', { scope: 'col' }, say('Bacaan', 'Reading')), make('th', { scope: 'col' }, say('Desa tetap', 'Villages kept')), ...interventions.map((one) => make('th', { scope: 'col' }, make('bdi', {}, told(one.name)))))),
    make('tbody', {}, ...rows.map((one) => make('tr', {}, make('th', { scope: 'row' }, told(one.reading)), make('td', {}, number(one.villagesKept)), ...one.money.map((money) => make('td', {}, rupiah(money)))))))));
}

function activities(store: Store): HTMLElement {
  return part(say('Kegiatan', 'Activities'), make('ul', {}, ...store.data.interventions.map((one) => make('li', {}, make('b', {}, make('bdi', {}, told(one.name))), ` (${one.opd}${one.fund ? ', ' + one.fund : ''}): ${told(one.people)}, ${rupiah(one.unitCost)}`, one.assumed && say(' — harga asumsi', ' — price assumed'), !one.projected && say(' — hasilnya tidak diproyeksikan', ' — its result is not projected'), told(one.note) && `. ${told(one.note)}`))));
}

function assumptions(store: Store): HTMLElement {
  return part(say('Yang diandaikan', 'What is assumed'), make('ul', {}, ...store.data.assumptions.map((one) => make('li', {}, told(one)))),
    make('p', { class: 'note' }, `lokus ${store.data.version} · ${store.data.made}`));
}
