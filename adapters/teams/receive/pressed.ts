import { fieldAt, textAt } from '#adapters/network/fields.ts';
import { readFormFields } from '#adapters/network/form-fields.ts';
import { lineOfFields } from '#src/messages/card-form.ts';
import { filledIn } from '#src/messages/line-form.ts';
import type { Pressed } from '#adapters/teams/draw/payload.ts';

/** Under this name a button's data carries what is ours. */
export const OURS = 'ragtime';
/** The verb of every button of ours that is executed. */
export const VERB = 'ragtime';

/** What a button or a form sent: from the value of a message (Action.Submit) or of an invoke (Action.Execute); null for anything else. */
export function dataIn(value: unknown): object | null {
  for (const data of [value, fieldAt(value, 'action', 'data')]) {
    const ours = fieldAt(data, OURS);
    if (typeof data === 'object' && data !== null && typeof ours === 'object' && ours !== null) return data;
  }
  return null;
}

/** What was pressed; null for anything that no button of ours sends. A choice of a person says the words with the account put in. */
export function readPressed(value: unknown): Pressed | null {
  const data = dataIn(value);
  const ours = fieldAt(data, OURS);
  const card = textAt(ours, 'card');
  switch (fieldAt(ours, 'kind')) {
    case 'say':
      return readSaid(data, card);
    case 'nth':
      return readNth(fieldAt(ours, 'nth'), card);
    case 'form': {
      const ref = textAt(ours, 'ref');
      return ref === null ? null : { kind: 'form', ref, card };
    }
  }
  return null;
}

// What the directory calls a person, which Teams' list of people gives.
const OBJECT_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

/** Without a person chosen the words are said as they are, and the answer tells what is missing. */
function readSaid(data: object | null, card: string | null): Pressed | null {
  const say = textAt(data, OURS, 'say');
  if (say === null) return null;
  const line = textAt(data, OURS, 'line');
  const written = line === null ? '' : writtenIn(data, line);
  // Without a word it says what the button alone would: the question stands again.
  if (line !== null) return { kind: 'say', say: filledIn(say, written), card };
  const field = textAt(data, OURS, 'choice');
  const chosen = field === null ? null : textAt(data, field);
  return { kind: 'say', say: chosen !== null && OBJECT_ID.test(chosen) ? `${say} teams:${chosen}` : say, card };
}

/** What was written in the one field, or in the several that make the line. */
function writtenIn(data: object | null, line: string): string {
  const fields = readFormFields(fieldAt(data, OURS), 'fields');
  const given = (name: string): string => textAt(data, name)?.trim() ?? '';
  return fields.length === 0
    ? given(line)
    : lineOfFields(
        fields,
        fields.map((_, at) => given(`${line}${at}`)),
      );
}

function readNth(nth: unknown, card: string | null): Pressed | null {
  if (card === null || typeof nth !== 'number' || !Number.isSafeInteger(nth) || nth < 0) return null;
  return { kind: 'nth', nth, card };
}
