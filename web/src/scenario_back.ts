import type { PageData } from './contract';
import { readRequest, type Levers } from './levers';
import { tableOf, tables } from './scenario';

// A scenario of the same area read back into the levers.

// The value of a key in the text of a scenario; null where it is unset.
function valueOf(lines: string[], key: string): unknown {
  const named = new RegExp(`^\\s*${key.replace('.', '\\.')}\\s*=\\s*(.*)$`);
  for (const line of lines) {
    const found = named.exec(line);
    if (found) return literal(found[1]!);
  }
  return null;
}

// Numbers, texts, switches and lists of them: what the page writes. A comment after it is let go.
export function literal(written: string): unknown {
  const plain =
    /^(?:"(?:[^"\\]|\\.)*"|'[^']*'|\[(?:[^\]"]|"(?:[^"\\]|\\.)*")*\]|[^#\s]+)/.exec(written.trim())?.[0] ?? '';
  if (plain.startsWith("'")) return plain.slice(1, -1);
  try {
    return JSON.parse(plain.replace(/(\d)_(?=\d)/g, '$1').replace(/,\s*\]$/, ']')) as unknown;
  } catch {
    return null;
  }
}

function limitLines(many: string, one: string, value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  const pairs = value
    .map((item) => String(item))
    .map((item) => [item.slice(0, item.lastIndexOf('=')), item.slice(item.lastIndexOf('=') + 1)]);
  return [`${many}\t${pairs.length}`, ...pairs.map(([name, rupiah]) => `${one}\t${name}\t${Number(rupiah)}`)];
}

// A scenario of the same area read back into the levers, as the lines of a request.
export function leversFrom(scenario: string, run: Levers, data: PageData): Levers {
  const lines = scenario.split(/\r?\n/);
  const asked: string[] = [];
  const put = (key: string, as: string, show: (value: unknown) => string): void => {
    const value = valueOf(lines, key);
    if (value !== null) asked.push(`${as}\t${show(value)}`);
  };
  put('plan.budget_rupiah', 'budget', String);
  put('lokus.villages', 'places', String);
  put('lokus.chosen_by', 'chosen_by', String);
  put('plan.objective', 'objective', String);
  put('plan.least_per_subdistrict', 'least_per_subdistrict', String);
  put('plan.keep_last_year', 'keep_last_year', (value) => (value ? '1' : '0'));
  put('plan.whole_packages', 'whole_packages', (value) => (value ? '1' : '0'));
  const methods = valueOf(lines, 'rank.methods');
  if (Array.isArray(methods) && methods[0]) asked.push(`method\t${String(methods[0])}`);
  const [criteria, weights] = [valueOf(lines, 'rank.criteria'), valueOf(lines, 'rank.weights')];
  if (Array.isArray(weights))
    weights.forEach((weight, i) =>
      asked.push(
        `weight\t${String((Array.isArray(criteria) ? criteria : data.criteria.map((one) => one.name))[i])}\t${Number(weight)}`,
      ),
    );
  asked.push(
    ...limitLines('opds', 'opd', valueOf(lines, 'plan.opd_budgets')),
    ...limitLines('funds', 'fund', valueOf(lines, 'plan.fund_budgets')),
  );
  asked.push(...handLines(lines, data), ...interventionLines(lines, data, run));
  return readRequest(asked.join('\n'), run, data);
}

function handLines(lines: string[], data: PageData): string[] {
  const found = tables(lines, 'by_hand').flatMap((block) => {
    const own = lines.slice(block.from, block.to);
    const village = data.villages.code.indexOf(String(valueOf(own, 'code')));
    return village < 0
      ? []
      : [
          `${valueOf(own, 'change') === 'out' ? 'out' : 'in'}\t${village}\t${String(valueOf(own, 'reason') ?? '').replace(/[\t\r\n]+/g, ' ')}`,
        ];
  });
  return [`by_hand\t${found.length}`, ...found];
}

function interventionLines(lines: string[], data: PageData, run: Levers): string[] {
  if (tables(lines, 'interventions').length === 0) return [];
  return data.interventions.flatMap((_, row) => {
    const block = tableOf(lines, data, row);
    if (!block) return [`off\t${row}`];
    const own = lines.slice(block.from, block.to);
    const cost = valueOf(own, 'unit_cost_rupiah');
    const goal = valueOf(own, 'coverage_percent');
    const last = Array.isArray(goal) ? Number(goal[goal.length - 1]) / 100 : null;
    return [
      ...(typeof cost === 'number' && cost !== run.unitCost[row] ? [`unit_cost\t${row}\t${cost}`] : []),
      ...(last !== null && Math.abs(last - (run.goal[row] ?? -1)) > 1e-9 ? [`goal\t${row}\t${last}`] : []),
    ];
  });
}
