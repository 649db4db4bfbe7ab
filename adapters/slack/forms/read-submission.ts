import { changeOfForm } from '#adapters/network/form-change.ts';
import { readDay } from '#src/calendar/day.ts';
import type { Form, OutKey } from '#src/ports/message.ts';
import type { Change } from '#src/plan/change.ts';
import type { Field } from './update-fields.ts';

/** A submitted view, as much of it as is read. */
export type Submitted = {
  readonly private_metadata: string;
  readonly state: { readonly values: Readonly<Record<string, Readonly<Record<string, Given>>>> };
};

/** One field as Slack sends it back; an empty one is null or left out. */
type Given = {
  readonly value?: string | null;
  readonly selected_date?: string | null;
  readonly selected_option?: { readonly value?: string } | null;
};

/** What a form says, or the sentence under each field that needs another look. */
export type Submission =
  | { readonly kind: 'form'; readonly form: Form; readonly card: OutKey | null }
  | { readonly kind: 'errors'; readonly errors: Readonly<Record<string, string>> }
  /** A page of a round on which everything was left as it is. */
  | { readonly kind: 'left' };

/** Reads the update form as it was sent off; nothing is guessed, and an empty field changes nothing. */
export function readSubmission(view: Submitted): Submission {
  const about = readAbout(view.private_metadata);
  if (about === null)
    return errors('rating', 'This form no longer says which action it is about. Please open it anew.');
  const date = given(view, 'forecast').selected_date ?? null;
  if (date !== null && readDay(date) === null)
    return errors('forecast', 'Please choose a day, such as 31 January 2027.');
  const change = changeOf(view);
  if (Object.keys(change).length === 0) return errors('rating', 'Please choose a rating, or write a line below.');
  return { kind: 'form', form: { ref: about.ref, change }, card: about.card };
}

function changeOf(view: Submitted): Change {
  return changeOfForm({
    choice: given(view, 'rating').selected_option?.value ?? '',
    note: wordsIn(view, 'note'),
    waitingOn: wordsIn(view, 'waiting-on'),
    evidence: wordsIn(view, 'evidence'),
    forecast: given(view, 'forecast').selected_date ?? '',
  });
}

function given({ state }: Submitted, field: Field): Given {
  return state.values[field]?.[field] ?? {};
}

function wordsIn(view: Submitted, field: Field): string {
  return (given(view, field).value ?? '').trim();
}

function errors(field: Field, sentence: string): Submission {
  return { kind: 'errors', errors: { [field]: sentence } };
}

function readAbout(metadata: string): { readonly ref: string; readonly card: OutKey | null } | null {
  try {
    const about: unknown = JSON.parse(metadata);
    if (typeof about !== 'object' || about === null || !('ref' in about) || typeof about.ref !== 'string') return null;
    return { ref: about.ref, card: 'card' in about && typeof about.card === 'string' ? (about.card as OutKey) : null };
  } catch {
    // A form of another age: there is nothing in it to go by.
    return null;
  }
}
