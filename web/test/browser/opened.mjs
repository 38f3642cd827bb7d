// usage: node opened.mjs PAGE: what opening the page in Chromium takes, tab-separated: seconds to the first picture,
// megabytes of the tab's process (proportional set size, the most of it) while the engine answers and follows a plan,
// findings of axe-core. Nothing where there is no browser.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { missing, Pages, wide } from './browser.mjs';

if (missing) process.exit(0);
const pages = new Pages();
await pages.start();
const tab = await pages.open(readFileSync(process.argv[2], 'utf8'), wide);
await tab.waitForFunction(() => performance.getEntriesByName('lokus-first-picture').length > 0);
const first = await tab.evaluate(() => performance.getEntriesByName('lokus-first-picture')[0].startTime / 1000);

// Of the renderer that holds the most.
const machine = await pages.browser.newBrowserCDPSession();
async function megabytes() {
  const { processInfo } = await machine.send('SystemInfo.getProcessInfo');
  const held = processInfo
    .filter((one) => one.type === 'renderer')
    .map((one) => Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${one.id}/smaps_rollup`, 'utf8'))[1]) / 1000);
  return Math.max(...held);
}
let most = await megabytes();
const watching = setInterval(() => void megabytes().then((now) => (most = Math.max(most, now))), 250);
await tab.focus('#budget');
await tab.keyboard.press('ArrowLeft');
await tab.waitForFunction(
  () => /\d+ ms/.test(document.querySelector('.proof').textContent) && /\(kisaran \d|\(range \d/.test(document.querySelector('.say').textContent),
  undefined,
  { timeout: 180_000 },
);
clearInterval(watching);
await tab.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
const axe = await tab.evaluate(async () => (await window.axe.run()).violations.map((v) => v.id));
console.log(`${first.toFixed(2)}\t${Math.max(most, await megabytes()).toFixed(0)}\t${axe.length}`);
await pages.stop();
