import { LONGEST_IN_BUTTON } from '#src/messages/text/in-button.ts';
import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import type { Stage } from '#src/plan/standing.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftButton } from '#src/messages/draft.ts';
import { heardReason, heardWords } from '#src/messages/text/heard-words.ts';
import { NO_MEETING_KNOWN, sayMinuted } from '#src/messages/governance/say-minuted.ts';
import type { Minuted } from '#src/plan/governance/minuted.ts';
import type { Named, Naming } from '#src/messages/words/naming.ts';
import { Phrase, say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { sayStage } from '#src/messages/words/say-stage.ts';

/** A decision about where an action stands: verified, sent back, closed, opened again. */
export type StageDecided = Named & {
  readonly to: Stage;
  readonly words: Phrase;
  /** Somebody's words, with what they name. */
  readonly heard: Naming['words'];
  readonly by: string;
  /** When its leads are asked again, should there be no word before. */
  readonly again: Day;
  readonly today: Day;
  /** For what recurs and is complete for this time: of which day, and when it comes round next where that is known; null for any other decision. */
  readonly goesOn: { readonly turn: Day; readonly next: Day | null } | null;
  /** Before which board it was decided; null where none was named. */
  readonly minuted: Minuted | null;
  /** False where that board is known not to have met on that day. */
  readonly isKnownMeeting: boolean;
  /** True for the check that what was complete still holds. */
  readonly isEmbedded: boolean;
  /** False while its plan asks nobody, so that no lead hears of it. */
  readonly isAsking: boolean;
};

/** Reads a decision back to whoever took it. */
export function sayStageDecided(decided: StageDecided): Card {
  const { ref, title, to, words, goesOn } = decided;
  return buildCard({
    heading: say`${ref} · ${nameOf(decided)}`,
    rating: to === 'complete' && goesOn === null ? 'blue' : null,
    blocks: [
      {
        kind: 'said',
        text: say`${title}. ${boardOf(decided)}${nextOf(decided)}${decided.isAsking ? ' Its leads are told.' : ''}`,
      },
      ...heardReason(words),
    ],
    buttons: to === 'open' || goesOn !== null ? [show(ref)] : [history(ref)],
  });
}

/** Tells a lead of it. */
export function tellStageDecided(decided: StageDecided): Card {
  const { ref, title, to, words, by, goesOn } = decided;
  const thanks = to === 'complete' ? ' Well done, and thank you.' : '';
  return buildCard({
    heading: say`${ref} · ${nameOf(decided)}`,
    rating: to === 'complete' && goesOn === null ? 'blue' : null,
    blocks: [
      {
        kind: 'said',
        text: say`${title}. ${whoDecided(decided)}${nextOf(decided)}${thanks}`,
      },
      ...heardWords(by, words),
    ],
    buttons: [show(ref)],
  });
}

/** Tells a lead that somebody looked and more is needed, what, and when they are asked again. */
export function tellNotVerified({ ref, title, words, by, again, today }: StageDecided): Card {
  return buildCard({
    heading: say`${ref} · not complete yet`,
    blocks: [
      {
        kind: 'said',
        text: say`${title}. ${by} looked and says what is still missing, so it is open again.`,
      },
      ...heardWords(by, words),
      {
        kind: 'said',
        text: say`When it is there: /rag ${ref} done and what shows it. Else I ask again on ${sayDay(again, today)}.`,
      },
    ],
    buttons: [{ label: 'Done', say: say`/rag ${ref} done` }, show(ref)],
  });
}

/** Asks whether words beside "verify" mean yes or no, or whether they mean yes where they most likely do; they go with the answer, tapped or typed. */
export function askVerified({ id, ref, title }: Named, words: Phrase, isLikely: boolean): Card {
  const typed = (answer: string): string => Phrase.wordsOf(say`/rag verify ${ref} ${answer} all the same, ${words}`);
  const read = isLikely
    ? 'I read this as yes. Nothing is decided until you confirm it: one tap does, and your words go with it.'
    : 'I was not sure whether that means yes or no, so nothing is decided yet and your words are kept. Say yes or no, and they go with it.';
  const text = say`${title}. ${read}`;
  return buildCard({
    heading: say`${ref} · is it complete?`,
    blocks: [{ kind: 'said', text }, ...heardWords('Your words', words)],
    buttons: Phrase.wordsOf(words).length > LONGEST_IN_BUTTON ? [] : answers(ref, words),
    asks: [{ action: id, question: 'is-it-complete', buttons: [] }],
    typed: { yes: typed('yes'), no: typed('no') },
  });
}

/** Says that an action is open, so that there is nothing to open again. */
export function sayOpenAlready({ ref, title }: Named): Card {
  return buildCard({
    heading: say`${ref} · open already`,
    blocks: [{ kind: 'said', text: say`${title}. Nothing changes.` }],
    buttons: [show(ref)],
  });
}

const NEXT: Readonly<Record<Stage, string>> = {
  open: 'It is open again.',
  delivered: 'Somebody else checks it next.',
  complete: 'I shall not ask about it again.',
  'business-as-usual': 'It goes on as everyday work, and I shall not ask about it again.',
  superseded: 'Something else takes its place, and I shall not ask about it again.',
  withdrawn: 'It will not be done, and I shall not ask about it again.',
};

function nextOf({ to, goesOn, today, isEmbedded }: StageDecided): string {
  if (isEmbedded) return 'It holds, and counts as embedded. I shall not ask about it again.';
  if (goesOn === null) return NEXT[to];
  const { turn, next } = goesOn;
  const then = next === null ? 'It comes round again' : `It comes round again on ${sayDay(next, today)}`;
  return `${then}, and I ask about it in the week before: what is complete is the one of ${sayDay(turn, today)}.`;
}

/** Who a lead is told that it was: the board, with whoever put it on record, or the person alone. */
function whoDecided(decided: StageDecided): Said {
  const { to, by, minuted } = decided;
  if (minuted !== null) return say`${boardOf(decided)}Recorded by ${by}. `;
  return `${to === 'complete' ? 'Checked by' : 'Decided by'} ${by}. `;
}

function boardOf({ minuted, today, heard, isKnownMeeting }: StageDecided): Said {
  if (minuted === null) return '';
  return say`Decided by ${sayMinuted(minuted, { today, heard })}.${isKnownMeeting ? '' : NO_MEETING_KNOWN} `;
}

function nameOf({ to, goesOn, isEmbedded }: StageDecided): string {
  if (isEmbedded) return 'checked again: it holds';
  if (goesOn !== null) return 'checked and complete for this time';
  return to === 'open' ? 'open again' : sayStage(to);
}

function answers(ref: Phrase, words: Phrase): readonly DraftButton[] {
  return [
    { label: 'Yes, it is complete', say: say`/rag verify ${ref} yes all the same, ${words}`, look: 'good' },
    { label: 'No, not yet', say: say`/rag verify ${ref} no all the same, ${words}` },
  ];
}

function show(ref: Phrase): DraftButton {
  return { label: 'Show it', say: say`/rag ${ref}` };
}

function history(ref: Phrase): DraftButton {
  return { label: 'History', say: say`/rag history ${ref}` };
}
