import type { Stage } from '#src/plan/standing.ts';
import type { Button, Card } from '#src/messages/card.ts';
import { heardWords } from '#src/messages/text/heard-words.ts';
import { sayStage } from '#src/messages/words/say-stage.ts';

/** A decision about where an action stands: verified, sent back, closed, opened again. */
export type StageDecided = {
  readonly ref: string;
  readonly title: string;
  readonly to: Stage;
  readonly words: string;
  readonly by: string;
};

/** Reads a decision back to whoever took it. */
export function sayStageDecided({ ref, title, to, words }: StageDecided): Card {
  return {
    heading: `${ref} · ${nameOf(to)}`,
    rating: to === 'complete' ? 'blue' : null,
    blocks: [{ kind: 'said', text: `${title}. ${NEXT[to]} Its leads are told.` }, ...heardWords('Your words', words)],
    buttons: to === 'open' ? [show(ref)] : [history(ref)],
  };
}

/** Tells a lead of it. */
export function tellStageDecided({ ref, title, to, words, by }: StageDecided): Card {
  const thanks = to === 'complete' ? ' Well done, and thank you.' : '';
  return {
    heading: `${ref} · ${nameOf(to)}`,
    rating: to === 'complete' ? 'blue' : null,
    blocks: [{ kind: 'said', text: `${title}. ${by} decided it. ${NEXT[to]}${thanks}` }, ...heardWords(by, words)],
    buttons: [show(ref)],
  };
}

/** Tells a lead that the evidence was looked at and more is needed. */
export function tellNotVerified({ ref, title, words, by }: StageDecided): Card {
  return {
    heading: `${ref} · not yet verified`,
    rating: null,
    blocks: [
      {
        kind: 'said',
        text: `${title}. ${by} looked at the evidence and needs a little more, so it is open again. When it is there, say /rag ${ref} done and what shows it.`,
      },
      ...heardWords(by, words),
    ],
    buttons: [show(ref)],
  };
}

/** Asks whether words beside "verify" mean yes or no; they are said again with the answer. */
export function askVerified(ref: string, title: string, words: string): Card {
  const text = `${title}. I was not sure whether that means yes or no, so nothing is recorded yet. Say yes or no first: /rag verify ${ref} yes, and your words.`;
  return {
    heading: `${ref} · is the evidence in order?`,
    rating: null,
    blocks: [{ kind: 'said', text }, ...heardWords('Your words', words)],
    buttons: words.length > LONGEST_IN_BUTTON ? [] : answers(ref, words),
  };
}

/** Says that an action is open, so that there is nothing to open again. */
export function sayOpenAlready(ref: string, title: string): Card {
  return {
    heading: `${ref} · open already`,
    rating: null,
    blocks: [{ kind: 'said', text: `${title}. It takes updates as it is, so nothing changes.` }],
    buttons: [show(ref)],
  };
}

// A platform's button carries about 2,000 characters.
const LONGEST_IN_BUTTON = 500;

const NEXT: Readonly<Record<Stage, string>> = {
  open: 'It takes updates again.',
  delivered: 'A verifier who is not its lead confirms it next.',
  complete: 'Nobody is asked about it any more.',
  'business-as-usual': 'It goes on as everyday work, and nobody is asked about it any more.',
  superseded: 'Something else takes its place, and nobody is asked about it any more.',
  withdrawn: 'It will not be done, and nobody is asked about it any more.',
};

function nameOf(stage: Stage): string {
  return stage === 'open' ? 'open again' : sayStage(stage);
}

function answers(ref: string, words: string): readonly Button[] {
  return [
    { label: 'Yes, it is complete', say: `/rag verify ${ref} yes, ${words}`, look: 'good' },
    { label: 'No, not yet', say: `/rag verify ${ref} no, ${words}` },
  ];
}

function show(ref: string): Button {
  return { label: 'Show it', say: `/rag ${ref}` };
}

function history(ref: string): Button {
  return { label: 'History', say: `/rag history ${ref}` };
}
