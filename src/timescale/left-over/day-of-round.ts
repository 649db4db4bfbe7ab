const ORDINAL = '(?:\\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|last)';
const DAY = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|working day|weekday)';
const UNIT = '(?:month|quarter|year|term)';
// "first Tuesday", "last working day"; "5th of each month"
const NAMED = new RegExp(
  `\\b(?:${ORDINAL}\\s+${DAY}|${ORDINAL}\\s+(?:of|in)\\s+(?:each|every|the)\\s+${UNIT})\\b`,
  'iu',
);

/** Why a round with a day of its own is asked about, “first Tuesday of each month”: the interval does not keep that day; null where none is named. */
export function dayOfRound(text: string): string | null {
  const [words] = NAMED.exec(text) ?? [];
  if (words === undefined) return null;
  return `“${words.replaceAll(/\s+/gu, ' ')}” says on which day it comes round, and only how often was read: the office can set the date of the next.`;
}
