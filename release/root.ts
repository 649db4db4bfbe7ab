import { dirname } from 'node:path';

/** The folder of the sources. */
export const ROOT = dirname(import.meta.dirname);
