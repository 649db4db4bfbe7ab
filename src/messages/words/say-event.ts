import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import type { ActionEvent } from '#src/plan/ledger.ts';
import { NOTED } from '#src/plan/noted-requests.ts';
import { nameOf } from '#src/plan/permission.ts';
import type { PersonId } from '#src/people/person.ts';
import type { StepName } from '#src/plan/steps/step.ts';
import { sayDecidedBy } from '#src/messages/governance/say-minuted.ts';
import { sayStep } from './say-step.ts';
import { sayChange } from './say-change.ts';
import { sayRating } from './say-rating.ts';
import type { Naming } from './naming.ts';
import { clipped, isBlank, joined, say } from './phrase.ts';
import type { Phrase, Said } from './phrase.ts';
import { sayAnd } from './say-list.ts';
import { sayStage } from './say-stage.ts';

type Kind = ActionEvent['kind'];
type Of<K extends Kind> = Extract<ActionEvent, { kind: K }>;
/** What a sentence about a line needs beside the line: today, and people's names. */
type Told = {
  readonly today: Day;
  readonly name: (person: PersonId) => string;
  /** Somebody's words, with what they name. */
  readonly heard: Naming['words'];
  /** True where it is told to whoever said it. */
  readonly isOwn?: true;
};
type Sayings = { readonly [K in Kind]: (event: Of<K>, told: Told) => Said };

const SAY: Sayings = {
  published: ({ original, added }) => {
    const how = added === undefined ? 'loaded with the plan' : 'added by hand';
    return original === null ? `${how}, without a date` : `${how}, due ${sayDay(original)}`;
  },
  edited: ({ change }, { heard }) => sayEdit(change, heard),
  republished: sayRepublished,
  progress: ({ rating, done }) => {
    if (rating === 'grey') return 'published with the plan as not started';
    if (rating !== null) return `published with the plan: ${sayRating(rating)}`;
    return done ? 'published with the plan as complete' : 'published with the plan';
  },
  dropped: ({ ref }, { heard }) =>
    say`no longer in the newest version of the plan${ref === undefined ? '' : say`, numbered ${heard(ref)}`}`,
  updated: ({ change }, { today, heard }) => sayChange(change, today, heard),
  kept: ({ written, placedBy }, { today, name }) => {
    const of = written === undefined ? '' : `, written on ${sayDay(written, today)}`;
    return placedBy === undefined
      ? `kept the words of an answer that was not certain${of}`
      : `had their words${of}, placed here by ${name(placedBy)}`;
  },
  amended: ({ of, change }, { today, heard }) => say`edited line ${of} to ${sayChange(change, today, heard)}`,
  noted: sayNoted,
  undone: ({ of }) => `took back line ${of}`,
  'date-asked': ({ day, step }, told) => say`asked for a new date${ofStep(step, told)}, ${sayDay(day)}`,
  'date-agreed': ({ day, step, reads, minuted }, told) =>
    reads === true
      ? `read as due ${sayDay(day)}`
      : say`due date${ofStep(step, told)} set to ${sayDay(day)}${sayDecidedBy(minuted, told)}`,
  'date-declined': ({ day, step, minuted }, told) =>
    say`new date ${sayDay(day)}${ofStep(step, told)} declined${sayDecidedBy(minuted, told)}`,
  'date-returned': ({ day, step, minuted }, told) =>
    say`asked for a day that is sure in place of ${sayDay(day)}${ofStep(step, told)}${sayDecidedBy(minuted, told)}`,
  assigned: ({ owners }) => `assigned to ${sayAnd(owners.map(nameOf))}`,
  'not-mine': ({ person }, { name, isOwn }) => (isOwn === true ? 'not yours' : `${name(person)} says it is not theirs`),
  snoozed: ({ person, until }, { today, name }) => `${name(person)} snoozed it until ${sayDay(until, today)}`,
  checker: ({ person }, { name }) => `asked ${name(person)} to check it`,
  verified: ({ turn }, { today }) =>
    turn === undefined
      ? sayStage('complete')
      : `${sayStage('complete')} for ${sayDay(turn, today)}; it comes round again`,
  'not-verified': () => 'not complete yet, open again',
  closed: ({ as, minuted }, { today, heard }) => say`${sayStage(as)}${sayDecidedBy(minuted, { today, heard })}`,
  reopened: ({ minuted }, { today, heard }) => say`opened again${sayDecidedBy(minuted, { today, heard })}`,
  held: () => 'says that it still holds',
  settled: ({ about }) => `the reading of its ${about} stands`,
  chased: ({ question, again }) =>
    question === null ? 'asked its leads for a word' : again ? 'asked its leads again' : 'asked its leads a question',
  answered: () => 'answered the programme office',
  'public-drafted': () => 'wrote a line for the public',
  'public-released': () => 'let a line for the public go',
  'public-withdrawn': () => 'withdrew the line for the public',
  restricted: ({ restricted }) => (restricted ? 'restricted to its leads and the office' : 'no longer restricted'),
};

/** A proposal with the day or the name that it proposes. */
function sayNoted({ text, day, to }: Of<'noted'>, { today, heard, isOwn }: Told): Said {
  if (isOwn === true && text === NOTED['asked-back']) return 'your question to the programme office';
  if (text === NOTED['proposed-date'] && day !== undefined) return say`${heard(text)}, ${sayDay(day, today)}`;
  const isNamed = text === NOTED['proposed-lead'] || text === NOTED['asked-other'];
  return isNamed && to !== undefined ? say`${heard(text)}: ${heard(to)}` : heard(text);
}

/** “ of “Phase 1”” behind what is said of its date; empty where the whole is meant. */
export function ofStep(step: StepName | undefined, { heard }: Pick<Told, 'heard'>): Said {
  return step === undefined ? '' : say` of ${sayStep(step, heard)}`;
}

function sayEdit({ title, theme, timescale }: Of<'edited'>['change'], heard: Told['heard']): Said {
  const anew = (what: string, words: string | null): Said =>
    words === null ? `${what} is as the plan has it again` : say`${what} is now “${heard(words)}”`;
  return joined(
    [
      ...(title === undefined ? [] : [anew('its title', title)]),
      ...(theme === undefined ? [] : [anew('its theme', theme)]),
      ...(timescale === undefined ? [] : [anew('its words for time', timescale?.text ?? null)]),
    ],
    ', ',
  );
}

const SAME_WORDS = 'published again, its title, dates and leads in the same words';

function sayRepublished({ ref, title, timescale, leads, agreed, renewal }: Of<'republished'>, { heard }: Told): Said {
  const isReworded = title !== null || timescale !== null || leads !== null;
  const numbered = ref === undefined ? [] : [say`numbered ${heard(ref)}`];
  const isOnlyAgain = ref === undefined && agreed === undefined;
  // The roster may have grown, or another column of the plan changed.
  const same = renewal?.leads === undefined ? SAME_WORDS : `${SAME_WORDS}; who leads it is read anew`;
  const worded = isReworded ? ['published again with other words'] : isOnlyAgain ? [same] : [];
  const dated = agreed === undefined ? [] : [agreed === null ? 'without a date' : `due ${sayDay(agreed)}`];
  return joined([...numbered, ...worded, ...dated], ', ');
}

/** One line of the ledger in words, without who and when; `name` gives a person's name. */
export function sayEvent<K extends Kind>(event: Of<K>, told: Told): Said {
  return SAY[event.kind](event, told);
}

/** The words that somebody gave with a line of the ledger; empty when they gave none beside the line itself. */
export function wordsOf(event: ActionEvent): string {
  switch (event.kind) {
    case 'updated':
    case 'amended':
    case 'noted':
    case 'kept':
    case 'progress':
    case 'not-mine':
    case 'verified':
    case 'not-verified':
    case 'settled':
    case 'snoozed':
    case 'assigned':
    case 'answered':
    case 'edited':
    case 'held':
    case 'public-drafted':
      return event.words;
    case 'chased':
      return event.question ?? '';
    case 'date-asked':
    case 'date-agreed':
    case 'date-declined':
    case 'date-returned':
    case 'closed':
    case 'reopened':
      return event.reason;
    case 'published':
    case 'republished':
    case 'dropped':
    case 'undone':
    case 'restricted':
    case 'public-withdrawn':
      return '';
    case 'public-released':
      return event.says;
    case 'checker':
      return event.words ?? '';
  }
}

const LONGEST_OWN = 200;

/** The words of its writer that a line was: a note’s own, what was asked, the reason of a decision; blank where it says all by itself. */
export function ownWords(event: ActionEvent, heard: Naming['words']): Phrase {
  return clipped(heard(ownText(event)), LONGEST_OWN);
}

function ownText(event: ActionEvent): string {
  if (event.kind === 'updated') return event.change.narrative ?? '';
  // The names are the command’s; why it was given is its writer’s.
  if (event.kind === 'assigned') return REASON.exec(event.words)?.groups?.['reason'] ?? '';
  return WITHIN.has(event.kind) ? '' : wordsOf(event);
}

const REASON = /(?<!\p{L})(?:because|cos|since|due to)\s+(?<reason>\S.*)$/isu;

// Its line shows them.
const WITHIN: ReadonlySet<string> = new Set(['edited', 'amended', 'progress']);

/** What a line did, with the words that its writer gave: “due date set to Tue 31 May 2016: the board meets then”. */
export function withWords(what: Said, event: ActionEvent, heard: Naming['words']): Said {
  const words = ownWords(event, heard);
  return isBlank(words) ? what : say`${what}: ${words}`;
}
