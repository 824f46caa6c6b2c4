import * as v from 'valibot';
import { jsonIn } from '@/lib/core/bytes';
import type { Catalogue } from '@/lib/core/catalogue';
import { FormsFile } from '@/lib/core/glossary';
import { libraryChanged } from './changes';

/**
 * Finds the names in stories that came without mentions, in a worker. Forms and worker are fetched only
 * where there is such a story. Where they do not arrive, or the store refuses, the story reads without
 * links and the next sync tries again.
 */
export async function linkArrived({ forms }: Catalogue, signal: AbortSignal): Promise<void> {
  if (!forms || signal.aborted) return;
  const store = await import('@/lib/store/links');
  const slugs = await store.unlinkedSlugs(forms.sha256);
  if (slugs.length === 0) return;
  const [{ fetchFile }, { startLinking }] = await Promise.all([
    import('@/lib/remote/http'),
    import('@/lib/link/linking'),
  ]);
  const fetched = await fetchFile(forms, signal);
  const parsed = v.safeParse(FormsFile, fetched.ok ? jsonIn(fetched.value) : null);
  if (!parsed.success) return;
  const linking = startLinking(parsed.output.entries);
  try {
    for (const slug of slugs) {
      const story = signal.aborted ? null : await store.loadUnlinked(slug);
      if (!story) continue;
      const linked = await linking.link(story.texts);
      if (!linked || !(await store.saveLinks(story, forms.sha256, linked)).ok) return;
    }
  } finally {
    linking.end();
  }
  libraryChanged();
}
