import { told } from './language';
import type { Store } from './store';

// "in December 2028", without what the data adds in brackets.
export function when(store: Store): string {
  return told(store.data.when).replace(/\s*\([^)]*\)\s*$/, '');
}
