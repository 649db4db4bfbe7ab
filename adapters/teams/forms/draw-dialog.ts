import type { Reply } from '#adapters/teams/receive/activity.ts';
import { drawFields, LONGEST } from './draw-fields.ts';
import type { AdaptiveCard } from '#adapters/teams/draw/payload.ts';
import { LANGUAGE } from '#adapters/teams/draw/language.ts';
import { OURS } from '#adapters/teams/receive/pressed.ts';
import { sizeOf } from '#adapters/teams/draw/render-size.ts';
import { inert, paragraph, runOf } from '#adapters/teams/draw/render-text.ts';
import { REF_FIELD } from './read-dialog.ts';
import { WHICH_NUMBER } from '#src/messages/line-form.ts';
import type { Typed } from './read-dialog.ts';

/** The dialog as it opens or stays open: `lacking` is what it still lacks, null where nothing was sent off yet. */
export type DialogAsked = { readonly typed: Typed; readonly opened: string; readonly lacking: string | null };

const TITLE = 'Record as update';
const LONGEST_REF = 60;
/** Of the some 25,000 that a card may weigh, for each of the two long fields. */
const MOST_BYTES = 9000;
const INSTEAD =
  'This version of Teams cannot show the form. Please type it to Ragtime: rag, the number of the action, and how it stands.';

/** The answer that opens the dialog, or keeps it open with what was typed. */
export function dialogReply(asked: DialogAsked): Reply {
  const card = { contentType: 'application/vnd.microsoft.card.adaptive', content: drawDialog(asked) };
  return { status: 200, body: { task: { type: 'continue', value: { title: TITLE, width: 'medium', card } } } };
}

/** The answer that closes the dialog with a few words. */
export function lastWords(value: string): Reply {
  return { status: 200, body: { task: { type: 'message', value } } };
}

/** The update form for a message that somebody picked: its words stand in it to be checked, and its action is asked for. */
export function drawDialog({ typed, opened, lacking }: DialogAsked): AdaptiveCard {
  const values = Object.fromEntries(Object.entries(typed).map(([field, words]) => [field, shown(words)]));
  const { [REF_FIELD]: ref = '', ...fields } = values;
  return {
    type: 'AdaptiveCard',
    version: '1.5',
    lang: LANGUAGE,
    fallbackText: INSTEAD,
    msteams: { width: 'Full' },
    body: [
      ...(lacking === null ? [] : [paragraph([runOf(lacking, { weight: 'Bolder', color: 'Attention' })])]),
      {
        type: 'Input.Text',
        id: REF_FIELD,
        label: 'Which action?',
        placeholder: WHICH_NUMBER,
        maxLength: LONGEST_REF,
        ...(ref === '' ? {} : { value: ref }),
      },
      ...drawFields({ question: 'How does it stand?', values: fields }),
    ],
    // In a dialog Teams knows no other kind of button.
    actions: [
      { type: 'Action.Submit', title: 'Record', style: 'positive', data: { [OURS]: { kind: 'dialog', opened } } },
    ],
  };
}

// The message itself stays where it is, so that no more of it goes in than fits: signs of several bytes take more room.
function shown(words: string): string {
  let cut = inert(words).slice(0, LONGEST).toWellFormed();
  while (sizeOf(cut) > MOST_BYTES) cut = cut.slice(0, Math.floor(cut.length * 0.9)).toWellFormed();
  return cut;
}
