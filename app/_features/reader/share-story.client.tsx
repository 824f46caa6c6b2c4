'use client';

import type { Locale } from '@/lib/core/locale';
import type { ToolWords } from '@/lib/i18n/tool-words';
import { Copied, useCopy } from './copy-text.client';
import { storyAddress } from './story-address';
import '@/app/_styles/share.css';

type Props = { slug: string; headline: string; locale: Locale; words: ToolWords['Share'] };

/** Hands a story's link to another app; where the browser cannot, copies it. */
export function ShareStory({ slug, headline, locale, words }: Props) {
  const { copy, outcome } = useCopy(words.notCopied);
  const share = async () => {
    const url = storyAddress(slug, locale);
    try {
      if ('share' in navigator) return await navigator.share({ title: headline, url });
    } catch (error) {
      // The reader thought better of it.
      if (error instanceof DOMException && error.name === 'AbortError') return;
    }
    await copy(url, words.linkCopied);
  };
  return (
    <>
      <button type="button" className="chip-button" onClick={() => void share()}>
        {/* Not one of the drawings of `Icon`, which every page carries. */}
        <svg className="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
          <path d="M12 15V4M8 8l4-4 4 4M8 11H5.5v9h13v-9H16" />
        </svg>
        {words.share}
      </button>
      <Copied outcome={outcome} />
    </>
  );
}
