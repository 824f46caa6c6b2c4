import '@/app/_styles/map-drawing.css';
import { type Ref, useId, useLayoutEffect, useRef, useState } from 'react';
import { useFormats } from '@/app/_data/use-formats';
import { Link } from '@/app/_ui/link.client';
import { directions, type Locale } from '@/lib/core/locale';
import type { Placed } from '@/lib/core/map-labels';
import { pathTo } from '@/lib/core/paths';
import { Ground } from './ground';
import { helping, isProvince, layoutOf } from './layout';
import type { ShownMap } from './map-view';
import type { MapName } from './words';

export type DrawnMapProps = {
  map: ShownMap;
  locale: Locale;
  names: Record<MapName, string>;
  links: boolean;
};
/** The width of a sheet and the size of its type, in pixels. */
type Size = { width: number; em: number };

/** A map at the size it has on the page: type and lines keep theirs, whatever its width. */
export function DrawnMap(props: DrawnMapProps) {
  const sheet = useRef<SVGSVGElement>(null);
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const svg = sheet.current;
    if (!svg) return;
    const measure = () => {
      const { clientWidth: width } = svg;
      const em = Number.parseFloat(getComputedStyle(svg).fontSize);
      if (width > 0) setSize((size) => (size?.width === width && size.em === em ? size : { width, em }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(svg);
    // Its caption makes the figure taller where only the text grows.
    const figure = svg.closest('figure');
    if (figure) observer.observe(figure);
    return () => observer.disconnect();
  }, []);
  return <Sheet {...props} size={size} sheet={sheet} />;
}

/** The sheet itself, at a given size; empty until that is known. */
function Sheet({
  map,
  locale,
  names,
  links,
  size,
  sheet,
}: DrawnMapProps & { size: Size | null; sheet?: Ref<SVGSVGElement> }) {
  const id = useId();
  const ltr = directions[locale] === 'ltr';
  const formats = useFormats(locale);
  const layout = size && layoutOf(map, size, names, ltr, links);
  const { width, height } = layout?.map ?? map;
  return (
    // A map of links is a group of them; one without is a picture with its words.
    <svg
      ref={sheet}
      className="map-sheet"
      viewBox={`0 0 ${width} ${height}`}
      role={links ? 'group' : 'img'}
      aria-labelledby={`${id}title`}
      aria-describedby={links ? undefined : `${id}words`}
    >
      <title id={`${id}title`}>{map.title}</title>
      {!links && <desc id={`${id}words`}>{map.sentences.join(' ')}</desc>}
      {layout && (
        <>
          <Ground layout={layout} isWorld={map.frame === 'world'} />
          {layout.muted.map((label) => (
            <Name key={label.id} label={label} look={lookOf(label.id)} ltr={ltr} />
          ))}
          {layout.scale && (
            <>
              <path
                className="map-scale"
                d={`M${layout.scale.x} ${layout.scale.y - 4}v4h${layout.scale.length}v-4`}
              />
              <text
                className="map-name map-help"
                textAnchor="middle"
                x={layout.scale.x + layout.scale.length / 2}
                y={layout.scale.y - 6}
                fontSize={(size?.em ?? 0) * helping}
              >
                {formats.kilometres(layout.scale.kilometres)}
              </text>
            </>
          )}
          <path
            className="map-leader"
            d={layout.named.map(({ leader }) => leader && `M${leader.join('L')}`).join('')}
          />
          {layout.marks.map(({ id: of, at: [x, y], capital }) => (
            <g key={of} className="map-mark">
              {capital && <circle cx={x} cy={y} r="5.5" />}
              <circle cx={x} cy={y} r="3.5" />
            </g>
          ))}
          {layout.named.map((label) => {
            if (!links) return <Name key={label.id} label={label} look="" ltr={ltr} />;
            const mark = layout.marks.find((one) => one.id === label.id);
            return (
              <Link key={label.id} className="map-link" href={pathTo({ name: 'term', locale, id: label.id })}>
                <rect {...label.reach} />
                {mark && <circle cx={mark.at[0]} cy={mark.at[1]} r={mark.room} />}
                <Name label={label} look="" ltr={ltr} />
              </Link>
            );
          })}
        </>
      )}
    </svg>
  );
}

/** Countries, governorates and the capital of Iraq look each their own way. */
function lookOf(name: string): string {
  const kind = isProvince(name) ? 'province' : name === 'baghdad' ? name : 'country';
  return `map-help map-${kind} map-${name.toLowerCase()}`;
}

/** The edge beside the mark is exact, whatever the width of the text: its start or its end, by direction. */
function Name({ label: { box, align, em, text }, look, ltr }: { label: Placed; look: string; ltr: boolean }) {
  const share = { left: 0, middle: 0.5, right: 1 }[align];
  return (
    <text
      className={`map-name ${look}`}
      x={box.x + box.width * share}
      y={box.y + box.height / 2 + em * 0.34}
      fontSize={em}
      textAnchor={align === 'middle' ? align : (align === 'left') === ltr ? 'start' : 'end'}
    >
      {text}
    </text>
  );
}
