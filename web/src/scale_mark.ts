import { scaleBar, type Camera } from './camera';
import { draw, make, renew } from './element';
import { number } from './formats';

export function scaleMark(): { root: HTMLElement; show: (camera: Camera) => void } {
  const root = make('div', { class: 'scale-mark', 'aria-hidden': 'true' });
  const show = (camera: Camera): void => {
    const { km, width } = scaleBar(camera, 90);
    const text = km >= 1 ? `${number(km)} km` : `${number(km * 1000)} m`;
    renew(
      root,
      make('span', {}, text),
      draw(
        'svg',
        { width: width + 2, height: 7 },
        draw('path', { d: `M1 0V6H${width + 1}V0`, fill: 'none', stroke: '#33424a', 'stroke-width': 1.4 }),
      ),
    );
  };
  return { root, show };
}
