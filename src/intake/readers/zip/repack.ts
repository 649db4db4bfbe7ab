import type { Unpacked } from './unpack.ts';
import { zipSync } from 'fflate';

/** A ZIP of these parts and nothing else, stored as they are, so that no library meets a file that was not looked at. */
export function repack(parts: Unpacked): Uint8Array {
  return zipSync(Object.fromEntries(parts), { level: 0 });
}
