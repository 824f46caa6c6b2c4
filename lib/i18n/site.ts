/** The public address of a deployment, for the few tags that must name one; the app itself uses relative ones. */
export const site = process.env.SITE_URL ?? 'https://waraq.example';
