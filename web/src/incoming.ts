import { fill, say } from './language';
import { keptPlans } from './outgoing_page';
import { leversFrom } from './scenario_back';
import type { Store } from './store';

// A scenario, a plan's table or a copy of the page brought back. Says what came of it.

export async function readBack(store: Store, file: File): Promise<string> {
  const text = await file.text();
  if (file.name.endsWith('.toml')) return scenario(store, text);
  if (file.name.endsWith('.csv')) return table(store, text);
  return copy(store, text);
}

function scenario(store: Store, text: string): string {
  if (!/^\s*(plan|lokus)\.|^\[plan\]/m.test(text))
    return say('Berkas itu bukan skenario lokus.', 'That file is no scenario of lokus.');
  store.goTo(leversFrom(text, store.run, store.data));
  return say('Tuas diatur menurut skenario itu.', 'The levers are set by that scenario.');
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
