import type { Day } from '#src/calendar/day.ts';
import { withoutRatings } from '#src/intake/tables/read-rating.ts';
import { readTimescale } from '#src/timescale/read-timescale.ts';

// What a status says of an action that is over, beside the words that a deadline is read by.
const OVER = /^(?:published|embedded)$/iu;
const IN_FULL = /^100 ?%(?: (?:complete|completed|done|delivered|achieved))?$/iu;
// "discharged by HMICFRS", "signed off by the Board"; "closed by June" is a deadline.
const ENDED = '[Cc]losed|[Dd]ischarged|[Ss]igned[ -]off';
const WHO = String.raw`\p{Lu}{3,}|Board|Cabinet|Committee|Council|Ofsted|Panel|Trust`;
const BY_WHOM = new RegExp(`^(?:${ENDED})(?: by (?:the )?(?:${WHO}))?$`, 'u');
const TICK = /[✓✔✅☑]\ufe0f?/gu;
const LONGEST = 80;

/** True for a status that says of all of an action that it is done by the day it was published: “Complete (Feb 2026)”, “Green – complete”, “✔”; not “Complete bar training”. */
export function isSaidDone(status: string, published: Day): boolean {
  const line = status.trim();
  const said = line.replaceAll(TICK, ' ').trim();
  if (said === '' || line.length > LONGEST || line.includes('?')) return line !== '' && said === '';
  const words = withoutRatings(said);
  return isOver(words, published) || words.split(/ and |[–—/,;]| - /u).every((part) => isOver(part, published));
}

function isOver(words: string, published: Day): boolean {
  const part = words.replace(/[.!\s]+$/u, '').trim();
  if ([OVER, IN_FULL, BY_WHOM].some((says) => says.test(part))) return true;
  const { kind, doubt } = readTimescale(part, { published });
  return kind === 'done' && doubt === null;
}
