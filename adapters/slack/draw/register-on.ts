import type { ActionsBlock, KnownBlock, ModalView } from '@slack/types';
import { listAt, readObject, textAt } from '#adapters/network/fields.ts';
import type { SlackMessage } from './payload.ts';

/** What a mark takes of a button's value, at the most: `,"r":"0123abcd"` with its brackets. */
export const MARK_ROOM = 20;
// A list of people has no value, so that it stands at the end of its name: `choose /rag link "Karl Battersby"#0123abcd`.
const AT_END = /#(?<mark>[0-9a-f]{8})$/u;

type Control = ActionsBlock['elements'][number];

/** A message whose every button says of which register it is; as it was without a mark. */
export function markedMessage(message: SlackMessage, mark: string | null): SlackMessage {
  if (mark === null) return message;
  const thread = message.thread.map((one) => markedMessage(one, mark));
  const tabled = message.tabled === undefined ? {} : { tabled: markedBlocks(message.tabled, mark) };
  return { ...message, ...tabled, blocks: markedBlocks(message.blocks, mark), thread };
}

/** The same for the blocks of a page. */
export function markedBlocks(blocks: readonly KnownBlock[], mark: string | null): KnownBlock[] {
  if (mark === null) return [...blocks];
  return blocks.map((block) =>
    block.type === 'actions' ? { ...block, elements: block.elements.map((one) => marked(one, mark)) } : block,
  );
}

/** A form that says of which register it is. */
export function markedForm(view: ModalView, mark: string | null): ModalView {
  // What cannot be sent off needs none.
  if (mark === null || view.submit === undefined) return view;
  return { ...view, private_metadata: withMark(view.private_metadata ?? '{}', { register: mark }) };
}

/** Of which register a pressed button or a form that was sent off says that it is; null where it says nothing. */
export function registerIn(body: object): string | null {
  const form = textAt(readObject(textAt(body, 'view', 'private_metadata') ?? ''), 'register');
  if (textAt(body, 'type') === 'view_submission') return form;
  const [action] = listAt(body, 'actions');
  const value = textAt(action, 'value') ?? textAt(action, 'selected_option', 'value') ?? '';
  const named = textAt(action, 'selected_user') === null ? null : textAt(action, 'action_id');
  return textAt(readObject(value), 'r') ?? AT_END.exec(named ?? '')?.groups?.['mark'] ?? null;
}

/** The name of a list of people without the mark. */
export function unmarked(name: string): string {
  return name.replace(AT_END, '');
}

function marked(control: Control, mark: string): Control {
  if (control.type === 'button' && control.value !== undefined)
    return { ...control, value: withMark(control.value, { r: mark }) };
  if (control.type === 'overflow') return { ...control, options: control.options.map((one) => optionOf(one, mark)) };
  if (control.type === 'users_select') return { ...control, action_id: `${control.action_id ?? ''}#${mark}` };
  return control;
}

function optionOf<O extends { readonly value?: string | undefined }>(option: O, mark: string): O {
  return option.value === undefined ? option : { ...option, value: withMark(option.value, { r: mark }) };
}

function withMark(carried: string, mark: object): string {
  const held = readObject(carried);
  return held === null ? carried : JSON.stringify({ ...held, ...mark });
}
