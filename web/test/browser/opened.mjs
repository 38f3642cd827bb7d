// usage: node opened.mjs PAGE: what opening the page in Chromium takes, tab-separated: seconds to the first picture,
// megabytes of the tab once the engine has answered, findings of axe-core. Nothing where there is no browser.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { missing, Pages, wide } from './browser.mjs';

if (missing) process.exit(0);
const pages = new Pages();
await pages.start();
const tab = await pages.open(readFileSync(process.argv[2], 'utf8'), wide);
await tab.waitForFunction(() => performance.getEntriesByName('lokus-first-picture').length > 0);
const first = await tab.evaluate(() => performance.getEntriesByName('lokus-first-picture')[0].startTime / 1000);
await tab.waitForTimeout(8000);
const session = await tab.context().newCDPSession(tab);
const { usedSize } = await session.send('Runtime.getHeapUsage');
await tab.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
const axe = await tab.evaluate(async () => (await window.axe.run()).violations.map((v) => v.id));
console.log(`${first.toFixed(2)}\t${(usedSize / 1e6).toFixed(0)}\t${axe.length}`);
await pages.stop();
