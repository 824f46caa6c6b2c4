import type { AboutWords } from './words';

/** What this is, how it works, what it knows of its reader (nothing), and under which licences it stands. */
export function AboutPage({ words, version }: { words: AboutWords; version: string }) {
  return (
    <article className="about">
      <h1>{words.title}</h1>
      {(['what', 'how', 'privacy'] as const).map((part) => (
        <section key={part} aria-labelledby={part}>
          <h2 id={part}>{words[`${part}Title`]}</h2>
          <p>{words[part]}</p>
        </section>
      ))}
      <section aria-labelledby="licences">
        <h2 id="licences">{words.licencesTitle}</h2>
        <ul className="plain">
          <li>{words.licenceCode}</li>
          <li>{words.licenceContent}</li>
          <li>{words.licenceFonts}</li>
          <li>{words.licencePlaces}</li>
        </ul>
      </section>
      <section aria-labelledby="version">
        <h2 id="version">{words.versionTitle}</h2>
        <p>
          <bdi dir="ltr">{version}</bdi>
        </p>
      </section>
    </article>
  );
}
