import type { ReadingPart } from '#src/reply/reading.ts';

// What else is asked for is decided by the office or confirmed by a tap; these take effect at once.
const AT_ONCE = new Set(['snooze', 'undo']);

/** A part with nothing in it that is only likely: its words are kept as the narrative. */
export function withoutLikely(part: ReadingPart): ReadingPart {
  const { certainty, words, change, unread } = part;
  if (certainty === 'sure') return part;
  const narrative = change.narrative ?? '';
  const said = narrative === '' && isRead(part) ? words : narrative;
  return {
    ...part,
    change: said === '' ? {} : { narrative: said },
    request: null,
    implied: [],
    unread: unread.endsWith(said) ? unread : [unread, said].filter((one) => one !== '').join(' '),
  };
}

/** The same, where what a part asks of somebody still stands. */
export function likelyOrAsked(part: ReadingPart): ReadingPart {
  const { request } = part;
  return request !== null && !AT_ONCE.has(request.kind) ? part : withoutLikely(part);
}

function isRead({ change, request, progress }: ReadingPart): boolean {
  return Object.keys(change).length > 0 || request !== null || progress !== null;
}
