import type { Tracked } from '#src/plan/standing.ts';
import type { ReadingPart } from '#src/reply/reading.ts';
import type { Scene } from '#src/commands/command.ts';
import { daysIn } from '#src/timescale/days-in.ts';

const ON_TRACK_FOR =
  /(?<!\p{L})(?:(?:on (?:track|course|target|schedule)|heading|looking good|(?:all )?set|green) for|on (?:track|course|target|schedule) (?:to (?:finish|complete|deliver|be done|be ready) )?(?:by|in|at))\s+(?:the\s+)?(?=\S)/giu;

/** “On track for October” of what is due in September is no Green: the later day is asked about. Any other part as it was. */
export function withLaterDay(part: ReadingPart, { standing }: Tracked, { today }: Scene): ReadingPart {
  const { rating, done, forecast, narrative } = part.change;
  const { agreed } = standing;
  if (rating !== 'green' || done === true || forecast != null || agreed === null || part.request !== null) return part;
  const said = narrative ?? part.words;
  const behind = Array.from(part.words.matchAll(ON_TRACK_FOR), (match) =>
    part.words.slice(match.index + match[0].length),
  );
  const days = behind.flatMap((words) => daysIn(words, today).filter(({ index }) => index === 0));
  const later = days.find(({ day }) => day > agreed);
  if (later === undefined || agreed < today) return part;
  const implied = later.implied.includes('year') ? [{ what: 'year' as const, day: later.day }] : [];
  return { ...part, change: { forecast: later.day, narrative: said }, implied, certainty: 'likely' };
}
