import type { ReadingPart } from '#src/reply/reading.ts';

const HEARD_ALREADY = new Set(['not-mine', 'snooze', 'undo']);

/** A part with nothing in it that is only likely, or that no command settles: its words are kept as the narrative. */
export function withoutLikely(part: ReadingPart): ReadingPart {
  const { certainty, request, words, change, unread } = part;
  if (certainty === 'sure' && (request === null || HEARD_ALREADY.has(request.kind))) return part;
  const narrative = change.narrative ?? '';
  const said = narrative === '' && isRead(part) ? words : narrative;
  return {
    ...part,
    change: certainty === 'sure' ? change : said === '' ? {} : { narrative: said },
    request: null,
    implied: certainty === 'sure' ? part.implied : [],
    unread:
      certainty === 'sure' || unread.endsWith(said) ? unread : [unread, said].filter((one) => one !== '').join(' '),
  };
}

function isRead({ change, request, progress }: ReadingPart): boolean {
  return Object.keys(change).length > 0 || request !== null || progress !== null;
}
