// Bundles the page into one file: web/dist/perencana.html, with two places that `lokus run` fills in.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));

async function bundled(entry, format) {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format,
    target: ['chrome109', 'firefox113'],
    charset: 'ascii',
    legalComments: 'none',
  });
  return result.outputFiles[0].text.trim();
}

async function styled(entry) {
  const result = await build({ entryPoints: [entry], bundle: true, minify: true, write: false });
  return result.outputFiles[0].text.trim();
}

const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

function policy(script, style) {
  return [
    `default-src 'none'`,
    `script-src ${hash(script)} 'wasm-unsafe-eval'`,
    `style-src ${hash(style)}`,
    `img-src data: blob:`,
    `worker-src blob:`,
    `connect-src 'none'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
}

// Neither a script's end nor the opening of a comment may stand inside of a script.
function safe(text) {
  return text.replace(/<\/(script|style)/gi, '<\\/$1').replace(/<!--/g, '<\\!--');
}

export async function page({
  worker = join(here, 'src/engine_worker.ts'),
  engine = join(here, '../build/web/engine.wasm'),
  sources = '',
} = {}) {
  const script = safe(await bundled(join(here, 'src/main.ts'), 'iife'));
  const style = safe(await styled(join(here, 'src/style.css')));
  const code = safe(await bundled(worker, 'iife'));
  const wasm = existsSync(engine) ? deflateRawSync(readFileSync(engine), { level: 9 }).toString('base64') : '';
  const parts = { policy: policy(script, style), style, worker: code, engine: wasm, script, sources };
  return readFileSync(join(here, 'src/template.html'), 'utf8').replace(
    /@(policy|style|worker|engine|script|sources)@/g,
    (_, name) => parts[name],
  );
}

// The page with its data and inputs, as `lokus run` would write it.
export function filled(text, data, inputs) {
  const block = (bytes) => deflateRawSync(bytes, { level: 9 }).toString('base64');
  const files = JSON.stringify(data.frozen?.inputs ?? []).replaceAll('<', '\\u003c');
  return text
    .replace('@lokus-files@', () => files)
    .replace('@lokus-data@', () => block(Buffer.from(JSON.stringify(data))))
    .replace('@lokus-inputs@', () => (inputs ? block(inputs) : ''));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(join(here, 'dist'), { recursive: true });
  // usage: node build.mjs [SOURCES]   SOURCES: the hash that scripts/web.sh makes of all that the page is built from
  const text = await page({ sources: process.argv[2] });
  writeFileSync(join(here, 'dist/perencana.html'), text);
  console.log(`dist/perencana.html ${(text.length / 1024).toFixed(0)} KiB`);
}
