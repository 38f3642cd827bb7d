import { make } from './element';
import { number, percent, rupiah } from './formats';
import { part, readings, sources, targets } from './known_tables';
import { fill, say, told } from './language';
import type { Store } from './store';

// How we know: what the figures rest on, in plain words.

export function knownTab(store: Store): HTMLElement {
  return make(
    'div',
    { class: 'known' },
    questions(store),
    sources(store),
    steps(store),
    targets(store),
    readings(store),
    activities(store),
    assumptions(store),
  );
}

function questions(store: Store): HTMLElement {
  const share = number(store.data.interval * 100);
  return part(
    say('Cara membaca', 'How to read'),
    make(
      'p',
      {},
      fill(
        say(
          'Tidak ada yang tahu persis berapa balita yang stunting di satu desa. Karena itu setiap angka punya kisaran: di dalamnya ada {0} dari 100 keadaan yang mungkin.',
          'Nobody knows exactly how many children of a village are stunted. Each figure therefore has a range, which holds {0} of 100 possible states.',
        ),
        share,
      ),
    ),
    make(
      'ul',
      {},
      ...store.data.certainty.map((one, i, all) =>
        make(
          'li',
          {},
          make('b', {}, told(one.words)),
          ': ',
          chanceRange(one.least, i === 0 ? null : all[i - 1]!.least),
        ),
      ),
    ),
    make(
      'p',
      {},
      say(
        '“Terbukti” dikatakan hanya tentang rencana: menurut model, tidak ada rencana lain di dalam pagu dan batas yang sama yang lebih baik. Bukan berarti angkanya pasti.',
        '“Proven” is said of a plan alone: by the model, no other plan within the same limits does better. It does not make the figures certain.',
      ),
    ),
  );
}

function chanceRange(least: number, below: number | null): string {
  if (below === null) return say(`peluang ${percent(least)} atau lebih`, `a chance of ${percent(least)} or more`);
  return least > 0
    ? say(
        `peluang ${percent(least)} sampai di bawah ${percent(below)}`,
        `a chance of ${percent(least)} to under ${percent(below)}`,
      )
    : say(`peluang di bawah ${percent(below)}`, `a chance under ${percent(below)}`);
}

function steps(store: Store): HTMLElement {
  return part(
    say('Dari data ke rencana', 'From data to plan'),
    make(
      'ol',
      {},
      make(
        'li',
        {},
        say(
          'Taksiran: angka tiap desa ditarik ke tetangganya bila sedikit yang diukur, dan tingkat kabupaten disamakan dengan survei.',
          'Estimate: a village’s figure leans on its neighbours where few were measured, and the level of the regency is that of the survey.',
        ),
      ),
      make(
        'li',
        {},
        say('Peringkat: ', 'Ranking: '),
        store.data.criteria.map((one) => told(one.title)).join(', '),
        '.',
      ),
      make(
        'li',
        {},
        fill(
          say(
            'Proyeksi: kelahiran dan umur diikuti bulan demi bulan selama {0} bulan; kegiatan mengubah peluang menjadi stunting menurut penelitian yang terbit.',
            'Projection: births and ages are followed month by month for {0} months; activities change the odds of becoming stunted by published studies.',
          ),
          store.data.months,
        ),
      ),
      make(
        'li',
        {},
        say(
          'Rencana: dari semua cara membelanjakan pagu di dalam batas, dicari yang mencegah paling banyak; pembuktiannya dihitung ulang di halaman ini.',
          'Plan: of all ways to spend the budget within the limits the one that prevents most is searched for; the proof is computed anew in this page.',
        ),
      ),
      make(
        'li',
        {},
        say(
          'Halaman ini tidak menghubungi siapa pun: data dan mesin hitungnya ada di dalam berkas ini.',
          'This page contacts nobody: its data and its engine are inside this file.',
        ),
      ),
    ),
  );
}

function activities(store: Store): HTMLElement {
  return part(
    say('Kegiatan', 'Activities'),
    make(
      'ul',
      {},
      ...store.data.interventions.map((one) =>
        make(
          'li',
          {},
          make('b', {}, make('bdi', {}, told(one.name))),
          ` (${one.opd}${one.fund ? ', ' + one.fund : ''}): ${told(one.people)}, ${rupiah(one.unitCost)}`,
          one.assumed && say(' — harga asumsi', ' — price assumed'),
          !one.projected && say(' — hasilnya tidak diproyeksikan', ' — its result is not projected'),
          told(one.note) && `. ${told(one.note)}`,
        ),
      ),
    ),
  );
}

function assumptions(store: Store): HTMLElement {
  return part(
    say('Yang diandaikan', 'What is assumed'),
    make('ul', {}, ...store.data.assumptions.map((one) => make('li', {}, told(one)))),
    make('p', { class: 'note' }, `lokus ${store.data.version} · ${store.data.made}`),
  );
}
