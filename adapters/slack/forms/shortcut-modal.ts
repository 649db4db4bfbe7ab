import type { InputBlock, ModalView } from '@slack/types';
import { plain } from '#adapters/slack/draw/render-text.ts';
import { WHICH_NUMBERS } from '#src/messages/line-form.ts';
import { updateModal } from './update-modal.ts';

/** The id of the form that the shortcut "Record as update" opens, and its one field more than the update form has. */
export const SHORTCUT_FORM = 'record-as-update';
export const REF_FIELD = 'ref';

const LONGEST = { title: 24, refs: 200, note: 3000 } as const;

/** The update form for a message that somebody picked: its words stand in it to be checked, and its action is asked for. */
export function shortcutModal({ ref, words }: { readonly ref: string | null; readonly words: string }): ModalView {
  const form = updateModal({ ref: '', title: '', standing: [], card: null });
  const inputs = form.blocks.flatMap((block) => ('element' in block ? [withWords(block, words)] : []));
  return {
    ...form,
    callback_id: SHORTCUT_FORM,
    title: plain('Record as update', LONGEST.title),
    blocks: [refInput(ref), ...inputs],
  };
}

function refInput(ref: string | null): InputBlock {
  return {
    type: 'input',
    block_id: REF_FIELD,
    label: plain('Which action, or which actions?', 2000),
    element: {
      type: 'plain_text_input',
      action_id: REF_FIELD,
      max_length: LONGEST.refs,
      placeholder: plain(WHICH_NUMBERS, 150),
      ...(ref === null ? {} : { initial_value: ref }),
    },
  };
}

// Slack refuses a form that opens with more in a field than fits; the message itself stays where it is.
function withWords(block: InputBlock, words: string): InputBlock {
  if (block.block_id !== 'note' || block.element.type !== 'plain_text_input' || words === '') return block;
  return { ...block, element: { ...block.element, initial_value: words.slice(0, LONGEST.note).toWellFormed() } };
}
