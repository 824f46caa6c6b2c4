/** An element of the page, as the protocol names one (W3C WebDriver 2, section 12.1). */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';
type Found = { [elementKey]: string };

/** Codes of keys, in Unicode's private use area (W3C WebDriver 2, section 15.4.2). */
export const keyCodes = { Tab: '\uE004', Enter: '\uE007', Escape: '\uE00C' } as const;

export type Window = ReturnType<typeof windowOf>;

/**
 * A window in a browser that speaks WebDriver, by the protocol's own commands: each is one request with JSON.
 *
 * @param driver where WebKitWebDriver listens
 * @param browser what it starts
 * @param patience how long a page may load and a script run, in milliseconds
 */
export async function openWindow(
  driver: string,
  browser: { binary: string; args: string[] },
  patience: number,
): Promise<Window> {
  const timeouts = { script: patience, pageLoad: patience, implicit: 0 };
  const capabilities = { alwaysMatch: { timeouts, 'webkitgtk:browserOptions': browser } };
  const { sessionId } = await send<{ sessionId: string }>('POST', `${driver}/session`, { capabilities });
  return windowOf(`${driver}/session/${sessionId}`);
}

function windowOf(session: string) {
  const post = <T = null>(command: string, body: object = {}) =>
    send<T>('POST', `${session}/${command}`, body);
  const execute = <T>(script: string, arg: unknown) =>
    post<T>('execute/sync', { script: `return (${script})(arguments[0])`, args: [arg ?? null] });
  /** Each list is done in order, as by one finger or one keyboard. */
  const act = (type: 'pointer' | 'key', actions: object[]) =>
    post('actions', { actions: [{ type, id: type, actions }] });
  return {
    open: (url: string) => post('url', { url }),
    reload: () => post('refresh'),
    /** Runs a function's source in the page and waits for what it promises. */
    run: execute,
    /** Clicks what a function's source finds. @returns false where it finds nothing */
    async click(find: string, arg: unknown): Promise<boolean> {
      const found = await execute<Found | null>(find, arg);
      if (found) await post(`element/${found[elementKey]}/click`);
      return found !== null;
    },
    clickAt: (x: number, y: number) =>
      act('pointer', [
        { type: 'pointerMove', origin: 'viewport', x, y, duration: 0 },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ]),
    type: (text: string) =>
      act(
        'key',
        [...text].flatMap((value) => [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]),
      ),
    picture: async () => Buffer.from(await send<string>('GET', `${session}/screenshot`), 'base64'),
  };
}

/** One command. Throws what the driver says is wrong. */
async function send<T = null>(method: string, url: string, body?: object): Promise<T> {
  const response = await fetch(url, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
  const { value } = (await response.json()) as { value: T & { error?: string; message?: string } };
  if (!response.ok) throw new Error(`${url}: ${value.error} ${value.message}`);
  return value;
}
