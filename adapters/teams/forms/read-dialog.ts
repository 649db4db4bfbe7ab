import { fieldAt, textAt } from '#adapters/network/fields.ts';
import { FIELDS } from './fields.ts';
import type { Field } from './fields.ts';
import { readForm } from './read-form.ts';
import type { FormRead } from './read-form.ts';
import { OURS } from '#adapters/teams/receive/pressed.ts';

/** The dialog's one field more than the update form has. */
export const REF_FIELD = 'ref';

/** What stands in the fields of the dialog as they were sent off, each as it was typed. */
export type Typed = Readonly<Partial<Record<Field | typeof REF_FIELD, string>>>;

const WHICH = 'Please say which action it is about, by its number.';

/** What was typed into the dialog. */
export function typedIn(body: object): Typed {
  const data = fieldAt(body, 'value', 'data');
  return Object.fromEntries([REF_FIELD, ...FIELDS].flatMap((field) => typedAs(field, data)));
}

/** Which opening of the dialog was sent off: the same one sent again is the same. */
export function openingOf(body: object): string {
  return textAt(body, 'value', 'data', OURS, 'opened') ?? '';
}

/** The dialog as a form, or what it still lacks. */
export function readDialog(body: object): FormRead {
  const { ref = '', ...fields } = typedIn(body);
  if (ref.trim() === '') return { kind: 'errors', say: WHICH };
  return readForm({ ...fields, [OURS]: { kind: 'form', ref: ref.trim() } }) ?? { kind: 'errors', say: WHICH };
}

// What was put between two signs, so that no client expands them, is taken out again.
function typedAs(field: string, data: unknown): readonly (readonly [string, string])[] {
  const typed = textAt(data, field);
  return typed === null ? [] : [[field, typed.replaceAll('\u2060', '')]];
}
