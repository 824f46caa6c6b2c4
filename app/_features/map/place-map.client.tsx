'use client';

import { type ComponentType, memo, useEffect, useRef, useState } from 'react';
import { Written } from '@/app/_ui/written';
import type { Locale } from '@/lib/core/locale';
import type { DrawnMapProps } from './drawn-map';
import type { ShownMap } from './map-view';
import type { MapWords } from './words';

type PlaceMapProps = {
  maps: readonly ShownMap[];
  locale: Locale;
  words: MapWords;
  /** Names lead to their entries. */
  links: boolean;
};

/** How far below the screen a map is drawn already: a page is read to its end before it is reached. */
const ahead = '75%';

/**
 * Maps of places with their text. The drawing and its shapes come when the reader comes near; until then
 * an empty frame keeps their room, so that nothing moves. A card that opens over the page draws none again.
 */
export const PlaceMap = memo(function PlaceMap({ maps, locale, words, links }: PlaceMapProps) {
  const [Drawn, setDrawn] = useState<ComponentType<DrawnMapProps> | null>(null);
  const figure = useRef<HTMLElement>(null);
  useEffect(() => {
    const draw = () => {
      // Without the drawing the page still has the map in words.
      import('./drawn-map').then(
        ({ DrawnMap }) => setDrawn(() => DrawnMap),
        () => {},
      );
    };
    const near = new IntersectionObserver(([seen]) => seen?.isIntersecting && draw(), {
      rootMargin: `${ahead} 0px`,
    });
    if (figure.current) near.observe(figure.current);
    addEventListener('beforeprint', draw);
    return () => {
      near.disconnect();
      removeEventListener('beforeprint', draw);
    };
  }, []);
  const sentences = maps.flatMap((map) => map.sentences);
  return (
    <figure ref={figure} className="map">
      {maps.map((map) =>
        Drawn ? (
          <Drawn key={map.frame} map={map} locale={locale} names={words.names} links={links} />
        ) : (
          <svg
            key={map.frame}
            className="map-sheet"
            viewBox={`0 0 ${map.width} ${map.height}`}
            aria-hidden="true"
          />
        ),
      )}
      <figcaption>
        {sentences.length === 1 && <div className="map-where">{sentences}</div>}
        <div>
          <Written locale={locale}>{words.caption}</Written>
        </div>
        {sentences.length > 1 && (
          <details>
            <summary>{words.inWords}</summary>
            <ul>
              {sentences.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </details>
        )}
      </figcaption>
    </figure>
  );
});
