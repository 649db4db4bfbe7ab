import type { ActionsBlock, InputBlock, ModalView } from '@slack/types';
import { fieldAt, readObject, textAt } from '#adapters/network/fields.ts';
import { readFormFields } from '#adapters/network/form-fields.ts';
import { MARK_ROOM } from '#adapters/slack/draw/register-on.ts';
import { lineOf, plain } from '#adapters/slack/draw/render-text.ts';
import { filledIn, NOTHING_WRITTEN, SEND_IT, WRITE_IT } from '#src/messages/line-form.ts';
import { lineOfFields } from '#src/messages/card-form.ts';
import type { FormField } from '#src/messages/card-form.ts';
import type { LineForm } from '#src/messages/line-form.ts';
import type { OutKey, ThreadId } from '#src/ports/message.ts';

/** The id of the form for one line, by which its submission is known, and its one field. */
export const LINE_FORM = 'line';
const FIELD = 'line';

const LONGEST = { title: 24, label: 2000, option: 75, typed: 1000, value: 2000 - MARK_ROOM } as const;

/** What opens the form: the question, what its answer says in full, its fields where there are several, and the card that asks. */
export type LineAsked = Pick<LineForm, 'asks' | 'say'> & {
  readonly card: string | null;
  readonly fields: readonly FormField[];
};

/** The button that opens the form for a card's one line; null where it is too long to carry. */
export function lineButton({ asks, say, several }: LineForm, key: OutKey | null): ActionsBlock | null {
  const fields = several === undefined ? {} : { f: several.fields };
  const value = JSON.stringify({ a: asks.toWellFormed(), l: say.toWellFormed(), c: key, ...fields });
  if (value.length > LONGEST.value) return null;
  return {
    type: 'actions',
    elements: [{ type: 'button', action_id: LINE_FORM, text: plain(several?.opens ?? WRITE_IT, 75), value }],
  };
}

/** What a press of that button asks for; null for any other control. */
export function lineAsked(action: unknown): LineAsked | null {
  if (textAt(action, 'action_id') !== LINE_FORM) return null;
  const held = readObject(textAt(action, 'value') ?? '');
  const [asks, say] = [textAt(held, 'a'), textAt(held, 'l')];
  return asks === null || say === null
    ? null
    : { asks, say, card: textAt(held, 'c'), fields: readFormFields(held, 'f') };
}

/** The form for one line: the question, and a field for the answer, or the fields that make it. */
export function lineModal({ asks, say, card, fields }: LineAsked, thread: ThreadId | null): ModalView {
  return {
    type: 'modal',
    callback_id: LINE_FORM,
    title: plain(fields.length > 0 ? 'Fill in' : 'In one line', LONGEST.title),
    submit: plain(SEND_IT, LONGEST.title),
    close: plain('Cancel', LONGEST.title),
    private_metadata: JSON.stringify({ say, card, thread, ...(fields.length > 0 ? { fields } : {}) }),
    blocks:
      fields.length > 0
        ? severalBlocks(asks, fields)
        : [
            {
              type: 'input',
              block_id: FIELD,
              label: plain(lineOf(asks, LONGEST.label), LONGEST.label),
              element: { type: 'plain_text_input', action_id: FIELD, max_length: LONGEST.typed },
            },
          ],
  };
}

function severalBlocks(asks: string, fields: readonly FormField[]): ModalView['blocks'] {
  return [
    { type: 'section', text: plain(lineOf(asks, LONGEST.label), LONGEST.label) },
    ...fields.map((field, at): InputBlock => ({
      type: 'input',
      block_id: nameOf(at),
      optional: !field.isNeeded,
      label: plain(lineOf(field.label, LONGEST.label), LONGEST.label),
      element: { ...elementOf(field), action_id: nameOf(at) },
    })),
  ];
}

function nameOf(at: number): string {
  return `${FIELD}/${at}`;
}

function elementOf({ kind, choices = [], value }: FormField): InputBlock['element'] {
  if (kind === 'day') return { type: 'datepicker', ...(value === undefined ? {} : { initial_date: value }) };
  if (kind === 'choice') {
    const options = choices.map((choice) => ({ value: choice, text: plain(choice, LONGEST.option) }));
    const initial = options.find((option) => option.value === value);
    return { type: 'static_select', options, ...(initial === undefined ? {} : { initial_option: initial }) };
  }
  return {
    type: 'plain_text_input',
    multiline: kind === 'words',
    max_length: LONGEST.typed,
    ...(value === undefined ? {} : { initial_value: value.slice(0, LONGEST.typed) }),
  };
}

/** What was sent off, as words, or what it still lacks. */
export type LineSent =
  | { readonly kind: 'line'; readonly text: string; readonly card: OutKey | null }
  | { readonly kind: 'errors'; readonly errors: Readonly<Record<string, string>> };

/** Reads the form as it was sent off. */
export function readLine(view: unknown): LineSent {
  const about = readObject(textAt(view, 'private_metadata') ?? '');
  const say = textAt(about, 'say');
  const values = fieldAt(view, 'state', 'values');
  const fields = readFormFields(about, 'fields');
  const line =
    fields.length > 0
      ? lineOfFields(
          fields,
          fields.map((_, at) => given(values, nameOf(at))),
        )
      : given(values, FIELD);
  if (line === '') return { kind: 'errors', errors: { [fields.length > 0 ? nameOf(0) : FIELD]: NOTHING_WRITTEN } };
  if (say === null)
    return { kind: 'errors', errors: { [FIELD]: 'This form is too old. Please write it in the conversation.' } };
  return { kind: 'line', text: filledIn(say, line), card: textAt(about, 'card') as OutKey | null };
}

function given(values: unknown, name: string): string {
  const field = fieldAt(values, name, name);
  const said = textAt(field, 'value') ?? textAt(field, 'selected_date') ?? textAt(field, 'selected_option', 'value');
  return said?.trim() ?? '';
}
