// Stands in for the engine in tests of the page alone: takes villages by rank, spends in proportion. Its
// answers are no plans of lokus.
import { unpackText } from '../src/unpack';

let run: { rank: number[]; answer: Record<string, any> };
const tell = (word: unknown): void => (self as unknown as Worker).postMessage(word);

function fields(request: string, key: string): string[][] {
  return request
    .split('\n')
    .map((line) => line.split('\t'))
    .filter((line) => line[0] === key);
}

function answer(request: string): unknown {
  const budget = Number(fields(request, 'budget')[0]?.[1] ?? run.answer.budget);
  if (budget < 1000) return { refused: ['Pagu terlalu kecil.', 'The budget is too small.'] };
  const places = Number(fields(request, 'places')[0]?.[1] ?? run.answer.places.length);
  const put = fields(request, 'in').map((line) => Number(line[1]));
  const out = fields(request, 'out').map((line) => Number(line[1]));
  const order = run.rank
    .map((rank, village) => ({ rank, village }))
    .filter((one) => one.rank > 0 && !out.includes(one.village))
    .sort((a, b) => a.rank - b.rank)
    .map((one) => one.village);
  const chosen = [...new Set([...put, ...order])].slice(0, places);
  const share = Math.min(1, budget / run.answer.budget);
  const many = Math.max(1, Math.round(chosen.length * share));
  const averted = run.answer.averted * Math.sqrt(budget / run.answer.budget);
  const follow = fields(request, 'follow')[0]?.[1] === '1';
  return {
    ...run.answer,
    budget,
    spend: budget * 0.99,
    total: budget * 1.98,
    byYear: [budget * 0.99, budget * 0.99],
    averted,
    places: chosen.map((village) => ({
      village,
      why: put.includes(village) ? 'by_hand' : 'by_rank',
      reason: fields(request, 'in').find((line) => Number(line[1]) === village)?.[2] ?? '',
      rank: run.rank[village],
      withoutMoney: null,
    })),
    dropped: out.map((village) => ({ village, reason: 'x', wasIn: true })),
    packages: chosen
      .slice(0, many)
      .map((village) => ({ village, members: [0], rupiah: (budget * 1.98) / many, averted: averted / many })),
    limits: [
      ...fields(request, 'opd').map((line) => ({
        kind: 'opd',
        name: line[1],
        limit: Number(line[2]),
        used: Number(line[2]) * 0.8,
        price: 0,
      })),
    ],
    followed: follow
      ? {
          ...run.answer.followed,
          averted: {
            mean: averted,
            low: averted * 0.5,
            high: averted * 1.4,
            draws: run.answer.followed.averted.draws.map((one: number) => (one * averted) / run.answer.averted),
          },
        }
      : null,
  };
}

// A price of 999 takes long: a progress now and then, until it is let go or done.
let left = 0;
function takeLong(id: number, request: string): void {
  let share = 0;
  const further = (): void => {
    if (left === id) return tell({ kind: 'left', id });
    share += 0.02;
    if (share >= 1) return tell({ kind: 'answer', id, answer: answer(request), ms: 3000 });
    tell({ kind: 'progress', id, part: 'weighing', share });
    setTimeout(further, 50);
  };
  further();
}

self.onmessage = async (event: MessageEvent) => {
  const word = event.data;
  if (word.kind === 'carry') {
    run = JSON.parse(await unpackText(word.inputs));
    tell({ kind: 'ready', ms: 5 });
  } else if (word.kind === 'leave') left = word.id;
  else if (/unit_cost\t\d+\t999$/m.test(word.request)) takeLong(word.id, word.request);
  else tell({ kind: 'answer', id: word.id, answer: answer(word.request), ms: 3 });
};
