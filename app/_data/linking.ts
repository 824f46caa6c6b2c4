import { libraryChanged } from './changes';

/**
 * Finds the names in stories that came without mentions, in a worker. Forms and worker are fetched only
 * where there is such a story. Where they do not arrive, or the store refuses, the story reads without
 * links and the next sync tries again.
 */
export async function linkArrived(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  const { engine } = await import('./engine');
  // Nearly always nothing more is done: our own build links every story.
  if (!(await engine.hasUnlinked())) return;
  const { startLinking } = await import('@/lib/link/linking');
  const forms = (await engine.loadCatalogue())?.head.forms;
  if (!forms) return;
  const slugs = await engine.unlinkedSlugs(forms.sha256);
  if (slugs.length === 0) return;
  const entries = await engine.fetchForms(forms, signal);
  if (!entries) return;
  const linking = startLinking(entries);
  try {
    for (const slug of slugs) {
      const stored = signal.aborted ? null : await engine.storyAsArrived(slug);
      if (!stored) continue;
      const linked = await linking.link(stored.story.texts);
      if (!linked || !(await engine.saveLinks({ slug, files: stored.files }, forms.sha256, linked)).ok)
        return;
    }
  } finally {
    linking.end();
    // Also where it ended early: pages show what was found until then.
    libraryChanged();
  }
}
