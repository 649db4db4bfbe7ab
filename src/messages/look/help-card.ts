import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { Role } from '#src/people/person.ts';
import type { DraftBlock, DraftButton } from '#src/messages/draft.ts';

/** One way of saying something, and what it gets. */
export type Saying = { readonly say: string; readonly gets: string };

/** Everything that can be said: to show and update actions, to do more, and for the office. */
export type Help = {
  readonly anyone: readonly Saying[];
  /** Empty for those who are not of the office, and for a verifier or a viewer only what these may do. */
  readonly office: readonly Saying[];
  readonly role: Role | null;
};

/** What is said of an action by its ref; it needs no command's name. */
const ON_ACTIONS: readonly Saying[] = [
  { say: '/rag 8.1.3', gets: 'an action: leads, dates, ratings and last updates' },
  { say: '/rag 8.1.3 amber waiting on HR, now end of Jan', gets: 'says how it stands' },
  { say: '/rag 8.1.3 green 8.1.4 amber supplier late', gets: 'several at once' },
  { say: '/rag 8.1.3 done and a link', gets: 'done; somebody else checks it' },
];

const REPLY =
  'To answer a reminder, reply in your own words: “amber, waiting on HR, now end of Jan”, “g”, “done” and a link, “not mine”, “snooze till Monday”. Nothing you write is lost.';

const FIRST_STEPS: readonly DraftButton[] = [
  { label: 'My actions', say: '/rag mine' },
  { label: 'Due soon', say: '/rag due' },
];

/** What to say and what it gets; first how to answer, since that is what most people need. */
export function sayHelp({ anyone, office, role }: Help): Card {
  return buildCard({
    heading: 'What you can say',
    blocks: [
      { kind: 'said', text: REPLY },
      { kind: 'title', text: 'How an action stands' },
      linesOf(ON_ACTIONS),
      { kind: 'title', text: 'Lists, reminders and the rest' },
      linesOf(anyone),
      ...(office.length === 0 ? [] : [titleFor(role), linesOf(office)]),
      { kind: 'aside', text: 'For more on one of them: /rag help snooze.' },
    ],
    buttons: FIRST_STEPS,
  });
}

/** Every way of saying one thing. */
export function sayHelpOn(name: string, says: readonly Saying[]): Card {
  return buildCard({ heading: `How to say ${name}`, blocks: [linesOf(says)] });
}

function titleFor(role: Role | null): DraftBlock {
  if (role === 'viewer') return { kind: 'title', text: 'For those who look over the whole plan' };
  return { kind: 'title', text: role === 'office' ? 'For the programme office' : 'For those who check' };
}

// Not as facts: a colon after the words would be typed with them.
function linesOf(says: readonly Saying[]): DraftBlock {
  return { kind: 'said', text: says.map(({ say, gets }) => `${say} — ${gets}`).join('\n') };
}
