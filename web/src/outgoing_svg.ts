import type { Camera } from './camera';
import { everything } from './detail';
import { say } from './language';
import { unknownColour } from './layers';
import type { Placed } from './labels';
import type { Spot } from './numbers';
import { groundOf, headline, legendRows, picture, type Picture } from './outgoing_map';
import type { Line, Outlines } from './outlines';
import { marksOn, sceneOf } from './scene';
import type { Store } from './store';

// The map as lines and text, for print and for further drawing.

const ink = '#12333b';

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function words(x: number, y: number, text: string, more = ''): string {
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" ${more}>${escaped(text)}</text>`;
}

function drawn(lines: Line[], camera: Camera, closed: boolean): string {
  const at = (line: Line, i: number): string =>
    `${(line[i]! * camera.zoom + camera.x).toFixed(1)} ${(line[i + 1]! * camera.zoom + camera.y).toFixed(1)}`;
  return lines
    .map((line) => {
      let path = `M${at(line, 0)}`;
      for (let i = 2; i < line.length; i += 2) path += `L${at(line, i)}`;
      return closed ? path + 'Z' : path;
    })
    .join('');
}

function villages(store: Store, of: Outlines, p: Picture): string {
  const one = (rings: Line[], i: number): string => {
    const colour = p.of.colours[p.of.classes[i]!] ?? unknownColour;
    const title = escaped(store.data.villages.name[i]!);
    return `<path d="${drawn(rings, p.camera, true)}" fill="${colour}"><title>${title}</title></path>`;
  };
  return of.rings.map(one).join('');
}

function numbered(spots: Spot[]): string {
  const style = 'text-anchor="middle" font-weight="700" font-size="10"';
  return spots
    .map((one) => {
      const lead = `<path d="M${one.x.toFixed(1)} ${one.y.toFixed(1)}L${one.atX.toFixed(1)} ${one.atY.toFixed(1)}" stroke="${ink}"/>`;
      const round = `<circle cx="${one.atX.toFixed(1)}" cy="${one.atY.toFixed(1)}" r="${one.dot ? 2.6 : 8.5}" fill="#fff" stroke="${ink}"/>`;
      return lead + round + (one.dot ? '' : words(one.atX, one.atY + 3.5, String(one.number), style));
    })
    .join('');
}

function named(labels: Placed[]): string {
  const halo = 'stroke="#fff" stroke-width="3" paint-order="stroke"';
  const style = `text-anchor="middle" font-size="10" font-weight="600" letter-spacing="0.8" ${halo}`;
  return labels.map((one) => words(one.x, one.y + 3.5, one.text, style)).join('');
}

function legend(store: Store, p: Picture): string {
  const x = p.width - p.legendWidth + 6;
  return legendRows(store, p.of)
    .map(([colour, title, count], i) => {
      const y = 104 + 22 * i;
      const box = `<rect x="${x}" y="${y - 11}" width="18" height="13" fill="${colour}" stroke="${ink}"/>`;
      return (
        box +
        words(x + 26, y, title, 'font-size="13"') +
        words(p.width - 16, y, count, 'font-size="13" text-anchor="end"')
      );
    })
    .join('');
}

export function mapSvg(store: Store): string {
  const p = picture(store, 1280, 900, store.layer);
  const land = groundOf(store);
  const scene = sceneOf(store, land, p.of, everything);
  const sheet = { width: p.width - p.legendWidth, height: p.height, covered: [] };
  const marks = marksOn(land, scene, p.camera, sheet, scene.lokus.length <= 150);
  const { rings, between, arcs } = land.outlines;
  const listed = scene.lokus.map((one) => `<path d="${drawn(rings[one.village]!, p.camera, true)}"/>`).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${p.width}" height="${p.height}" viewBox="0 0 ${p.width} ${p.height}" font-family="Inter, Segoe UI, Noto Sans, sans-serif" fill="${ink}" lang="${say('id', 'en')}">
<rect width="${p.width}" height="${p.height}" fill="#fff"/>
${words(24, 34, headline(store), 'font-size="20" font-weight="700"')}${words(p.width - p.legendWidth + 6, 80, p.title, 'font-size="13" font-weight="600"')}
<g stroke="#8a7a68" stroke-width="0.5" fill-rule="evenodd">${villages(store, land.outlines, p)}</g>
<path d="${drawn(
    between.map((arc) => arcs[arc]!),
    p.camera,
    false,
  )}" fill="none" stroke="#3c322a" stroke-width="1.1"/>
<g fill="none" stroke="${ink}" stroke-width="2.2">${listed}</g>
${numbered(marks.numbers)}${named(marks.labels)}${legend(store, p)}
</svg>
`;
}
