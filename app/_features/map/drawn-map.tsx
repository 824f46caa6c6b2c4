import Link from 'next/link';
import { useId, useLayoutEffect, useRef, useState } from 'react';
import { directions, type Locale } from '@/lib/core/locale';
import type { Placed } from '@/lib/core/map-labels';
import { pathTo } from '@/lib/core/paths';
import { formatKilometres } from '@/lib/i18n/formats';
import { Ground } from './ground';
import { type Layout, layoutOf, type Mark } from './layout';
import type { ShownMap } from './map-view';
import type { MapName } from './words';

export type DrawnMapProps = {
  map: ShownMap;
  title: string;
  sentences: readonly string[];
  locale: Locale;
  names: Record<MapName, string>;
  links: boolean;
};

/** A map at the size it has on the page: type and lines keep theirs, whatever its width. */
export function DrawnMap(props: DrawnMapProps) {
  const sheet = useRef<SVGSVGElement>(null);
  const [size, setSize] = useState<{ width: number; em: number } | null>(null);
  useLayoutEffect(() => {
    const svg = sheet.current;
    if (!svg) return;
    const measure = () => {
      const { width } = svg.getBoundingClientRect();
      const em = Number.parseFloat(getComputedStyle(svg).fontSize);
      if (width > 0) setSize({ width, em });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(svg);
    return () => observer.disconnect();
  }, []);
  return <Sheet {...props} size={size} sheet={sheet} />;
}

type SheetProps = DrawnMapProps & {
  size: { width: number; em: number } | null;
  sheet?: React.Ref<SVGSVGElement>;
};

export function Sheet({ map, title, sentences, locale, names, links, size, sheet }: SheetProps) {
  const id = useId();
  const layout = size && layoutOf(map, size, names, directions[locale] === 'ltr', links);
  const [width, height] = layout ? [layout.box.width, layout.box.height] : [map.width, map.height];
  return (
    // A map of links is a group of them; one without is a picture.
    <svg
      ref={sheet}
      className="map-sheet"
      viewBox={`0 0 ${width} ${height}`}
      role={links ? 'group' : 'img'}
      aria-labelledby={`${id}title`}
      aria-describedby={links ? undefined : `${id}words`}
    >
      <title id={`${id}title`}>{title}</title>
      {!links && <desc id={`${id}words`}>{sentences.join(' ')}</desc>}
      {layout && (
        <>
          <Ground layout={layout} />
          {layout.muted.map((label) => (
            <Name key={label.id} label={label} kind={label.id.startsWith('IQ-') ? 'province' : 'country'} />
          ))}
          <Scale layout={layout} locale={locale} />
          {/* All leaders under all marks, all marks under all names. */}
          {layout.named.map(
            ({ id: of, leader }) =>
              leader && <path key={of} className="map-leader" d={`M${leader[0]}L${leader[1]}`} />,
          )}
          {layout.marks.map((mark) => (
            <MarkOf key={mark.id} mark={mark} />
          ))}
          {layout.named.map((label) =>
            links ? (
              <Link
                key={label.id}
                className="map-link"
                href={pathTo({ name: 'term', locale, id: label.id })}
                prefetch={false}
              >
                <rect {...label.reach} className="map-reach" rx="4" />
                {layout.marks
                  .filter((mark) => mark.id === label.id)
                  .map(({ at: [x, y], room }) => (
                    <circle key={label.id} className="map-reach" cx={x} cy={y} r={room} />
                  ))}
                <Name label={label} kind="named" />
              </Link>
            ) : (
              <Name key={label.id} label={label} kind="named" />
            ),
          )}
        </>
      )}
    </svg>
  );
}

/** The edge beside the mark is exact, whatever the width of the text: an end or a start by direction. */
function Name({ label, kind }: { label: Placed; kind: 'named' | 'country' | 'province' }) {
  const { box, align, em, text } = label;
  const x = align === 'left' ? box.x : align === 'right' ? box.x + box.width : box.x + box.width / 2;
  return (
    <text
      className={`map-name map-${kind} map-${align}`}
      x={x}
      y={box.y + box.height / 2 + em * 0.34}
      fontSize={em}
    >
      {text}
    </text>
  );
}

function MarkOf({
  mark: {
    at: [x, y],
    capital,
  },
}: {
  mark: Mark;
}) {
  if (!capital) return <circle className="map-mark" cx={x} cy={y} r="3.5" />;
  return (
    <>
      <circle className="map-mark" cx={x} cy={y} r="5.5" />
      <circle className="map-mark-ring" cx={x} cy={y} r="3.4" />
    </>
  );
}

function Scale({ layout: { scale }, locale }: { layout: Layout; locale: Locale }) {
  if (!scale) return null;
  const { x, y, length, em } = scale;
  return (
    <>
      <path className="map-scale" d={`M${x} ${y - 4}v4h${length}v-4`} />
      <text className="map-name map-scale-text map-middle" x={x + length / 2} y={y - 6} fontSize={em}>
        {formatKilometres(scale.kilometres, locale)}
      </text>
    </>
  );
}
