import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { Named } from '#src/messages/words/naming.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { say } from '#src/messages/words/phrase.ts';
import { sayAnd } from '#src/messages/words/say-list.ts';

/** An action given to its leads; `nobody` are those behind whom the roster has no one today. */
export type Assigned = Named & {
  readonly leads: readonly string[];
  /** Those of them that it was given to just now. */
  readonly given: readonly string[];
  /** Who led it until now. */
  readonly before: readonly string[];
  readonly nobody: readonly string[];
  /** The agreed date with how far off it is, or what the plan says of time. */
  readonly when: Said;
  readonly by: string;
  /** True when somebody leads it who did not before. */
  readonly isNews: boolean;
  /** True when somebody led it who does no more. */
  readonly isTaken: boolean;
};

/** Reads back who leads an action now. */
export function sayAssigned(assigned: Assigned): Card {
  const { ref, title, leads, nobody } = assigned;
  const told = `${wasLed(assigned)}${whoIsTold(assigned)}`;
  const missing =
    nobody.length === 0
      ? ''
      : ` The roster has nobody behind ${sayAnd(nobody)} today, so nobody can be asked there until it has.`;
  return buildCard({
    heading: say`${ref} · led by ${sayAnd(leads)}`,
    blocks: [{ kind: 'said', text: say`${title}.${told}${missing} The plan’s own words about its leads are kept.` }],
    buttons: [{ label: 'Show it', say: say`/rag ${ref}` }],
  });
}

function wasLed({ before, leads }: Assigned): string {
  const isSame = before.join('\n') === leads.join('\n');
  return isSame || before.length === 0 ? '' : ` Before: ${sayAnd(before)}.`;
}

function whoIsTold({ isNews, isTaken }: Assigned): string {
  if (isNews && isTaken) return ' Whoever is new to it is told, and whoever leads it no more.';
  if (isNews) return ' Whoever is new to it is told.';
  return isTaken ? ' Whoever leads it no more is told.' : '';
}

/** Tells somebody who leads it no more, or who asked for another lead, whom it was given to. */
export function tellGivenAway({ ref, title, given, by }: Assigned, isStillTheirs: boolean): Card {
  const now = isStillTheirs ? 'You are still one of its leads.' : 'You are not asked about it any more.';
  return buildCard({
    heading: say`${ref} · given to ${sayAnd(given)}`,
    blocks: [{ kind: 'said', text: say`${title}. ${by} gave ${ref} to ${sayAnd(given)}. ${now}` }],
    buttons: [{ label: 'Show it', say: say`/rag ${ref}` }],
  });
}

/** Tells a new lead what is theirs now, and what to say when it is not; `own` are the leads that they are themselves. */
export function tellAssigned({ ref, title, leads, when, by }: Assigned, own: readonly string[]): Card {
  const others = leads.filter((lead) => !own.includes(lead));
  const to = own.length === 0 ? sayAnd(leads) : others.length === 0 ? 'you' : `you, with ${sayAnd(others)}`;
  return buildCard({
    heading: say`${ref} · this action is yours now`,
    blocks: [
      {
        kind: 'said',
        text: say`${title}. ${by} gave it to ${to}; ${when}. To say how it stands: /rag ${ref} green, amber or red, and a few words.`,
      },
    ],
    buttons: [
      { label: 'Show it', say: say`/rag ${ref}` },
      { label: 'Not mine', say: say`/rag not mine ${ref}` },
    ],
  });
}
