import type { PageData, Plan } from './contract';
import { give } from './give';
import { say } from './language';
import type { Store } from './store';

// A plan as a table of village and package, as `lokus evaluate` reads it.

function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function planTable(plan: Plan, data: PageData): string {
  const rows = plan.packages.map((pack) => [
    data.villages.code[pack.village]!,
    data.villages.name[pack.village]!,
    pack.members.map((k) => data.interventions[k]!.code).join('+'),
  ]);
  return [['kode_desa', 'desa', 'paket'], ...rows].map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n';
}

export function fileName(title: string, ending: string): string {
  const plain = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 60);
  return (plain || 'rencana') + ending;
}

export function shareOut(store: Store, plan: Plan, title: string): void {
  give(fileName(`${say('rencana', 'plan')}_${title}`, '.csv'), planTable(plan, store.data), 'text/csv');
}
