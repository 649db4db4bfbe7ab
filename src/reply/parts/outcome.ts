import type { Asks, Reading, ReadingPart } from '#src/reply/reading.ts';
import type { ReplyContext } from '#src/reply/reply-context.ts';

const ASKED_BACK = new Set(['question', 'help', 'stop']);

/** The reading as a whole: recorded when anything is, likely when a tap would settle it, else kept; and what to ask back. */
export function outcomeOf(parts: readonly ReadingPart[], { asked }: ReplyContext): Reading {
  const placed = parts.filter((part) => isPlaced(part, asked.length));
  const unread = parts.map((part) => part.unread).filter((words) => words !== '');
  if (placed.some(isRecorded)) return { outcome: 'recorded', parts, unread, asks: null };
  if (placed.some(isLikely)) return { outcome: 'likely', parts, unread, asks: asksOf(parts, asked.length) };
  return { outcome: 'kept', parts, unread, asks: asksOf(parts, asked.length) };
}

function isPlaced({ ref, isOfOthers }: ReadingPart, open: number): boolean {
  return ref !== null || (open === 1 && isOfOthers !== true);
}

function says({ change, progress }: ReadingPart): boolean {
  return progress !== null || Object.keys(change).some((field) => field !== 'narrative');
}

function isRecorded(part: ReadingPart): boolean {
  return part.certainty === 'sure' && (says(part) || (part.request !== null && !ASKED_BACK.has(part.request.kind)));
}

function isLikely(part: ReadingPart): boolean {
  return says(part) || (part.request !== null && !ASKED_BACK.has(part.request.kind));
}

function asksOf(parts: readonly ReadingPart[], open: number): Asks {
  if (parts.some((part) => !isPlaced(part, open) && (says(part) || part.request !== null))) return 'which';
  return parts.find((part) => part.asks !== null)?.asks ?? null;
}
