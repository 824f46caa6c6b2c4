import type { Point } from '@/lib/core/map-projection';

/** A region of the map: closed rings, each point once (the first is not repeated), and the areas it belongs to. */
export type Region = { areas: readonly string[]; rings: readonly Point[][] };

/** Lines that regions share, each once, and the closed runs of lines around every area. */
export type Topology = { arcs: Point[][]; areas: Map<string, number[][]> };

const keyOf = ([x, y]: Point) => `${x.toFixed(6)},${y.toFixed(6)}`;

/**
 * Cuts the rings of neighbours into arcs, so that a shared border is one line, simplified and drawn
 * once. An area is the union of its regions: arcs inside it are not part of its rings, and arcs
 * that no area needs are left out.
 *
 * An area's ring is a list of arc numbers in walking order; `~n` is arc `n` walked backwards (as in TopoJSON).
 */
export function topologyOf(regions: readonly Region[]): Topology {
  const joints = jointsOf(regions);
  const arcs: Point[][] = [];
  const numbers = new Map<string, number>();
  /** How often each arc is walked, and in which direction, around the regions of an area. */
  const walks = new Map<string, Map<number, number>>();
  for (const { areas, rings } of regions)
    for (const piece of rings.flatMap((ring) => piecesOf(ring, joints))) {
      const walked = arcNumber(piece, arcs, numbers);
      for (const area of areas) {
        const counts = walks.get(area) ?? new Map<number, number>();
        walks.set(area, counts);
        const number = walked < 0 ? ~walked : walked;
        if (counts.has(number)) counts.delete(number);
        else counts.set(number, walked);
      }
    }
  const areas = new Map([...walks].map(([area, counts]) => [area, ringsFrom([...counts.values()], arcs)]));
  return withoutSpares(arcs, areas);
}

/** Points where three lines meet: those with other neighbours in one ring than in another. */
function jointsOf(regions: readonly Region[]): Set<string> {
  const neighbours = new Map<string, Set<string>>();
  for (const ring of regions.flatMap(({ rings }) => rings))
    ring.forEach((point, index) => {
      const around = neighbours.get(keyOf(point)) ?? new Set();
      neighbours.set(keyOf(point), around);
      for (const other of [ring.at(index - 1), ring[(index + 1) % ring.length]])
        if (other) around.add(keyOf(other));
    });
  return new Set([...neighbours].filter(([, around]) => around.size > 2).map(([key]) => key));
}

/** A ring cut at its joints; a ring without any is one closed piece that starts at its smallest point. */
function piecesOf(ring: readonly Point[], joints: ReadonlySet<string>): Point[][] {
  const cuts = ring.flatMap((point, index) => (joints.has(keyOf(point)) ? [index] : []));
  if (cuts.length === 0) {
    const keys = ring.map(keyOf);
    cuts.push(keys.indexOf([...keys].sort()[0] ?? ''));
  }
  return cuts.map((start, number) => {
    const end = cuts[number + 1] ?? (cuts[0] ?? 0) + ring.length;
    return Array.from({ length: end - start + 1 }, (_, step) => ring[(start + step) % ring.length] as Point);
  });
}

/** The number of a piece among the arcs, backwards (`~n`) where it is known in the other direction. */
function arcNumber(piece: Point[], arcs: Point[][], numbers: Map<string, number>): number {
  const keys = piece.map(keyOf);
  const known = numbers.get(keys.join(' '));
  if (known !== undefined) return known;
  const back = numbers.get([...keys].reverse().join(' '));
  if (back !== undefined) return ~back;
  numbers.set(keys.join(' '), arcs.length);
  return arcs.push(piece) - 1;
}

/** The points along a ring, each once. */
export function pointsOf(ring: readonly number[], arcs: readonly Point[][]): Point[] {
  return ring.flatMap((one) => (one < 0 ? [...(arcs[~one] ?? [])].reverse() : (arcs[one] ?? [])).slice(1));
}

/** Joins arcs end to start until every ring is closed. */
function ringsFrom(walked: readonly number[], arcs: readonly Point[][]): number[][] {
  const left = new Set(walked);
  const start = (one: number) => keyOf((one < 0 ? arcs[~one]?.at(-1) : arcs[one]?.[0]) as Point);
  const end = (one: number) => start(~one);
  const rings: number[][] = [];
  for (const first of left) {
    left.delete(first);
    const ring = [first];
    while (end(ring.at(-1) as number) !== start(first)) {
      const next = [...left].find((one) => start(one) === end(ring.at(-1) as number));
      if (next === undefined) throw new Error(`a ring stays open at ${end(ring.at(-1) as number)}`);
      left.delete(next);
      ring.push(next);
    }
    rings.push(ring);
  }
  return rings;
}

/** Only the arcs that some ring needs, numbered anew. */
export function withoutSpares(arcs: Point[][], areas: ReadonlyMap<string, number[][]>): Topology {
  const used = [...new Set([...areas.values()].flat(2).map((one) => (one < 0 ? ~one : one)))].sort(
    (a, b) => a - b,
  );
  const renumbered = new Map(used.map((old, number) => [old, number]));
  const number = (one: number) => (one < 0 ? ~(renumbered.get(~one) ?? 0) : (renumbered.get(one) ?? 0));
  return {
    arcs: used.map((old) => arcs[old] ?? []),
    areas: new Map([...areas].map(([area, rings]) => [area, rings.map((ring) => ring.map(number))])),
  };
}
