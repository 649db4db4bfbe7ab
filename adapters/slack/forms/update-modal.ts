import type { InputBlock, ModalView, PlainTextOption } from '@slack/types';
import { drawBlocks } from '#adapters/slack/draw/render-blocks.ts';
import { ratingMark } from '#adapters/slack/draw/render-rows.ts';
import { lineOf, plain } from '#adapters/slack/draw/render-text.ts';
import type { OutKey } from '#src/ports/message.ts';
import { LOOK } from '#src/rating/scale.ts';
import { CHOICES, UPDATE_FORM } from './update-fields.ts';
import type { Field } from './update-fields.ts';

/** What the update form is about, and the card it was opened from; `standing` is how the action stands, fact by fact. */
export type UpdateAsked = {
  readonly ref: string;
  readonly title: string;
  readonly standing: readonly { readonly label: string; readonly value: string }[];
  readonly card: OutKey | null;
};

const LONGEST = { title: 24, typed: 3000, about: 2950 } as const;

/** The form for one update; nothing is filled in beforehand, so that only what somebody chose is recorded. */
export function updateModal({ ref, title, standing, card }: UpdateAsked): ModalView {
  const about = drawBlocks([
    { kind: 'title', text: `${ref} · ${title}` },
    { kind: 'facts', facts: standing.slice(0, 10) },
  ]);
  return {
    type: 'modal',
    callback_id: UPDATE_FORM,
    title: plain(`Update ${lineOf(ref, LONGEST.title)}`, LONGEST.title),
    submit: plain('Record', LONGEST.title),
    close: plain('Cancel', LONGEST.title),
    private_metadata: aboutOf(ref, card),
    blocks: [
      ...about.map(({ block }) => block),
      inputOf('rating', 'How does it stand?', { type: 'radio_buttons', options: CHOICES.map(optionOf) }),
      inputOf('note', 'A line about it', typed('What happened, and for amber or red the way back to green', true)),
      inputOf(
        'forecast',
        'When do you expect it?',
        { type: 'datepicker', placeholder: plain('A day', 150) },
        'The date stays until the programme office decides.',
      ),
      inputOf('waiting-on', 'Waiting on', typed('Who or what', false)),
      inputOf('evidence', 'Evidence', typed('A link, or where it can be found', false)),
    ],
  };
}

type Element = InputBlock['element'];

/** An optional field: any one of them is an update. */
function inputOf(field: Field, label: string, element: Element, hint?: string): InputBlock {
  return {
    type: 'input',
    block_id: field,
    optional: true,
    label: plain(label, 2000),
    element: { ...element, action_id: field },
    ...(hint === undefined ? {} : { hint: plain(hint, 2000) }),
  };
}

function typed(placeholder: string, multiline: boolean): Element {
  return { type: 'plain_text_input', multiline, max_length: LONGEST.typed, placeholder: plain(placeholder, 150) };
}

function optionOf(choice: (typeof CHOICES)[number]): PlainTextOption {
  if (choice === 'done')
    return { value: choice, text: plain('🏁 Done', 75), description: plain('somebody else checks it', 75) };
  return { value: choice, text: plain(ratingMark(choice), 75), description: plain(LOOK[choice].meaning, 75) };
}

/** What the submission must name again; the card is left out rather than the ref where both would be too long. */
function aboutOf(ref: string, card: OutKey | null): string {
  const whole = JSON.stringify({ ref, card });
  return whole.length <= LONGEST.about ? whole : JSON.stringify({ ref: lineOf(ref, 1000), card: null });
}
