import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlap, placeLabels, spotsIn, textWidth, type Wish } from './map-labels';
import type { Point } from './map-projection';

const map = { x: 0, y: 0, width: 328, height: 280 };
const around = ([x, y]: Point) => ({ x: x - 6, y: y - 6, width: 12, height: 12 });
const town = (id: string, at: Point, more: Partial<Wish> = {}): Wish => ({
  id,
  text: id,
  em: 13,
  mark: { at, radius: 7 },
  ...more,
});

describe('the width of a text', () => {
  // Set by Chromium in Vazirmatn, weight 600 (countries in spaced capitals: 400), in em.
  it.each([
    ['Anbar Province', 6.86],
    ['Baghdad', 3.96],
    ['Fallujah', 3.49],
    ['Washington', 5.3],
    ['United States', 6.03],
    ['محافظة الأنبار', 5.52],
    ['الولايات المتحدة', 6.5],
    ['واشنطن', 3.25],
    ['عربستان سعودی', 6.59],
    ['نجف', 1.89],
    ['کویت', 2.13],
    ['ایالات متحده', 5.17],
  ])('%s is never guessed too narrow, nor half too wide', (text, measured) => {
    expect(textWidth(text, 1)).toBeGreaterThanOrEqual(measured);
    expect(textWidth(text, 1)).toBeLessThan(measured * 1.4);
  });

  it.each([
    ['Saudi Arabia', 7.75],
    ['Kuwait', 4.24],
    ['Jordan', 4.46],
    ['Turkey', 4.25],
  ])('%s in spaced capitals', (text, measured) => {
    expect(textWidth(text, 1, true)).toBeGreaterThanOrEqual(measured);
    expect(textWidth(text, 1, true)).toBeLessThan(measured * 1.4);
  });

  it('counts no marks or joiners, and capitals of Latin script only', () => {
    expect(textWidth('سنّة', 1)).toBe(textWidth('سنة', 1));
    expect(textWidth('صلاح\u200cالدین', 1)).toBe(textWidth('صلاحالدین', 1));
    expect(textWidth('العراق', 1, true)).toBe(textWidth('العراق', 1));
  });
});

describe('labels', () => {
  it('stand on the side to which their language reads, with the edge beside the mark exact', () => {
    const [ltr] = placeLabels([town('Basra', [160, 140])], map, [], true);
    const [rtl] = placeLabels([town('البصرة', [160, 140])], map, [], false);
    expect(ltr).toMatchObject({ align: 'left', leader: null });
    expect(ltr?.box.x).toBe(167);
    expect(rtl).toMatchObject({ align: 'right', leader: null });
    expect((rtl?.box.x ?? 0) + (rtl?.box.width ?? 0)).toBe(153);
  });

  it('turn back at the edge of the map', () => {
    const [label] = placeLabels([town('Basra', [320, 140])], map, [], true);
    expect(label?.align).toBe('right');
  });

  it.each([true, false])(
    'of three towns on one line never touch a mark or one another (to the right: %s)',
    (toRight) => {
      const points: Point[] = [
        [150, 130],
        [162, 131],
        [178, 132],
      ];
      const wishes = points.map((at, index) => town(['Ramadi', 'Fallujah', 'Baghdad'][index] ?? '', at));
      const placed = placeLabels(wishes, map, points.map(around), toRight);
      expect(placed).toHaveLength(3);
      for (const one of placed) {
        expect(points.some((at) => overlap(one.box, around(at)))).toBe(false);
        expect(placed.some((other) => other !== one && overlap(one.box, other.box))).toBe(false);
      }
    },
  );

  it('hold for any towns: inside the map, apart, the same every time', () => {
    const at = fc.tuple(fc.integer({ min: 0, max: 328 }), fc.integer({ min: 0, max: 280 }));
    fc.assert(
      fc.property(
        fc.array(at, { maxLength: 12 }),
        fc.boolean(),
        fc.constantFrom(0, 44),
        (points, toRight, reach) => {
          const wishes = points.map((point, index) => town(`Town ${index}`, point, reach ? { reach } : {}));
          const taken = points.map(around);
          const placed = placeLabels(wishes, map, taken, toRight);
          expect(placeLabels(wishes, map, taken, toRight)).toEqual(placed);
          for (const [index, { box, reach: area }] of placed.entries()) {
            expect(box.x >= 0 && box.x + box.width <= map.width).toBe(true);
            expect(box.y >= 0 && box.y + box.height <= map.height).toBe(true);
            expect(area.width >= reach && area.height >= reach).toBe(true);
            expect(taken.some((mark) => overlap(box, mark))).toBe(false);
            for (const other of placed.slice(index + 1)) {
              expect(overlap(box, other.box)).toBe(false);
              if (reach) expect(overlap(area, other.reach)).toBe(false);
            }
          }
        },
      ),
    );
  });

  it('of an area stand in it, nearest to its middle; a strict one that does not fit is left out', () => {
    const holds = ([x, y]: Point) => x > 100 && x < 200 && y > 100 && y < 160;
    const spots = { middles: spotsIn(holds, map, 9), holds, whole: true };
    const [label] = placeLabels([{ id: 'a', text: 'Anbar', em: 11, spots }], map, [], true);
    expect(label?.align).toBe('middle');
    expect(holds([label?.box.x ?? 0, label?.box.y ?? 0])).toBe(true);
    const long = { id: 'b', text: 'A name much longer than its area', em: 11, spots };
    expect(placeLabels([long], map, [], true)).toEqual([]);
  });

  it('far from their mark have a leader that runs through no other mark', () => {
    const walls: Point[] = [
      [140, 140],
      [180, 140],
      [160, 120],
      [160, 160],
    ];
    const [label] = placeLabels(
      [town('Ramadi', [160, 140])],
      map,
      [...walls, [160, 140] as Point].map(around),
      true,
    );
    expect(label?.leader?.[0]).toEqual([160, 140]);
    for (const wall of walls) expect(overlap(label?.box ?? map, around(wall))).toBe(false);
  });
});
