import { fieldAt } from '#adapters/network/fields.ts';
import { changeOfForm } from '#adapters/network/form-change.ts';
import { dataIn, readPressed } from '#adapters/teams/receive/pressed.ts';
import { readDay } from '#src/calendar/day.ts';
import type { Form, OutKey } from '#src/ports/message.ts';
import type { Change } from '#src/plan/change.ts';
import type { Field } from './fields.ts';

/** What a form says, or the sentence that says what it still lacks. */
export type FormRead =
  | { readonly kind: 'form'; readonly form: Form; readonly card: OutKey | null }
  | { readonly kind: 'errors'; readonly say: string };

/** Reads the update form as it was sent off; nothing is guessed, and an empty field changes nothing. Null for what is no form of ours. */
export function readForm(value: unknown): FormRead | null {
  const data = dataIn(value);
  if (data === null || fieldAt(data, 'ragtime', 'kind') !== 'form') return null;
  const about = readPressed(value);
  if (about?.kind !== 'form')
    return errors(
      'This form no longer says which action it is about. Please open the action anew: /rag and its number.',
    );
  const date = wordsIn(data, 'forecast');
  if (date !== '' && readDay(date) === null) return errors('Please choose a day, such as 31 January 2027.');
  const change = changeOf(data);
  if (Object.keys(change).length === 0) return errors('Please choose a rating, or write a line below.');
  return { kind: 'form', form: { ref: about.ref, change }, card: about.card as OutKey | null };
}

function changeOf(data: object): Change {
  return changeOfForm({
    choice: wordsIn(data, 'rating'),
    note: wordsIn(data, 'note'),
    waitingOn: wordsIn(data, 'waitingOn'),
    evidence: wordsIn(data, 'evidence'),
    forecast: wordsIn(data, 'forecast'),
  });
}

function wordsIn(data: object, field: Field): string {
  const given = fieldAt(data, field);
  return typeof given === 'string' ? given.trim() : '';
}

function errors(say: string): FormRead {
  return { kind: 'errors', say };
}
