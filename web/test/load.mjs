// The page's sources that need no browser, bundled together for node.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const named = [
  'axis',
  'camera',
  'certainty',
  'classes',
  'decision',
  'formats',
  'grid',
  'labels',
  'language',
  'levers',
  'numbers',
  'outlines',
  'paired',
  'request',
  'scenario',
  'scenario_back',
  'outgoing_csv',
  'search',
  'sha256',
  'detail',
  'dots',
  'unpack',
];

const result = await build({
  stdin: {
    contents: named.map((one) => `export * as ${one} from './${one}';`).join('\n'),
    resolveDir: join(here, '../src'),
    loader: 'ts',
  },
  bundle: true,
  write: false,
  format: 'esm',
  target: 'node20',
});

export const page = await import(
  `data:text/javascript;base64,${Buffer.from(result.outputFiles[0].text).toString('base64')}`
);
