// A browser with the page in it, filled with made-up data and the stand-in for the engine.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { filled, page as bundle } from '../../build.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const where = process.env.CHROMIUM ?? '/usr/bin/chromium';
export const missing = existsSync(where) ? false : `no browser at ${where}`;
export const wide = { width: 1366, height: 768 };
export const phone = { width: 390, height: 844 };

const engine = join(here, '../fake_worker.ts');
const empty = await bundle({ worker: engine, engine });

export function html(data) {
  return filled(empty, data, Buffer.from(JSON.stringify({ rank: data.villages.rank, answer: data.run.answer })));
}

// What went wrong in the page: errors, what its policy refused, requests that left the file.
function watched(tab, file) {
  const faults = [];
  tab.on('pageerror', (error) => faults.push(String(error)));
  tab.on('console', (word) => {
    if (word.type() === 'error') faults.push(word.text());
  });
  tab.on('request', (request) => {
    const url = request.url();
    if (url !== file && !url.startsWith('blob:') && !url.startsWith('data:')) faults.push(`request to ${url}`);
  });
  return faults;
}

export class Pages {
  async start() {
    this.folder = mkdtempSync(join(tmpdir(), 'lokus-page-'));
    this.browser = await chromium.launch({ executablePath: where, args: ['--no-sandbox'] });
  }
  async stop() {
    await this.browser?.close();
    if (this.folder) rmSync(this.folder, { recursive: true });
  }
  async open(text, viewport = wide) {
    const path = join(this.folder, `page${Math.random().toString(36).slice(2)}.html`);
    writeFileSync(path, text);
    const context = await this.browser.newContext({ viewport, offline: true, acceptDownloads: true });
    const tab = await context.newPage();
    const file = pathToFileURL(path).href;
    tab.faults = watched(tab, file);
    await tab.goto(file);
    await tab.waitForSelector('.sentence, .without');
    return tab;
  }
}
