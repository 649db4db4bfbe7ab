import type { Unit } from '#src/reply/units/unit.ts';
import { isA } from '#src/reply/units/unit.ts';
import type { Spot } from './begins-item.ts';

const ASKS = /^(?:(?:i|we)(?:['’]?ll)? )?(?:will )?(?:need|want)(?: until)?$/u;

/** True where time is asked for right behind how it stands, with the comma left out as on a phone: “slipping need till 18 dec”. */
export function asksBehindClaim(before: readonly Unit[], { unit, at, units }: Spot): boolean {
  if (!ASKS.test(unit.said) || !isA(before.at(-1), 'idiom', 'move', 'no', 'colour', 'lengthen')) return false;
  const next = units[at + 1];
  const behind = isA(next, 'until') ? units[at + 2] : next;
  return behind?.kind === 'day' || behind?.kind === 'length';
}
