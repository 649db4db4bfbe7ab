import { shownBy } from '#src/messages/words/shown-by.ts';
import { sayAge, sayDay } from '#src/calendar/say-day.ts';
import { isAboutAction } from '#src/office/waiting.ts';
import type { Waiting, WaitingAboutAction } from '#src/office/waiting.ts';
import { sayDateAsked } from './dates/of-dates.ts';
import { checkChoices, sayWrittenSince } from './of-checks.ts';
import {
  ratingChoices,
  sayAfterClosing,
  sayAskedBack,
  sayLineWaiting,
  sayQuestion,
  sayVoices,
  questionChoices,
  sayWordsOfOne,
  wordsChoices,
} from './of-leads.ts';
import { choicesOfLeave, sayLeave } from './of-leaves.ts';
import { choicesOfLost, sayLost } from './of-lost.ts';
import { choicesOfPlanSays, sayPlanSays } from './of-plan-says.ts';
import { choicesOfReading, sayReadingOwed } from '#src/messages/governance/purpose/of-readings.ts';
import { choicesOfUnplaced, sayUnplaced } from './of-unplaced.ts';
import { choicesOfUnworked, sayUnworked } from './of-unworked.ts';
import { saidBesides } from './said-besides.ts';
import { LONGEST_WORDS, quoted } from './office-context.ts';
import type { OfficeContext } from './office-context.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { DraftBlock, DraftButton } from '#src/messages/draft.ts';
import { isOnlyLink, linksToEvidence } from '#src/messages/text/links-in.ts';
import { shortTitle } from '#src/messages/words/naming.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { clipped, say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { wordsForStep } from '#src/reply/steps/step-words.ts';

/** A sentence and the taps that settle it. */
export type OfficeRow = {
  readonly blocks: readonly DraftBlock[];
  readonly buttons: readonly DraftButton[];
};

/** A row of the card: what is said, what opens beside it, and its taps right under it. */
export function rowWith(
  of: string,
  text: Said,
  buttons: readonly DraftButton[],
  links: OfficeRow['blocks'] = [],
): OfficeRow {
  return {
    blocks: [{ kind: 'said', text }, ...links, { kind: 'choices', of }],
    buttons: buttons.map((button) => ({ ...button, under: of })),
  };
}

/** What waits, in a sentence, with one tap for each answer; saying no and “Not yet” ask for their reason. */
export function rowOfWaiting(waiting: Waiting, context: OfficeContext): OfficeRow {
  const choices = choicesOf(waiting, context);
  if (!isAboutAction(waiting)) return rowWith(waiting.id, sayWaiting(waiting, context), choices);
  const named = context.naming.action(waiting.tracked.action);
  const spoken = choices.map((button) => ({ ...button, aloud: say`${named.ref}, ${button.label}` }));
  const links = waiting.kind === 'check' ? linksToEvidence(waiting.tracked) : [];
  return rowWith(waiting.id, sayWaiting(waiting, context), spoken, links);
}

/** The same without taps, for somebody who does not decide it. */
export function sayWaiting(waiting: Waiting, context: OfficeContext): Said {
  if (waiting.kind === 'message') return sayUnsure(waiting, context);
  if (waiting.kind === 'lost') return sayLost(waiting.lost, context);
  if (waiting.kind === 'unworked') return sayUnworked(waiting, context);
  if (waiting.kind === 'unplaced') return sayUnplaced(waiting, context);
  if (waiting.kind === 'leave') return sayLeave(waiting, context);
  if (waiting.kind === 'reading') return sayReadingOwed(waiting, context);
  const named = context.naming.action(waiting.tracked.action);
  return say`${named.ref} ${shortTitle(named)}: ${whatOf(waiting, context)}`;
}

type Of<K extends Waiting['kind']> = Extract<Waiting, { kind: K }>;

function whatOf(waiting: WaitingAboutAction, context: OfficeContext): Said {
  switch (waiting.kind) {
    case 'date':
      return sayDateAsked(waiting, context);
    case 'check':
      return sayDone(waiting, context);
    case 'words':
    case 'to-confirm':
      return sayWordsOfOne(waiting, context);
    case 'request':
      return sayRequest(waiting, context);
    case 'asked-back':
      return sayAskedBack(waiting, context);
    case 'said-after':
      return sayAfterClosing(waiting, context);
    case 'plan-says':
      return sayPlanSays(waiting, context);
    case 'question':
      return sayQuestion(waiting, context);
    case 'disagree':
      return sayVoices(waiting, context);
    case 'public-line':
      return sayLineWaiting(waiting, context);
  }
}

function sayDone({ tracked }: Of<'check'>, context: OfficeContext): Said {
  const { stageBy, stageOn, evidence } = tracked.standing;
  const isDenied = tracked.standing.notMine.some((person) => person === stageBy);
  const what = tracked.standing.embedding === 'said' ? 'said that it still holds' : 'said done';
  const by = stageBy === null ? 'the plan itself says it is done' : `${context.nameOf(stageBy)} ${what}`;
  const denied = isDenied ? ' They have said since that it is not theirs.' : '';
  const when = stageBy === null || stageOn === null ? '' : ` ${sayAge(stageOn, context.today)}`;
  const shown =
    evidence === null
      ? 'Nothing shows it yet.'
      : isOnlyLink(evidence)
        ? 'What shows it is linked.'
        : say`Shown by ${shownBy(context.naming.words(evidence), LONGEST_WORDS)}`;
  const stuck = context.checking(tracked).isStuck ? ' Nobody but its leads may check it.' : '';
  return say`${by}${when}. ${shown}${stuck}${denied}${sayWrittenSince(tracked, context)}`;
}

function sayRequest({ request, since, tracked }: Of<'request'>, context: OfficeContext): Said {
  const { today, nameOf } = context;
  const { words, day, to } = request;
  const what = {
    close: 'asks to close it',
    'wrong-date': `says its date is wrong${day === null ? '' : ` and should be ${sayDay(day, today)}`}`,
    'proposed-date': `proposes another date${day === null ? '' : `, ${sayDay(day, today)}`}`,
    'other-lead': 'asks for another lead',
    'proposed-lead': `proposes another lead${to === null ? '' : `, ${to}`}`,
    'not-mine': 'says it is not theirs',
    'asked-back': 'asks something',
    'said-after': 'said after it was closed',
    'plan-says': 'took in a newer version that says otherwise',
    'plan-otherwise': 'took in a newer version that says otherwise',
    'plan-which': 'took in a newer version that says otherwise',
  }[request.what];
  const said = `${nameOf(request.by)} ${what}, ${sayAge(since, today)}${saidBesides(request, tracked, today)}`;
  return words.trim() === '' || ONLY_THE_WISH.test(words.trim()) ? `${said}.` : say`${said}: ${quoted(words, context)}`;
}

// "not mine 17.2.1", "8.1.3 not mine": no more than what is said of it already.
const ONLY_THE_WISH =
  /^(?:\/?rag\s+)?(?:[\p{L}\d./-]*\d[\p{L}\d./-]*[\s:]+)?(?:it['’]s\s+)?not (?:mine|ours)(?:[\s:]+[\p{L}\d./-]*\d[\p{L}\d./-]*)?[.!]?$/iu;
/** What went into others is not opened again by itself. */
function afterClosing(
  named: Named,
  { request, tracked }: Of<'said-after' | 'asked-back' | 'plan-says'>,
  context: OfficeContext,
): readonly DraftButton[] {
  const { buttons } = context.requestCard(request, tracked);
  return [...buttons.filter(({ label }) => label !== 'Show it'), show(named)];
}

function sayUnsure({ message }: Of<'message'>, context: OfficeContext): Said {
  const { person, channel, on, heading, asksAgain } = message;
  const whom = person === null ? (channel === null ? 'somebody' : `the channel ${channel}`) : context.nameOf(person);
  const again = asksAgain ? ' What it asks is asked again at the next asking hour.' : '';
  return say`“${clipped(context.naming.words(heading), LONGEST_WORDS)}” to ${whom}, ${sayDay(on, context.today)}: it is not known whether it arrived.${again}`;
}

function choicesOf(waiting: Waiting, context: OfficeContext): readonly DraftButton[] {
  if (waiting.kind === 'message') return choicesOfMessage(waiting);
  if (waiting.kind === 'lost') return choicesOfLost(waiting.lost, context);
  if (waiting.kind === 'unworked') return choicesOfUnworked(waiting);
  if (waiting.kind === 'unplaced') return choicesOfUnplaced(waiting);
  if (waiting.kind === 'leave') return choicesOfLeave(waiting, context);
  if (waiting.kind === 'reading') return choicesOfReading(waiting);
  const named = context.naming.action(waiting.tracked.action);
  switch (waiting.kind) {
    case 'date':
      return [
        { label: 'Agree', say: say`/rag approve ${named.ref}${typedStep(waiting.tracked)}` },
        { label: 'Say no', say: say`/rag decline ${named.ref}${typedStep(waiting.tracked)}` },
        { ...show(named), say: say`/rag requests ${named.ref}` },
      ];
    case 'check':
      return [...checkChoices(named, waiting.tracked, context), show(named)];
    case 'words':
    case 'to-confirm':
      return wordsChoices(named, waiting);
    case 'request':
      return requestChoices(named, waiting, context);
    case 'asked-back':
    case 'said-after':
      return afterClosing(named, waiting, context);
    case 'plan-says':
      return waiting.request.what === 'plan-says'
        ? [...choicesOfPlanSays(named, waiting), show(named)]
        : afterClosing(named, waiting, context);
    case 'question':
      return [...questionChoices(named), show(named)];
    case 'disagree':
      return [...ratingChoices(named, waiting), show(named)];
    case 'public-line':
      return [{ label: 'Look it over', say: say`/rag public ${named.ref}` }, show(named)];
  }
}

/** A step as it is typed behind a ref; nothing for the whole. */
function typedStep({ step, standing: { steps } }: Tracked): string {
  if (step === undefined) return '';
  const known = steps.map(({ number, name: { label } }) => ({ number, label }));
  return ` ${wordsForStep({ number: step.number, label: step.name.label }, known)}`;
}

function choicesOfMessage({ message: { number, asksAgain } }: Of<'message'>): readonly DraftButton[] {
  const arrived = { label: 'It arrived', say: `/rag arrived ${number}` };
  return asksAgain ? [arrived] : [{ label: 'Post again', say: `/rag post again ${number}` }, arrived];
}

// No order leans towards green: it is offered where the words most likely say so.
const MOST_ANSWERS = 4;

function requestChoices(
  named: Named,
  { request, tracked }: Of<'request'>,
  context: OfficeContext,
): readonly DraftButton[] {
  const { buttons } = context.requestCard(request, tracked);
  const answers = buttons.filter(({ label }) => label !== 'Show it').slice(0, MOST_ANSWERS);
  const isOfLeads = request.what === 'not-mine' || request.what === 'other-lead' || request.what === 'proposed-lead';
  const isGiven = answers.some(({ say: words }) => words.startsWith('/rag assign'));
  return isOfLeads && !isGiven ? [whoElse(named, tracked), ...answers, show(named)] : [...answers, show(named)];
}

// Where others lead it too, a name alone would take it from them: the request says in whose place.
function whoElse({ ref }: Named, { standing: { owners } }: Tracked): DraftButton {
  const isAlone = owners.filter(({ support }) => !support).length <= 1;
  return isAlone
    ? { label: 'Name somebody', say: say`/rag assign ${ref}` }
    : { label: 'Decide', say: say`/rag requests ${ref}` };
}

const show = ({ ref }: Named): DraftButton => ({ label: 'Show', say: say`/rag ${ref}` });
