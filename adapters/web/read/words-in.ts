import { lineOfFields } from '#src/messages/card-form.ts';
import { filledIn } from '#src/messages/line-form.ts';
import type { OutKey } from '#src/ports/message.ts';
import type { Threads } from '#src/ports/threads.ts';
import { textOf } from './fields.ts';
import type { Fields } from './fields.ts';

/** More than anybody types on a page. */
const LONGEST = 8_000;

/** What a form says, and the card on which it was pressed; a line that was typed is no press. */
export type WordsSaid = { readonly text: string; readonly card: string | null };

/** The words of a form: a button’s, a line’s, a line’s in the place of “…”, or those that several fields say; null where nothing was said. */
export async function wordsIn(
  fields: Fields,
  { threads }: { readonly threads: Pick<Threads, 'card'> },
): Promise<WordsSaid | null> {
  const card = textOf(fields, 'card');
  const pressed = card === '' ? null : card;
  if (textOf(fields, 'fields') !== '') return saidByFields(fields, pressed, threads);
  const line = textOf(fields, 'words').trim().slice(0, LONGEST);
  if (line === '') return null;
  const say = textOf(fields, 'say');
  return { text: say === '' ? line : filledIn(say, line), card: pressed };
}

/** The fields are those of the card as it stands in the register, whatever was sent. */
async function saidByFields(
  fields: Fields,
  card: string | null,
  threads: Pick<Threads, 'card'>,
): Promise<WordsSaid | null> {
  const form = card === null ? undefined : (await threads.card(card as OutKey))?.card.form;
  if (form === undefined) return null;
  const values = form.fields.map((_, at) => textOf(fields, `field-${at}`).slice(0, LONGEST));
  const line = lineOfFields(form.fields, values);
  return line === '' ? null : { text: filledIn(form.say, line), card };
}
