// Debian's Firefox by WebDriver BiDi (w3c.github.io/webdriver-bidi): enough of it to open a page, ask it and look at it.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import WebSocket from 'ws';

const where = process.env.FIREFOX ?? '/usr/bin/firefox-esr';
export const missing = existsSync(where) ? false : `no browser at ${where}`;

// One line of commands and answers, and what is told besides.
class Line {
  async open(address) {
    this.socket = new WebSocket(address);
    this.waiting = new Map();
    this.heard = [];
    this.count = 0;
    this.socket.on('message', (text) => this.take(JSON.parse(text)));
    await new Promise((done, failed) => {
      this.socket.once('open', done);
      this.socket.once('error', failed);
    });
  }
  take(word) {
    if (word.type === 'event') return this.heard.forEach((hear) => hear(word.method, word.params));
    const { done, failed } = this.waiting.get(word.id) ?? {};
    this.waiting.delete(word.id);
    if (word.type === 'success') done?.(word.result);
    else failed?.(new Error(`${word.error}: ${word.message}`));
  }
  send(method, params = {}) {
    const id = ++this.count;
    return new Promise((done, failed) => {
      this.waiting.set(id, { done, failed });
      this.socket.send(JSON.stringify({ id, method, params }));
    });
  }
}

class Tab {
  constructor(line, context) {
    this.line = line;
    this.context = context;
    this.faults = [];
  }
  // An expression, or a promise of one, whose value JSON can hold.
  async evaluate(expression) {
    const said = await this.line.send('script.evaluate', {
      expression: `Promise.resolve(${expression}).then((value) => JSON.stringify(value))`,
      target: { context: this.context },
      awaitPromise: true,
    });
    if (said.type === 'exception') throw new Error(said.exceptionDetails.text);
    return said.result.value === undefined ? undefined : JSON.parse(said.result.value);
  }
  async until(expression, seconds = 60) {
    for (const end = Date.now() + 1000 * seconds; Date.now() < end; await new Promise((go) => setTimeout(go, 50)))
      if (await this.evaluate(expression)) return;
    throw new Error(`never came: ${expression}`);
  }
  // Puts a value into a field as a hand does.
  fill(selector, value) {
    const [at, to] = [selector, value].map((one) => JSON.stringify(one));
    return this.evaluate(`(() => {
      const field = document.querySelector(${at});
      field.focus();
      field.value = ${to};
      for (const name of ['input', 'change']) field.dispatchEvent(new Event(name, { bubbles: true }));
    })()`);
  }
  click(selector) {
    return this.evaluate(`document.querySelector(${JSON.stringify(selector)}).click()`);
  }
  text(selector) {
    return this.evaluate(`document.querySelector(${JSON.stringify(selector)}).innerText`);
  }
  async picture() {
    return Buffer.from((await this.line.send('browsingContext.captureScreenshot', { context: this.context })).data, 'base64');
  }
}

export class Firefox {
  async start() {
    this.folder = mkdtempSync(join(tmpdir(), 'lokus-firefox-'));
    const given = ['--headless', '--no-remote', '--profile', this.folder, '--remote-debugging-port', '0'];
    this.process = spawn(where, given, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, HOME: this.folder } });
    const address = await new Promise((done, failed) => {
      let said = '';
      this.process.stderr.on('data', (text) => {
        said += text;
        const found = /WebDriver BiDi listening on (ws:\S+)/.exec(said);
        if (found) done(found[1]);
      });
      this.process.once('exit', () => failed(new Error(`${where} ended: ${said.slice(-400)}`)));
    });
    this.line = new Line();
    await this.line.open(`${address}/session`);
    await this.line.send('session.new', { capabilities: {} });
    await this.line.send('session.subscribe', { events: ['log.entryAdded', 'network.beforeRequestSent'] });
  }
  async stop() {
    const ended = this.process && new Promise((done) => this.process.once('exit', done));
    await this.line?.send('browser.close').catch(() => this.process.kill());
    await ended;
    if (this.folder) rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
  async open(text, viewport = { width: 1366, height: 768 }) {
    const path = join(this.folder, `page${this.count = (this.count ?? 0) + 1}.html`);
    writeFileSync(path, text);
    const { context } = await this.line.send('browsingContext.create', { type: 'tab' });
    await this.line.send('browsingContext.setViewport', { context, viewport });
    const tab = new Tab(this.line, context);
    const file = pathToFileURL(path).href;
    this.line.heard.push((method, params) => {
      if (method === 'log.entryAdded' && params.source?.context === context && params.level === 'error')
        tab.faults.push(params.text);
      const url = params.request?.url ?? file;
      if (params.context === context && url !== file && !/^(blob|data):/.test(url)) tab.faults.push(`request to ${url}`);
    });
    await this.line.send('browsingContext.navigate', { context, url: file, wait: 'complete' });
    await tab.until(`document.querySelector('.sentence, .without') !== null`);
    return tab;
  }
}
