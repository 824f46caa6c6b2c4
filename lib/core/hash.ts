/** SHA-256 of bytes as 64 lower-case hexadecimal digits (FIPS 180-4), by the platform's own Web Crypto. */
export async function sha256Hex(body: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
