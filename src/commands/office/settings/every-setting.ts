import { bands } from './bands.ts';
import { celebrate } from './celebrate.ts';
import { cycle } from './cycle.ts';
import { embedded } from './embedded.ts';
import { silent } from './silent.ts';
import type { Setting } from './setting.ts';

/** Everything that the office may set of a plan, in the order in which it is shown. */
export const SETTINGS: readonly Setting[] = [bands, cycle, silent, embedded, celebrate];
