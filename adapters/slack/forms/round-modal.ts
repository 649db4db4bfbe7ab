import type { InputBlock, ModalView, PlainTextOption } from '@slack/types';
import { ratingMark } from '#adapters/slack/draw/render-rows.ts';
import { plain } from '#adapters/slack/draw/render-text.ts';
import type { RoundRow } from '#src/messages/round/round-row.ts';
import type { ThreadId } from '#src/ports/message.ts';
import { CHOICES } from './update-fields.ts';

/** The id of the form of a round, by which its submission is known. */
export const ROUND_FORM = 'round';

/** How many actions stand on one page. */
export const A_PAGE = 10;

/** One page of a round: its rows, and what is still to come after it; `seen` counts the pages' rows before. */
export type RoundPage = {
  readonly rows: readonly (RoundRow & { readonly ref: string })[];
  readonly later: readonly string[];
  readonly seen: number;
  readonly thread: ThreadId | null;
};

/** The names of a row's two fields, each of its block and its input, under which Slack shows what is refused. */
export function fieldsOf(ref: string): { readonly choice: string; readonly line: string } {
  return { choice: `choice/${ref}`.slice(0, LONGEST.name), line: `line/${ref}`.slice(0, LONGEST.name) };
}

const LONGEST = { title: 24, label: 2000, typed: 3000, option: 75, name: 255, about: 2950 } as const;

/** A page of a round as a form: for each action one choice, which leaves it as it is, and a line. */
export function roundModal(page: RoundPage): ModalView {
  const { rows, later, seen } = page;
  const of = seen + rows.length + later.length;
  const intro = `${seen + 1} to ${seen + rows.length} of ${of}. What you leave stays as it is.`;
  return {
    type: 'modal',
    callback_id: ROUND_FORM,
    title: plain('Your round', LONGEST.title),
    submit: plain(later.length === 0 ? 'Record' : 'Record and go on', LONGEST.title),
    close: plain('Stop', LONGEST.title),
    private_metadata: aboutOf(page),
    blocks: [{ type: 'section', text: plain(intro, 300) }, ...rows.flatMap(inputsOf)],
  };
}

function inputsOf({ ref, label, hint }: RoundPage['rows'][number]): readonly InputBlock[] {
  const { choice, line } = fieldsOf(ref);
  const leave: PlainTextOption = { value: 'leave', text: plain('Leave it as it is', LONGEST.option) };
  return [
    {
      type: 'input',
      block_id: choice,
      optional: true,
      label: plain(label, LONGEST.label),
      hint: plain(hint, LONGEST.label),
      element: {
        type: 'static_select',
        action_id: choice,
        options: [...CHOICES.map(optionOf), leave],
        initial_option: leave,
      },
    },
    {
      type: 'input',
      block_id: line,
      optional: true,
      label: plain(`A line on ${ref}`, LONGEST.label),
      element: {
        type: 'plain_text_input',
        action_id: line,
        max_length: LONGEST.typed,
        placeholder: plain('For amber or red: why, and the way back to green', 150),
      },
    },
  ];
}

function optionOf(choice: (typeof CHOICES)[number]): PlainTextOption {
  return { value: choice, text: plain(choice === 'done' ? '🏁 Done' : ratingMark(choice), LONGEST.option) };
}

/** What the submission must name again; of what is to come after it as many as fit, for the rest is asked about as usual. */
function aboutOf({ rows, later, seen, thread }: RoundPage): string {
  const refs = rows.map(({ ref }) => ref);
  let fitting = later;
  const whole = () => JSON.stringify({ refs, later: fitting, seen, thread });
  while (whole().length > LONGEST.about && fitting.length > 0) fitting = fitting.slice(0, -1);
  return whole();
}
