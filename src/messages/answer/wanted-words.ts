import type { Card } from '#src/messages/card.ts';
import { sayAnd } from '#src/messages/words/say-list.ts';

/** What a card waits to be told: why a rating is amber or red, or the note that somebody wants to add. */
export type Wanted = 'reason' | 'note';

const WHY = 'One line more';
const KEPT_AS_REASON = 'I have kept your words as the reason.';
const NOTE = 'Write it in your next message';

/** The question for a reason, asked once; null where there is but one action it can be about. */
export function askWhy(refs: readonly string[] | null): string {
  if (refs === null) return `${WHY}, please: why, and what gets it back to green?`;
  const them = refs.length === 1 ? 'it' : 'them';
  return `${WHY} for ${sayAnd(refs)}, please: why, and what gets ${them} back to green?`;
}

/** The invitation to write a note. */
export function askForNote(): string {
  return `${NOTE}; a rating or a date in it is read too.`;
}

/** That words are kept while it is asked which action they are about; a reason that was asked for stays one. */
export function sayKept(wanted: Wanted | null): string {
  return wanted === 'reason' ? KEPT_AS_REASON : 'I have kept your words.';
}

/** What a card waits for; null for a card that asks for no words. */
export function wantedBy({ blocks }: Card): Wanted | null {
  const said = blocks.flatMap((block) => (block.kind === 'said' ? [block.text] : []));
  if (said.some((text) => text.startsWith(WHY) || text.startsWith(KEPT_AS_REASON))) return 'reason';
  return said.some((text) => text.includes(NOTE)) ? 'note' : null;
}
