import { pathOfRings } from '@/lib/core/map-areas';
import type { Layout } from './layout';
import { shapes } from './shapes';

/** Sea, land, waters and borders, moved and scaled into the map's box; lines keep their width. */
export function Ground({ layout }: { layout: Layout }) {
  const { box, frame, scaleBy, tinted } = layout;
  const move = `scale(${scaleBy}) translate(${-frame.x} ${-frame.y})`;
  if (layout.name === 'world')
    return (
      <>
        <rect className="map-sea" width={box.width} height={box.height} />
        <g transform={move}>
          <path className="map-land" d={shapes.world.land} />
          {tinted.map((area) => (
            <path key={area} className="map-tint" d={pathOfRings(layout.areas.get(area) ?? [])} />
          ))}
          <rect className="map-here" {...layout.here} />
        </g>
      </>
    );
  const paths = [...layout.areas].map(([area, rings]) => ({ area, d: pathOfRings(rings) }));
  const countries = paths.filter(({ area }) => !area.startsWith('IQ-'));
  const provinces = paths.filter(({ area }) => area.startsWith('IQ-'));
  const one = (name: string) => paths.find(({ area }) => area === name)?.d;
  return (
    <>
      <rect className="map-sea" width={box.width} height={box.height} />
      <g transform={move}>
        {countries.map(({ area, d }) => (
          <path key={area} className={area === 'IRQ' ? 'map-home' : 'map-land'} d={d} />
        ))}
        {tinted.map((area) => (
          <path key={area} className="map-tint" d={one(area)} />
        ))}
        <path className="map-province-line" d={provinces.map(({ d }) => d).join('')} />
        <path className="map-lake" d={shapes.lakes} />
        <path className="map-river" d={shapes.rivers} />
        <path className="map-border" d={countries.map(({ d }) => d).join('')} />
        {tinted.map((area) => (
          <path key={area} className="map-tint-line" d={one(area)} />
        ))}
      </g>
    </>
  );
}
