import { unaltered } from './decision';
import { fill, say } from './language';
import { keptPlans } from './outgoing_page';
import { leversFrom } from './scenario_back';
import type { Store } from './store';

// A scenario, a plan's table or a copy of the page brought back. Says what came of it.

export async function readBack(store: Store, file: File): Promise<string> {
  const text = await file.text();
  if (file.name.endsWith('.toml')) return scenario(store, text);
  if (file.name.endsWith('.json')) return decision(store, text);
  if (file.name.endsWith('.csv')) return table(store, text);
  return copy(store, text);
}

function scenario(store: Store, text: string): string {
  if (!/^\s*(plan|lokus)\.|^\[plan\]/m.test(text))
    return say('Berkas itu bukan skenario lokus.', 'That file is no scenario of lokus.');
  store.goTo(leversFrom(text, store.run, store.data));
  return say('Tuas diatur menurut skenario itu.', 'The levers are set by that scenario.');
}

interface Frozen {
  list: { code: string; why: string; reason: string }[];
  dropped: { code: string; reason: string }[];
  settings: Record<string, string>;
}

// Of the page or of a run. Costs and goals of activities stand in its scenario alone.
function decision(store: Store, text: string): string {
  if (!unaltered(text))
    return say(
      'Berkas itu bukan keputusan lokus, atau isinya diubah: segelnya tidak cocok.',
      'That file is no decision of lokus, or was altered: its seal does not fit.',
    );
  const read = JSON.parse(text) as Frozen;
  const codes = store.data.villages.code;
  const hand = [
    ...read.list.filter((one) => one.why === 'by_hand').map((one) => ({ ...one, into: true })),
    ...read.dropped.map((one) => ({ ...one, into: false })),
  ].map(({ code, reason, into }) => ({ village: codes.indexOf(code), reason, into }));
  if (hand.some((one) => one.village < 0) || read.list.some((one) => !codes.includes(one.code)))
    return say('Keputusan itu dari wilayah lain.', 'That decision is of another area.');
  const lines = Object.entries(read.settings).map(([key, value]) => `${key} = ${value}`);
  store.goTo({ ...leversFrom(lines.join('\n'), store.run, store.data), hand });
  return fill(
    say(
      'Segelnya cocok. Tuas diatur menurut keputusan itu ({0} desa); harga dan cakupan kegiatan ada di skenarionya.',
      'Its seal fits. The levers are set by that decision ({0} villages); prices and goals of activities are in its scenario.',
    ),
    read.list.length,
  );
}

// Its villages are put in by hand: the list becomes theirs, what each gets is planned anew.
function table(store: Store, text: string): string {
  const codes = new Set(text.match(/\d\d\.\d\d\.\d\d\.\d{4}/g) ?? []);
  const rows = store.data.villages.code.flatMap((code, i) => (codes.has(code) ? [i] : []));
  if (!rows.length)
    return say('Tidak ada kode desa wilayah ini di tabel itu.', 'That table has no code of a village of this area.');
  store.set((levers) => {
    levers.places = rows.length;
    levers.hand = rows.map((village) => ({
      village,
      into: true,
      reason: say('menurut tabel yang dibuka', 'by the table opened'),
    }));
  });
  return fill(
    say(
      '{0} desa dari tabel itu dimasukkan; paketnya disusun ulang.',
      '{0} villages of that table were put in; their packages are planned anew.',
    ),
    rows.length,
  );
}

function copy(store: Store, text: string): string {
  const block = new DOMParser().parseFromString(text, 'text/html').getElementById('kept')?.textContent?.trim() ?? '';
  const plans = block ? keptPlans(block, store.data) : [];
  if (!plans.length) return say('Tidak ada rencana tersimpan di berkas itu.', 'That file keeps no plans.');
  store.plans = [...store.plans, ...plans].slice(0, 4);
  store.tell('plans');
  return fill(say('{0} rencana dibuka; lihat Bandingkan.', '{0} plans were opened; see Compare.'), plans.length);
}
