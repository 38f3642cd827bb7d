import { chanceWords, showChance } from './certainty';
import type { Phrase } from './contract';
import { number, percent, rupiah } from './formats';
import { fill, say, shortName, told } from './language';
import type { Store } from './store';
import { when } from './today';

// What is said of one village: estimate, place, package, why.

export function betweenWords(store: Store, village: number): [string, string, string] | null {
  const v = store.data.villages;
  const [low, high] = [v.low[village], v.high[village]];
  if (low === null || low === undefined || high === null || high === undefined) return null;
  return [
    say('Tiap titik sama mungkinnya: ', 'Each dot is equally likely: '),
    say(
      `antara ${number(low * 100)} dan ${number(high * 100)} dari 100 balita`,
      `between ${number(low * 100)} and ${number(high * 100)} of 100 children`,
    ),
    '. ',
  ];
}

export function placeWords(store: Store, village: number): string {
  const v = store.data.villages;
  const inTop = v.inTop[village];
  const rank = store.rank(village);
  const places = store.data.run.answer.places.length;
  const parts: string[] = [];
  if (rank)
    parts.push(
      v.rankLow[village] && !store.shown.ranks
        ? fill(
            say('Peringkat {0} (bisa {1} sampai {2})', 'Rank {0} (could be {1} to {2})'),
            rank,
            v.rankLow[village]!,
            v.rankHigh[village]!,
          )
        : fill(say('Peringkat {0}', 'Rank {0}'), rank),
    );
  if (inTop !== null && inTop !== undefined)
    parts.push(
      `${chanceWords(inTop, store.data.certainty)} ${fill(say('{0} teratas ({1})', 'the first {0} ({1})'), places, showChance(inTop, store.data.draws))}`,
    );
  return parts.length ? parts.join('; ') + '.' : '';
}

const reasons: Record<string, Phrase> = {
  by_rank: ['menurut peringkatnya', 'by its rank'],
  by_plan: ['dipilih rencana', 'chosen by the plan'],
  kept: ['lokus tahun lalu, dipertahankan', 'kept from last year’s list'],
  by_hand: ['dimasukkan dengan tangan', 'put in by hand'],
  by_subdistrict: [
    'agar kecamatannya punya paling sedikit sekian lokus',
    'so that its kecamatan has its least number',
  ],
};

export function whyWords(store: Store, village: number): string {
  const at = store.shown.places.find((one) => one.village === village);
  const dropped = store.shown.dropped.find((one) => one.village === village);
  const hand = store.shownLevers.hand.find((one) => one.village === village);
  if (at)
    return (
      say('Di daftar: ', 'On the list: ') +
      told(reasons[at.why] ?? [at.why, at.why]) +
      (hand?.reason ? ` (${hand.reason})` : '') +
      '.'
    );
  if (dropped)
    return (
      say('Tidak di daftar: dikeluarkan dengan tangan', 'Not on the list: taken out by hand') +
      (dropped.reason ? ` (${dropped.reason})` : '') +
      '.'
    );
  const rank = store.rank(village);
  const places = store.shown.places.length;
  if (rank > places)
    return fill(
      say(
        'Tidak di daftar: peringkat {0}, daftarnya {1} desa.',
        'Not on the list: rank {0}, the list has {1} villages.',
      ),
      rank,
      places,
    );
  return rank
    ? say('Tidak di daftar: tempatnya dipakai desa lain.', 'Not on the list: its place went to another.')
    : say('Tidak di daftar: tidak diperingkat.', 'Not on the list: it is not ranked.');
}

export function packageNames(store: Store, members: number[]): string {
  return members.map((k) => shortName(told(store.data.interventions[k]?.name ?? ['?', '?']))).join(', ');
}

export function packageWords(store: Store, village: number): string {
  const row = store.pack.get(village);
  if (row !== undefined) {
    const pack = store.shown.packages[row]!;
    const fewer =
      pack.averted === null
        ? ''
        : fill(
            say(', sekitar {0} balita terhindar', ', about {0} children fewer'),
            number(pack.averted, pack.averted < 10 ? 1 : 0),
          );
    return `${packageNames(store, pack.members)} — ${rupiah(pack.rupiah)}${fewer}.`;
  }
  const without = store.shown.places.find((one) => one.village === village)?.withoutMoney;
  return without ? say('Tanpa paket: ', 'No package: ') + told(without) : say('Tidak ada paket.', 'No package.');
}

export function shareWords(store: Store, village: number): string {
  const v = store.data.villages;
  const withPlan = store.withPlan(village);
  const without = v.without[village];
  if (without === null || without === undefined) return '';
  const fall = withPlan === null ? null : (without - withPlan) * 100;
  const words =
    fall === null || fall < 0.05
      ? say(
          'Tanpa rencana {0} {2}; rencana ini tidak mengubahnya.',
          'Without the plan {0} {2}; this plan does not change it.',
        )
      : say(
          'Tanpa rencana {0}, dengan rencana {1} {2}; turun sekitar {3} poin.',
          'Without the plan {0}, with it {1} {2}; about {3} points lower.',
        );
  return fill(words, percent(without, 1), percent(withPlan, 1), when(store), number(fall, 1));
}
