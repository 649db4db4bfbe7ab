import type { ActionsBlock, ModalView } from '@slack/types';
import { fieldAt, readObject, textAt } from '#adapters/network/fields.ts';
import { MARK_ROOM } from '#adapters/slack/draw/register-on.ts';
import { lineOf, plain } from '#adapters/slack/draw/render-text.ts';
import { filledIn, NOTHING_WRITTEN, SEND_IT, WRITE_IT } from '#src/messages/line-form.ts';
import type { LineForm } from '#src/messages/line-form.ts';
import type { OutKey, ThreadId } from '#src/ports/message.ts';

/** The id of the form for one line, by which its submission is known, and its one field. */
export const LINE_FORM = 'line';
const FIELD = 'line';

const LONGEST = { title: 24, label: 2000, typed: 1000, value: 2000 - MARK_ROOM } as const;

/** What opens the form: the question, what its answer says in full, and the card that asks. */
export type LineAsked = LineForm & { readonly card: string | null };

/** The button that opens the form for a card's one line; null where it is too long to carry. */
export function lineButton({ asks, say }: LineForm, key: OutKey | null): ActionsBlock | null {
  const value = JSON.stringify({ a: asks.toWellFormed(), l: say.toWellFormed(), c: key });
  if (value.length > LONGEST.value) return null;
  return { type: 'actions', elements: [{ type: 'button', action_id: LINE_FORM, text: plain(WRITE_IT, 75), value }] };
}

/** What a press of that button asks for; null for any other control. */
export function lineAsked(action: unknown): LineAsked | null {
  if (textAt(action, 'action_id') !== LINE_FORM) return null;
  const held = readObject(textAt(action, 'value') ?? '');
  const [asks, say] = [textAt(held, 'a'), textAt(held, 'l')];
  return asks === null || say === null ? null : { asks, say, card: textAt(held, 'c') };
}

/** The form for one line: the question, and a field for the answer. */
export function lineModal({ asks, say, card }: LineAsked, thread: ThreadId | null): ModalView {
  return {
    type: 'modal',
    callback_id: LINE_FORM,
    title: plain('In one line', LONGEST.title),
    submit: plain(SEND_IT, LONGEST.title),
    close: plain('Cancel', LONGEST.title),
    private_metadata: JSON.stringify({ say, card, thread }),
    blocks: [
      {
        type: 'input',
        block_id: FIELD,
        label: plain(lineOf(asks, LONGEST.label), LONGEST.label),
        element: { type: 'plain_text_input', action_id: FIELD, max_length: LONGEST.typed },
      },
    ],
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
  const line = textAt(fieldAt(view, 'state', 'values'), FIELD, FIELD, 'value')?.trim() ?? '';
  if (line === '') return { kind: 'errors', errors: { [FIELD]: NOTHING_WRITTEN } };
  if (say === null)
    return { kind: 'errors', errors: { [FIELD]: 'This form is too old. Please write it in the conversation.' } };
  return { kind: 'line', text: filledIn(say, line), card: textAt(about, 'card') as OutKey | null };
}
