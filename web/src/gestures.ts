// Wheel, drag, pinch, tap and keys of the map.

export interface Moved {
  move(dx: number, dy: number): void;
  zoomBy(factor: number, x?: number, y?: number): void;
  whole(): void;
  point(x: number, y: number): void;
  away(): void;
  choose(x: number, y: number): void;
}

interface Finger {
  x: number;
  y: number;
}

const keys: Record<string, (map: Moved) => void> = {
  ArrowLeft: (map) => map.move(60, 0),
  ArrowRight: (map) => map.move(-60, 0),
  ArrowUp: (map) => map.move(0, 60),
  ArrowDown: (map) => map.move(0, -60),
  '+': (map) => map.zoomBy(1.4),
  '=': (map) => map.zoomBy(1.4),
  '-': (map) => map.zoomBy(1 / 1.4),
  '0': (map) => map.whole(),
};

function spread(fingers: Finger[]): { x: number; y: number; apart: number } {
  const [a, b] = [fingers[0]!, fingers[1]!];
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, apart: Math.hypot(a.x - b.x, a.y - b.y) || 1 };
}

export function gestures(stage: HTMLElement, map: Moved): void {
  const down = new Map<number, Finger>();
  let travelled = 0;
  const at = (event: MouseEvent): Finger => {
    const box = stage.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  stage.addEventListener('pointerdown', (event) => {
    stage.setPointerCapture(event.pointerId);
    down.set(event.pointerId, at(event));
    if (down.size === 1) travelled = 0;
  });
  stage.addEventListener('pointermove', (event) => {
    const now = at(event);
    const before = down.get(event.pointerId);
    if (!before) return map.point(now.x, now.y);
    const was = down.size === 2 ? spread([...down.values()]) : null;
    down.set(event.pointerId, now);
    travelled += Math.abs(now.x - before.x) + Math.abs(now.y - before.y);
    if (was) {
      const is = spread([...down.values()]);
      map.zoomBy(is.apart / was.apart, is.x, is.y);
      map.move(is.x - was.x, is.y - was.y);
    } else if (travelled > 4) map.move(now.x - before.x, now.y - before.y);
  });
  const up = (event: PointerEvent): void => {
    const before = down.get(event.pointerId);
    down.delete(event.pointerId);
    if (before && travelled <= 4 && event.type === 'pointerup') map.choose(before.x, before.y);
  };
  stage.addEventListener('pointerup', up);
  stage.addEventListener('pointercancel', up);
  stage.addEventListener('pointerleave', () => map.away());
  stage.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      const now = at(event);
      map.zoomBy(Math.exp(-event.deltaY * (event.deltaMode ? 0.05 : 0.0016)), now.x, now.y);
    },
    { passive: false },
  );
  stage.addEventListener('keydown', (event) => {
    const act = keys[event.key];
    if (!act || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    act(map);
  });
}
