import { afterEach, describe, expect, it, vi } from 'vitest';
import { readContent } from './read-content';

vi.mock('./read-content', () => ({
  readContent: vi.fn((dir: string) => ({ stories: [], entries: [], dir })),
}));

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
  vi.mocked(readContent).mockClear();
});

describe('the content of a build', () => {
  it('is read once a process', async () => {
    const { content } = await import('./content');
    expect(content()).toBe(content());
    expect(vi.mocked(readContent).mock.calls).toEqual([['content']]);
  });

  it('comes from the folder that WARAQ_CONTENT names', async () => {
    vi.stubEnv('WARAQ_CONTENT', '/elsewhere');
    const { content } = await import('./content');
    expect(content()).toMatchObject({ dir: '/elsewhere' });
  });
});
