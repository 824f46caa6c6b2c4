'use client';

import { type ComponentType, useEffect, useState } from 'react';
import type { Locale } from '@/lib/core/locale';
import type { DrawnMapProps } from './drawn-map';
import type { MapView } from './map-view';
import type { MapWords } from './words';

export type PlaceMapProps = {
  view: MapView;
  locale: Locale;
  words: MapWords;
  /** Names lead to their entries. */
  links?: boolean;
};

/**
 * Maps of places with their text. The drawing and its shapes come when the page is ready; until then
 * an empty frame keeps their room, so that nothing moves.
 */
export function PlaceMap({ view, locale, words, links = false }: PlaceMapProps) {
  const [Drawn, setDrawn] = useState<ComponentType<DrawnMapProps> | null>(null);
  useEffect(() => {
    // Without the drawing the page still has the map in words.
    import('./drawn-map').then(
      ({ DrawnMap }) => setDrawn(() => DrawnMap),
      () => {},
    );
  }, []);
  const [only, ...more] = view.sentences;
  return (
    <figure className="map">
      {view.maps.map((map) =>
        Drawn ? (
          <Drawn
            key={map.frame}
            map={map}
            title={view.title}
            sentences={view.sentences}
            locale={locale}
            names={words.names}
            links={links}
          />
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
        {more.length === 0 && <p className="map-where">{only}</p>}
        <p>{words.caption}</p>
        {more.length > 0 && (
          <details>
            <summary>{words.inWords}</summary>
            <ul>
              {view.sentences.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </details>
        )}
      </figcaption>
    </figure>
  );
}
