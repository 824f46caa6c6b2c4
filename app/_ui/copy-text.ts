/** @returns false where the browser or a policy does not let it, or the page is not a secure one */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
