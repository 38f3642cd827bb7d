// usage: node ask.mjs chromium|firefox PAGE < REQUESTS: the answers of the page's own worker and engine in that browser, a
// line each, to requests parted by lines of one dot. Says why on the error output, and ends with 77, where there is no browser.
import { readFileSync } from 'node:fs';
import { missing as noChromium, Pages } from './browser.mjs';
import { Firefox, missing as noFirefox } from './firefox.mjs';

const [, , which, page] = process.argv;
const [browser, missing] = which === 'firefox' ? [new Firefox(), noFirefox] : [new Pages(), noChromium];
if (missing) {
  console.error(missing);
  process.exit(77);
}
const asked = readFileSync(0, 'utf8').split('\n.\n').slice(0, -1);

// Runs in the page: a worker of its own from the page's blocks.
function answers(requests) {
  const block = (id) => document.getElementById(id).textContent.trim();
  const worker = new Worker(URL.createObjectURL(new Blob([block('worker')], { type: 'text/javascript' })));
  return new Promise((done, failed) => {
    const said = [];
    const next = () => worker.postMessage({ kind: 'ask', id: said.length, request: requests[said.length] + '\n' });
    worker.onerror = (event) => failed(new Error(event.message));
    worker.onmessage = ({ data }) => {
      if (data.kind === 'failed') return failed(new Error(data.why));
      if (data.kind === 'answer') said.push(JSON.stringify(data.answer));
      if (data.kind === 'answer' || data.kind === 'ready') said.length < requests.length ? next() : done(said);
    };
    worker.postMessage({ kind: 'carry', engine: block('engine'), inputs: block('inputs') });
  });
}

await browser.start();
try {
  const tab = await browser.open(readFileSync(page, 'utf8'));
  for (const answer of await tab.evaluate(`(${answers})(${JSON.stringify(asked)})`)) console.log(answer);
} finally {
  await browser.stop();
}
