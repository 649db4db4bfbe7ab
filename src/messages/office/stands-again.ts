import { sayDay } from '#src/calendar/say-day.ts';
import type { ActionEvent } from '#src/plan/ledger.ts';
import { MERGED, NOTED } from '#src/plan/noted-requests.ts';
import { isOfPublicLine } from '#src/plan/public/public-event.ts';
import type { PublicEvent } from '#src/plan/public/public-event.ts';
import type { Standing } from '#src/plan/standing.ts';
import { stepNamed } from '#src/plan/steps/steps.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { sayStep } from '#src/messages/words/say-step.ts';
import { sayAnd } from '#src/messages/words/say-list.ts';

/** How a reader leads an action before a decision is taken back and after: false for somebody who does not. */
export type LedBefore = { readonly before: boolean; readonly after: boolean };

/** What is known of the reader of a decision that is taken back, who had been asked because of it, and who leads it again. */
export type About = {
  readonly heard: Naming['words'];
  readonly reader: LedBefore;
  readonly asked: readonly string[];
  readonly leads: readonly string[];
};

/** How an action stands once a decision about it is taken back; empty for a line that is no decision. */
export function standsAgain(undone: ActionEvent, after: Standing, about: About): Said {
  return isOfPublicLine(undone) ? publicAgain(after) : decidedAgain(undone, after, about);
}

function decidedAgain(undone: Exclude<ActionEvent, PublicEvent>, after: Standing, about: About): Said {
  switch (undone.kind) {
    case 'date-agreed':
    case 'date-declined':
    case 'date-returned':
      return datesAgain(undone, after, about);
    case 'assigned':
      return ledAgain(about.leads, about.reader);
    case 'verified':
    case 'not-verified':
    case 'closed':
    case 'reopened':
    case 'held':
      return STAGE[after.stage];
    case 'settled':
      return doubtAgain(undone.about);
    case 'restricted':
      return seenAgain(after);
    case 'noted':
      return notedAgain(undone.text);
    case 'chased':
      return notAskedAgain(about.asked);
    case 'checker':
    case 'edited':
    case 'published':
      return BY_HAND[undone.kind];
    case 'answered':
    case 'republished':
    case 'progress':
    case 'dropped':
    case 'updated':
    case 'kept':
    case 'amended':
    case 'undone':
    case 'date-asked':
    case 'not-mine':
    case 'snoozed':
      return '';
  }
}

function publicAgain({ publicLine, publicDraft }: Standing): string {
  const waits = publicDraft === null ? '' : ' A line waits for the programme office to let it go.';
  return `${publicLine === null ? 'It has no public line.' : 'The public line of before stands again.'}${waits}`;
}

function notedAgain(text: string): string {
  if (text.endsWith(MERGED)) return 'The other action is one of its own again.';
  return NOTES_AGAIN[text] ?? 'What was asked for waits for a decision again.';
}

const NOTES_AGAIN: Readonly<Record<string, string>> = {
  [NOTED['let-go']]: 'The question waits for an answer again.',
  [NOTED['answered-back']]: 'The question waits for an answer again.',
  [NOTED['no-answer']]: 'The question waits for an answer again.',
  [NOTED.word]: 'Nobody has promised a word with its lead.',
  [NOTED['word-to-check']]: 'Nobody has promised a word about the check.',
  [NOTED['proposed-date']]: 'No other date is proposed, and the due date is as it was.',
  [NOTED['proposed-lead']]: 'Nobody else is proposed, and its leads are as they were.',
  [NOTED['only-a-note']]: 'The words wait for a meaning again.',
  [NOTED['asked-other']]: 'No answer to it is needed.',
};

function doubtAgain(about: unknown): string {
  return about === 'leads' ? 'Who leads it is in doubt again.' : 'Its date is in doubt again.';
}

function seenAgain({ restricted }: Standing): string {
  return restricted ? 'Only its leads and the programme office see it.' : 'Everybody in the roster can see it again.';
}

// What has gone is not called back.
function notAskedAgain(asked: readonly string[]): string {
  if (asked.length === 0) return 'It had not gone, and nobody is asked.';
  const was = asked.length === 1 ? 'was' : 'were';
  return `${sayAnd(asked)} ${was} asked before this, and may still answer. Nobody else is asked.`;
}

const BY_HAND = {
  checker: 'Nobody new is asked to check it.',
  edited: 'Its words are as before again.',
  published: 'It is not in the plan any more.',
} as const;

const STAGE: Readonly<Record<Standing['stage'], string>> = {
  open: 'It is open again.',
  delivered: 'It is said to be done, and somebody else checks it next.',
  complete: 'It is checked and complete again.',
  'business-as-usual': 'It is closed as everyday work again.',
  superseded: 'It is closed as superseded again.',
  withdrawn: 'It is withdrawn again.',
};

/** Of the phase whose date it was, where it was that of one. */
function datesAgain(undone: ActionEvent, after: Standing, { heard }: About): Said {
  const name = 'step' in undone ? undone.step : undefined;
  const step = name === undefined ? null : stepNamed(after.steps, name);
  const asked = askedAgain(step ?? after);
  if (undone.kind !== 'date-agreed') return asked;
  const and = asked === '' ? '' : ` ${asked}`;
  if (step === null) return `${dateAgain(after)}${and}`;
  return say`The date of ${sayStep(step.name, heard)} is ${sayDay(step.due)} again.${and}`;
}

function dateAgain({ agreed }: Standing): string {
  return agreed === null ? 'It has no due date again.' : `The due date is ${sayDay(agreed)} again.`;
}

function askedAgain({ dateAsked }: Pick<Standing, 'dateAsked'>): string {
  return dateAsked === null ? '' : `The request for ${sayDay(dateAsked.day)} waits for a decision again.`;
}

function ledAgain(leads: readonly string[], { before, after }: LedBefore): string {
  if (after && !before) return 'It is yours again.';
  if (before && !after) return 'It is not yours any more, and I do not ask you about it.';
  if (leads.length === 0) return 'It has no lead again.';
  return `${sayAnd(leads)} ${leads.length === 1 ? 'leads' : 'lead'} it again.`;
}
