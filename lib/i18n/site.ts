import { base } from '@/lib/core/base';

/**
 * The public address of a deployment, without a slash at the end, for the few tags that must name one; the app
 * itself uses relative ones. The build has refused what is no origin (`scripts/build-settings.ts`).
 */
export const site = new URL(process.env.SITE_URL || 'https://waraq.example').origin + base;
