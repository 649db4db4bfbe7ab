import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { Named } from '#src/messages/words/naming.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { say } from '#src/messages/words/phrase.ts';
import { sayAnd } from '#src/messages/words/say-list.ts';

/** An action given to its leads; `nobody` are those behind whom the roster has no one today. */
export type Assigned = Named & {
  readonly leads: readonly string[];
  readonly nobody: readonly string[];
  /** The agreed date with how far off it is, or what the plan says of time. */
  readonly when: Said;
  readonly by: string;
  /** True when somebody leads it who did not before. */
  readonly isNews: boolean;
};

/** Reads back who leads an action now. */
export function sayAssigned({ ref, title, leads, nobody, isNews }: Assigned): Card {
  const told = isNews ? ' Whoever is new to it is told.' : '';
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

/** Tells a new lead what is theirs now, and what to say when it is not. */
export function tellAssigned({ ref, title, leads, when, by }: Assigned): Card {
  return buildCard({
    heading: say`${ref} · this action is yours now`,
    blocks: [
      {
        kind: 'said',
        text: say`${title}. ${by} gave it to ${sayAnd(leads)}; ${when}. To say how it stands: /rag ${ref} green, amber or red, and a few words.`,
      },
    ],
    buttons: [
      { label: 'Show it', say: say`/rag ${ref}` },
      { label: 'Not mine', say: say`/rag not mine ${ref}` },
    ],
  });
}
