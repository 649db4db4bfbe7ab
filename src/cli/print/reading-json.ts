import type { Reading, ReadingPart } from '#src/reply/reading.ts';
import type { ReplyContext } from '#src/reply/reply-context.ts';

/** A reading as it is printed for a program: a part an action, every key in it, null where nothing was said. */
export function readingJson({ outcome, parts, unread, asks }: Reading, { asked }: ReplyContext): object {
  const [only, ...others] = asked;
  const alone = others.length === 0 ? (only?.ref ?? null) : null;
  const placed = parts.flatMap((part) => {
    const ref = part.ref ?? alone;
    return ref === null ? [] : [partJson({ ...part, ref }, outcome === 'recorded')];
  });
  return { outcome, parts: placed.filter((part) => part !== null), unread, asks };
}

/** Beside what is recorded, what is only likely is shown under a key of its own. */
function partJson(part: ReadingPart, isRecorded: boolean): object | null {
  const { ref, change, request, progress, certainty } = part;
  const read = {
    rating: change.rating ?? null,
    done: change.done ?? null,
    started: progress === 'started' ? true : progress === 'not-started' ? false : null,
    forecast: change.forecast ?? null,
    waitingOn: change.waitingOn ?? null,
    narrative: change.narrative ?? null,
    request,
  };
  if (Object.values(read).every((value) => value === null)) return null;
  if (!isRecorded || certainty === 'sure') return { ref, ...read };
  const { rating, done, started, forecast, waitingOn, narrative } = read;
  const nothing = {
    rating: null,
    done: null,
    started: null,
    forecast: null,
    waitingOn: null,
    narrative,
    request: null,
  };
  return { ref, ...nothing, likely: { rating, done, started, forecast, waitingOn, request } };
}
