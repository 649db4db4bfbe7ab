import type { Reading, ReadingPart } from '#src/reply/reading.ts';

/** A reading in one line, as a council officer would check it. */
export function sayReading(reading: Reading): string {
  return reading.parts.map(sayPart).join(' | ');
}

function sayPart({ ref, change, request, implied, unread, certainty }: ReadingPart): string {
  const impliedSaid = implied.map((part) => `, ${part.what} implied`).join('');
  const isOnlyNote = change.narrative === unread || unread.endsWith(` ${change.narrative ?? '?'}`);
  const said = [
    change.done === true ? 'done' : '',
    change.rating ?? '',
    change.waitingOn === undefined
      ? ''
      : change.waitingOn === null
        ? 'waiting on nobody'
        : `waiting on ${change.waitingOn}`,
    change.forecast === undefined
      ? ''
      : change.forecast === null
        ? 'no forecast'
        : `forecast ${change.forecast}${impliedSaid}`,
    change.narrative === undefined ? '' : isOnlyNote ? '' : `note “${change.narrative}”`,
    change.evidence === undefined ? '' : `evidence “${change.evidence}”`,
    request === null
      ? ''
      : request.kind === 'snooze'
        ? `snooze until ${request.until ?? `“${request.words}”`}`
        : request.kind,
    unread === '' ? '' : change.narrative === unread ? `only a note “${unread}”` : `unread “${unread}”`,
  ].filter((part) => part !== '');
  const isLikely =
    certainty === 'likely' && (request !== null || Object.keys(change).some((one) => one !== 'narrative'));
  return `${ref === null ? '' : `${ref}: `}${isLikely ? 'likely ' : ''}${said.join(' · ') || 'nothing'}`;
}
