import { pathOf } from '@/lib/core/map-areas';
import { linesOf } from '@/lib/core/map-figures';
import shapes from '@/lib/core/map-shapes.json';
import { isProvince, type Layout, regionAreas, worldAreas } from './layout';

const closed = (areas: typeof regionAreas, isWanted: (area: string) => boolean) =>
  [...areas].map(([area, rings]) => (isWanted(area) ? pathOf(rings, 'Z') : '')).join('');

const [rivers, lakes] = [pathOf(linesOf(shapes.rivers)), pathOf(linesOf(shapes.lakes), 'Z')];

/** Sea, land, waters and borders from the bottom up, in the units of the plane; lines keep their width. */
export function Ground({
  layout: { map, transform, tinted, here },
  isWorld,
}: {
  layout: Layout;
  isWorld: boolean;
}) {
  const region = (isWanted: (area: string) => boolean) => closed(regionAreas, isWanted);
  const tint = closed(isWorld ? worldAreas : regionAreas, (area) => tinted.includes(area));
  const sheets: [look: string, d: string][] = isWorld
    ? [
        ['land', closed(worldAreas, (area) => area === 'land')],
        ['coast', closed(worldAreas, (area) => area === 'land')],
        ['tint', tint],
        ['tint-line', tint],
        ['here', `M${here.x} ${here.y}h${here.width}v${here.height}h${-here.width}Z`],
      ]
    : [
        ['land', region((area) => !isProvince(area))],
        ['home', region((area) => area === 'IRQ')],
        ['tint', tint],
        ['province-line', region(isProvince)],
        ['lake', lakes],
        ['river', rivers],
        ['border', region((area) => !isProvince(area))],
        ['tint-line', tint],
      ];
  return (
    <>
      <rect className="map-sea" width={map.width} height={map.height} />
      <g transform={transform}>
        {sheets.map(([look, d]) => (
          <path key={look} className={`map-line map-${look}`} d={d} />
        ))}
      </g>
    </>
  );
}
