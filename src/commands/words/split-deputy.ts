import type { Day } from '#src/calendar/day.ts';
import { readWhen } from '#src/timescale/read-when.ts';
import { leadingQuoted, unquoted } from './quoted.ts';

const DEPUTY = /(?:^|[\s,;])(?:(?:my\s+)?deput(?:y|ised\s+by)|cover(?:ed)?\s+by)(?=[\s:]|$)[\s:]*(?:is\s+)?/iu;

/** Parts "4–15 Jan deputy @name" into the days and the deputy's name, whichever comes first; null when none is named. */
export function splitDeputy(words: string, today: Day): { readonly before: string; readonly deputy: string | null } {
  const match = DEPUTY.exec(words);
  if (match === null) return { before: words, deputy: null };
  const before = words.slice(0, match.index).trim();
  const after = words.slice(match.index + match[0].length).trim();
  const quoted = leadingQuoted(after);
  if (quoted !== null) return { before: `${before} ${quoted.rest}`.trim(), deputy: quoted.said };
  // "deputy April Jones 4–15 Jan": a month in the name is only taken for a date when there is no other.
  const isDated = readWhen(before, today) !== null;
  const at = isDated ? after.length : (readWhen(after, today)?.index ?? after.length);
  const deputy = unquoted(after.slice(0, at)).replace(/[\s,;.:]{1,9}$/u, '');
  return { before: `${before} ${after.slice(at)}`.trim(), deputy };
}
