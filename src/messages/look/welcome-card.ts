import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import { START_OF_ASKING } from '#src/calendar/asking-hours.ts';
import type { DraftBlock, DraftButton } from '#src/messages/draft.ts';
import { sayRating } from '#src/messages/words/say-rating.ts';
import { sayCount } from '#src/messages/words/say-list.ts';

/** Somebody to whom the bot has just come: `known` is null for whom the roster does not know. */
export type Welcomed = {
  readonly known: {
    readonly name: string;
    readonly isOffice: boolean;
    /** The open actions that they lead. */
    readonly open: number;
    /** True while the first message to them as a lead, which says how they are asked, has not gone. */
    readonly isFirstToCome: boolean;
  } | null;
  /** The name of the default plan. */
  readonly plan: string;
};

const MINE: DraftButton = { label: 'My actions', say: '/rag mine' };
const HELP: DraftButton = { label: 'What you can say', say: '/rag help' };
const PAUSE: DraftButton = { label: 'Pause or change the time', say: '/rag pause' };
const WAITS: DraftButton = { label: 'What waits now', say: '/rag status' };

/** Greets somebody once: why they are written to, how often, what a tap means, who sees it, and where to begin. */
export function sayWelcome({ known, plan }: Welcomed): Card {
  if (known === null) return sayToStranger(plan);
  const { name, isOffice, open, isFirstToCome } = known;
  const first = open === 0 ? `I am Ragtime, for ${plan}.` : `You lead ${sayCount(open, 'action')} in ${plan}.`;
  const office = isOffice ? [OFFICE] : [];
  const asked = isFirstToCome ? [FIRST_SAYS] : howItGoes(open);
  const lead = open > 0 ? asked : isOffice ? [] : [NOBODYS];
  return buildCard({
    heading: `Hello ${name}`,
    blocks: [first, ...office, ...lead].map(said),
    buttons: [...(isOffice ? [WAITS] : []), MINE, HELP, ...(open > 0 ? [PAUSE] : [])],
  });
}

const OFFICE =
  'You are in the programme office. You decide dates and closures; one card a day at 09:00, only when something waits.';
const NOBODYS =
  'No open action names you as its lead today, so I shall not ask you anything. You can look at any of them.';

/** All of it twice on one morning would be read by nobody. */
const FIRST_SAYS = `My first message to you, about ${START_OF_ASKING} on a working day, says how I ask; until then nothing is asked of you.`;

/** What the first message to a lead says of the asking, a line each. */
const howItGoes = (open: number): readonly string[] => [
  `I ask about ${open === 1 ? 'it' : 'them'} before a date passes: at most one message a working day, about ${START_OF_ASKING}.`,
  'One tap is a full answer, or say it: “amber, waiting on HR, now end of Jan”.',
  `${sayRating('green')} on track · ${sayRating('amber')} at risk · ${sayRating('red')} off track · Done: somebody else checks it`,
  'The programme office sees your answers; the leadership team gets a summary on Mondays.',
];

function said(text: string): DraftBlock {
  return { kind: 'said', text };
}

function sayToStranger(plan: string): Card {
  return buildCard({
    heading: 'Hello, I am Ragtime',
    blocks: [
      { kind: 'said', text: `I keep ${plan} up to date with the people who lead its actions.` },
      {
        kind: 'said',
        text: 'I do not know you yet, so I shall not ask you anything. If you lead an action, ask the programme office to put your e-mail address into the roster; from then on I know you by it.',
      },
      { kind: 'aside', text: 'When that is done, say /rag mine here.' },
    ],
  });
}

/** Says to a team or a group what the bot does where everybody reads, and that it asks nobody there. */
export function sayTeamWelcome(plan: string): Card {
  return buildCard({
    heading: 'Hello, I am Ragtime',
    blocks: [
      {
        kind: 'said',
        text: `I keep ${plan} up to date with the people who lead its actions. I ask each of them privately; nobody is asked anything here.`,
      },
      {
        kind: 'aside',
        text: 'To look something up, mention me with the number of an action, or say “@Ragtime help”.',
      },
    ],
    readers: 'anyone',
  });
}
