import { number, percent, rupiah } from './formats';
import { say, told } from './language';
import type { Levers } from './levers';
import type { Store } from './store';

// What the levers say other than the run.
export function changes(store: Store, levers: Levers): string[] {
  const { run, data } = store;
  const found: string[] = [];
  if (levers.budget !== run.budget) found.push(`${say('pagu', 'budget')} ${rupiah(levers.budget)}`);
  if (levers.places !== run.places) found.push(`${number(levers.places)} lokus`);
  if (levers.chosenBy !== run.chosenBy)
    found.push(
      levers.chosenBy === 'plan'
        ? say('daftar dipilih rencana', 'list chosen by the plan')
        : say('daftar menurut peringkat', 'list by rank'),
    );
  if (levers.method !== run.method)
    found.push(told(data.methods.find((one) => one.name === levers.method)?.title ?? [levers.method, levers.method]));
  if (levers.objective !== run.objective)
    found.push(
      told(
        data.objectives.find((one) => one.name === levers.objective)?.title ?? [levers.objective, levers.objective],
      ),
    );
  if (levers.least !== run.least)
    found.push(say(`paling sedikit ${levers.least} tiap kecamatan`, `at least ${levers.least} per kecamatan`));
  if (levers.keepLastYear !== run.keepLastYear)
    found.push(
      levers.keepLastYear
        ? say('lokus tahun lalu dipertahankan', 'last year’s lokus kept')
        : say('lokus tahun lalu tidak dipertahankan', 'last year’s lokus not kept'),
    );
  if (levers.wholePackages !== run.wholePackages)
    found.push(
      levers.wholePackages
        ? say('paket lengkap saja', 'whole packages only')
        : say('paket boleh sebagian', 'packages may be parts'),
    );
  levers.weights.forEach((weight, row) => {
    if (weight !== run.weights[row])
      found.push(
        `${say('bobot', 'weight')} ${told(data.criteria[row]!.title)} ${number(weight, weight % 1 ? 2 : 0)}`,
      );
  });
  for (const kind of ['opds', 'funds'] as const)
    if (JSON.stringify(levers[kind]) !== JSON.stringify(run[kind]))
      found.push(
        levers[kind].map((one) => `${one.name} ≤ ${rupiah(one.rupiah)}`).join(', ') ||
          say('tanpa batas OPD', 'no limits of offices'),
      );
  for (const one of levers.hand)
    if (!run.hand.some((other) => other.village === one.village))
      found.push(`${one.into ? '+' : '−'} ${data.villages.name[one.village] ?? ''}: ${one.reason}`);
  levers.off.forEach((off, row) => {
    if (off !== run.off[row]) found.push(`${say('tanpa', 'without')} ${told(data.interventions[row]!.name)}`);
  });
  levers.unitCost.forEach((cost, row) => {
    if (cost !== run.unitCost[row]) found.push(`${told(data.interventions[row]!.name)}: ${rupiah(cost)}`);
  });
  levers.goal.forEach((goal, row) => {
    if (goal !== run.goal[row])
      found.push(`${told(data.interventions[row]!.name)}: ${say('cakupan', 'goal')} ${percent(goal)}`);
  });
  return found.length ? found : [say('seperti rencana semula', 'as in the run’s plan')];
}
