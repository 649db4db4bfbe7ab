import { addDays } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { readWhen } from '#src/timescale/read-when.ts';
import { NUMBER_WORDS } from '#src/timescale/vocabulary.ts';

const LONG = String.raw`(?:a\s+couple\s+of|an?|\d{1,3}|${NUMBER_WORDS.slice(1).join('|')})\s+(?:working\s+)?(?:days?|weeks?|fortnights?|months?)`;
const FROM_THEN = new RegExp(
  String.raw`^(?:for\s+)?(${LONG})\s+(?:from|starting|beginning|as\s+(?:of|from))\s+(.+)$`,
  'isu',
);
const THEN_FOR = new RegExp(String.raw`^(.+?)(?:\s+for|\s*\+|\s+plus|,)\s*(${LONG})(?![\p{L}\p{N}])`, 'isu');
const BEGINS = new RegExp(String.raw`(?:^|\s)(?:for\s+)?${LONG}(?=\s|$)`, 'iu');
const TO_AN_END = /^(?:until|untill|till|til|to|by)\s/iu;

/** Where a stretch that is said by its length begins in the words; null where none is. */
export function lengthAt(words: string): number | null {
  return BEGINS.exec(words)?.index ?? null;
}

/** “A week from 28 Sept”, “21 Sept for three days”: the first and the last day, the first counted; null for any other words. */
export function readLasting(words: string, today: Day): { readonly from: Day; readonly to: Day } | null {
  const said = words.trim();
  const [, length = '', start = ''] = FROM_THEN.exec(said) ?? [];
  const ahead = length === '' ? THEN_FOR.exec(said) : null;
  const long = ahead?.[2] ?? length;
  const when = long === '' ? null : readWhen((ahead?.[1] ?? start).replace(/^(?:from|on)\s+/iu, ''), today);
  if (when === null || when.index > 0 || TO_AN_END.test(when.text)) return null;
  const isOneDay = (when.start === null || when.start === when.day) && !when.implied.includes('due');
  const after = isOneDay ? readWhen(`in ${long}`, when.day) : null;
  return after === null ? null : { from: when.day, to: addDays(after.day, -1) };
}
