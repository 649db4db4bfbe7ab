import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import { sayOr } from '#src/messages/words/say-list.ts';

/** More names than this are a list that nobody reads. */
const MOST_NAMES = 3;

const STRANGERS = { readers: 'asker', did: 'kept-a-stranger' } as const;

/** Tells somebody whose account is in no roster whom to ask, and that what they said is kept; once a day at this length. */
export function sayNotKnown(officers: readonly string[]): Card {
  const text = `Your account is not in the roster, so I cannot show or change anything. Ask ${officeOf(officers)} to add you. What you said is kept, and counts once you are there.`;
  return buildCard({ ...STRANGERS, heading: 'I do not know you yet', blocks: [{ kind: 'said', text }] });
}

/** The same in a line, for whoever was told at length today. */
export function sayNotKnownStill(officers: readonly string[]): Card {
  return buildCard({ ...STRANGERS, heading: `Kept. Ask ${officeOf(officers)} to add you`, blocks: [] });
}

/** Tells somebody that it cannot be asked now who they are, and that their words wait for it. */
export function sayNotAskedYet(): Card {
  const text = 'I cannot find out just now who you are. I try again every few minutes, and answer you then.';
  return buildCard({ readers: 'asker', heading: 'I have your words', blocks: [{ kind: 'said', text }] });
}

function officeOf(officers: readonly string[]): string {
  if (officers.length === 0 || officers.length > MOST_NAMES) return 'the programme office';
  return `${sayOr(officers)} in the programme office`;
}
