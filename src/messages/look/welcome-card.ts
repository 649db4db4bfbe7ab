import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftButton } from '#src/messages/draft.ts';
import { sayCount } from '#src/messages/words/say-list.ts';

/** Somebody to whom the bot has just come: `known` is null for whom the roster does not know. */
export type Welcomed = {
  readonly known: {
    readonly name: string;
    readonly isOffice: boolean;
    /** The open actions that they lead. */
    readonly open: number;
  } | null;
  /** The name of the default plan. */
  readonly plan: string;
};

const MINE: DraftButton = { label: 'My actions', say: '/rag mine' };
const HELP: DraftButton = { label: 'What you can say', say: '/rag help' };
const ASKED =
  'I ask at most once a working day, in the morning. Answer in your own words: “amber, waiting on HR, now end of Jan”. Nothing you write is lost.';
const QUIET = 'For quiet, say /rag pause; for another hour, /rag time 14:00; before leave, /rag away and the days.';

/** Greets somebody once: why they are written to, what happens next, how to change it, and something to type. */
export function sayWelcome({ known, plan }: Welcomed): Card {
  if (known === null) return sayToStranger(plan);
  const { name, isOffice, open } = known;
  return buildCard({
    heading: `Hello ${name}`,
    blocks: [
      { kind: 'said', text: `I am Ragtime. I keep ${plan} up to date with the people who lead its actions.` },
      { kind: 'said', text: standingOf(isOffice, open) },
      { kind: 'said', text: open > 0 ? ASKED : 'You can look at any action at any time: /rag 8.1.3, for one.' },
      { kind: 'aside', text: open > 0 ? QUIET : 'Everything else is under /rag help.' },
    ],
    buttons: isOffice ? [{ label: 'The plan now', say: '/rag status' }, MINE, HELP] : [MINE, HELP],
  });
}

function standingOf(isOffice: boolean, open: number): string {
  const leads = open === 0 ? null : `You lead ${sayCount(open, 'open action')}.`;
  if (isOffice) {
    const office = 'You are of the programme office: you hear here what waits for a decision.';
    return leads === null ? office : `${office} ${leads}`;
  }
  return leads ?? 'No open action names you as its lead today, so I shall not ask you anything.';
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
        text: 'To look something up, mention me with a ref or a word: “@Ragtime 8.1.3” or “@Ragtime help”.',
      },
    ],
    readers: 'anyone',
  });
}
