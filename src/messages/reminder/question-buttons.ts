import type { DraftButton } from '#src/messages/draft.ts';
import type { Phrase } from '#src/messages/words/phrase.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Question } from '#src/plan/question.ts';

type Choice = readonly [label: string, says: 'green' | 'amber' | 'red' | 'done' | 'date'];

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
    ['Done already', 'done'],
  ],
  'which-date': [
    ['Name a date', 'date'],
    ['On track: Green', 'green'],
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
  'is-it-complete': [],
};

/** The buttons that answer exactly the question which is put about one action; `askDate` is what asks for a new date. */
export function answersTo(question: Question, ref: Phrase, askDate: Phrase): readonly DraftButton[] {
  return CHOICES[question].map(([label, says]) => ({
    label,
    say: says === 'date' ? askDate : say`/rag ${ref} ${says}`,
  }));
}
