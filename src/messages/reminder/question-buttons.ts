import type { DraftButton } from '#src/messages/draft.ts';
import { joined, say } from '#src/messages/words/phrase.ts';
import type { Phrase } from '#src/messages/words/phrase.ts';
import type { Question } from '#src/plan/question.ts';
import { LOOK } from '#src/rating/scale.ts';

type Says = 'green' | 'amber' | 'red' | 'done' | 'date' | 'later' | 'yes' | 'no' | 'holds' | 'lapsed';
type Choice = readonly [label: string, says: Says];

const STANDING: readonly Choice[] = [
  ['On track: Green', 'green'],
  ['At risk: Amber', 'amber'],
  ['Off track: Red', 'red'],
  ['Done', 'done'],
];

/** The four answers to each question, in the order of the question: none of them stands out. */
const CHOICES: Readonly<Record<Question, readonly Choice[]>> = {
  'is-it-done': [
    ['Done', 'done'],
    ['New date', 'date'],
    ['At risk: Amber', 'amber'],
    ['Off track: Red', 'red'],
  ],
  'will-it-be-done': [
    ['Yes: Green', 'green'],
    ['At risk: Amber', 'amber'],
    ['No: Red', 'red'],
    ['Done already', 'done'],
  ],
  'has-it-started': [
    ['Yes: Green', 'green'],
    ['Yes, with a problem: Amber', 'amber'],
    ['No, stuck: Red', 'red'],
    ['Later', 'later'],
  ],
  'which-date': [
    ['Name a date', 'date'],
    ['On track: Green', 'green'],
    ['At risk: Amber', 'amber'],
    ['Off track: Red', 'red'],
  ],
  'office-asks': [
    ['Yes', 'yes'],
    ['No', 'no'],
    ['At risk: Amber', 'amber'],
    ['Off track: Red', 'red'],
  ],
  'still-right': STANDING,
  'which-rating': STANDING,
  'read-so': STANDING,
  'what-was-meant': STANDING,
  'how-is-it': STANDING,
  'how-was-the-review': STANDING,
  'who-answers': STANDING,
  'which-step': STANDING,
  'which-step-dated': STANDING,
  'is-it-complete': [],
  'does-it-hold': [
    ['It holds', 'holds'],
    ['Not any more', 'lapsed'],
  ],
};

/** The rarer answers, behind *More*. */
const RARER: Readonly<Partial<Record<Question, Choice>>> = {
  'will-it-be-done': ['New date', 'date'],
  'has-it-started': ['Done already', 'done'],
  'still-right': ['New date', 'date'],
  'how-is-it': ['New date', 'date'],
};

/** What asks about an action again, and on which day, as it is read. */
export type Later = { readonly say: Phrase; readonly day: string };

/** What the answers about one action are made of: its ref, what asks for a new date of it, and what asks about it later. */
export type Answering = {
  readonly ref: Phrase;
  readonly askDate: Phrase;
  readonly later: Later;
};

/** The buttons that answer exactly the question which is put about one action. */
export function answersTo(question: Question, answering: Answering): readonly DraftButton[] {
  return CHOICES[question].map((choice) => buttonFor(choice, answering));
}

/** What stands behind *More* beside them; after its date, Green is an answer with a later one alone. */
export function moreAnswers(question: Question, answering: Answering): readonly DraftButton[] {
  const { ref } = answering;
  const rarer = RARER[question];
  if (question === 'is-it-done') {
    const green = {
      label: 'Green, with a date',
      say: say`/rag new date ${ref} green`,
      aloud: say`${ref}, Green, with a date`,
    };
    return [{ ...green, more: true }];
  }
  return rarer === undefined ? [] : [{ ...buttonFor(rarer, answering), more: true }];
}

function buttonFor([label, says]: Choice, { ref, askDate, later }: Answering): DraftButton {
  if (says === 'date') return { label, say: askDate, aloud: say`${ref}, new date` };
  if (says === 'later') return { label, say: later.say, aloud: say`${ref}, later: ask me on ${later.day}` };
  if (says === 'holds') return { label, say: say`/rag holds ${ref}`, aloud: say`${ref}, it holds` };
  if (says === 'lapsed')
    return { label, say: say`/rag holds ${ref} no`, aloud: say`${ref}, it does not hold any more` };
  const aloud = says === 'yes' || says === 'no' ? say`${ref}, ${says}` : aloudFor(ref, says);
  return { label, say: say`/rag ${ref} ${says}`, aloud };
}

/** An answer as it is read out: "8.1.3, Amber, at risk". */
export function aloudFor(ref: Phrase, says: 'green' | 'amber' | 'red' | 'done'): Phrase {
  return joined([ref, says === 'done' ? 'done' : `${LOOK[says].word}, ${LOOK[says].meaning}`], ', ');
}
