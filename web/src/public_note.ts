import { make, renew } from './element';
import { number } from './formats';
import { say, told } from './language';
import { requestOf } from './request';
import type { Store } from './store';

// An edition for the public: what was decided stands, and the levers work from figures in which few are a class.
// How much that changes by itself is said, so that nobody takes it for what a lever did.
export function publicNote(store: Store): HTMLElement {
  const note = make('p', { class: 'note' });
  const word = told(store.data.word);
  const decided = say(
    `Daftar dan paket yang ditetapkan tidak berubah. Tuas di sini percobaan dari angka untuk umum: ${word} dengan sedikit anak hanya dikenal golongannya.`,
    'The list and the packages as decided do not change. The levers here are trials from the figures for the public: of places with few children only the class is known.',
  );
  renew(note, decided);
  let asked = false;
  const compare = async (): Promise<void> => {
    if (asked || store.engine.state !== 'ready') return;
    asked = true;
    const heard = await store.engine.askQuietly(requestOf(store.run, store.run, store.data));
    if (!heard || !('places' in heard.answer)) return;
    const places = store.data.run.answer.places;
    const again = new Set(heard.answer.places.map((one) => one.village));
    const same = places.filter((one) => again.has(one.village)).length;
    renew(
      note,
      decided,
      ' ',
      say(
        `Dengan tuas semula, ${number(same)} dari ${number(places.length)} ${word} yang ditetapkan terpilih juga dari angka itu.`,
        `With the levers as they were, ${number(same)} of the ${number(places.length)} places decided on are chosen from those figures too.`,
      ),
    );
  };
  store.on(['engine'], () => void compare());
  void compare();
  return note;
}
