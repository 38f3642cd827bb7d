import type { PageData } from './contract';
import { base64Of, bytesOf } from './unpack';
import type { Kept, Store } from './store';

// A copy of the page with the plans kept inside: the document as it came, with one block filled.

export function pageCopy(store: Store): string {
  const whole = document.documentElement.cloneNode(true) as HTMLElement;
  whole.querySelector('#page')!.replaceChildren();
  whole.querySelector('#paper')!.replaceChildren();
  whole.querySelector('body')!.removeAttribute('class');
  const plans = { of: store.data.title, year: store.data.year, plans: store.plans };
  whole.querySelector('#kept')!.textContent = base64Of(new TextEncoder().encode(JSON.stringify(plans)));
  return '<!doctype html>\n' + whole.outerHTML + '\n';
}

// Plans whose villages and interventions are those of this page.
export function keptPlans(block: string, data: PageData): Kept[] {
  try {
    const read = JSON.parse(new TextDecoder().decode(bytesOf(block))) as { plans?: Kept[] };
    const many = data.villages.code.length;
    return (read.plans ?? []).filter(
      (one) =>
        typeof one.name === 'string' &&
        one.answer.places.every((place) => place.village < many) &&
        one.levers.off.length === data.interventions.length,
    );
  } catch {
    return [];
  }
}
