import { OURS } from '#adapters/teams/receive/pressed.ts';
import { pressOf } from '#adapters/teams/draw/render-press.ts';
import { unformatted } from '#adapters/teams/draw/render-plain.ts';
import { lineOf } from '#adapters/teams/draw/render-text.ts';
import type { CardElement } from '#adapters/teams/draw/payload.ts';
import { NOTHING_WRITTEN, SEND_IT, WRITE_IT } from '#src/messages/line-form.ts';
import type { FormField } from '#src/messages/card-form.ts';
import type { LineForm } from '#src/messages/line-form.ts';
import type { OutKey } from '#src/ports/message.ts';

const FIELD = 'line';
const LONGEST = { label: 150, typed: 1000 } as const;

/** The field for one line, or the fields that make it, opened by a button on the card that asks for it; without a word Teams does not send it off. */
export function drawLine({ asks, say, several }: LineForm, card: OutKey | null): CardElement {
  const held = several === undefined ? {} : { fields: several.fields };
  const data = {
    [OURS]: { kind: 'say', say: say.toWellFormed(), line: FIELD, ...held, ...(card === null ? {} : { card }) },
  };
  const field = {
    type: 'Input.Text',
    id: FIELD,
    label: unformatted(lineOf(asks, LONGEST.label)),
    maxLength: LONGEST.typed,
    isRequired: true,
    errorMessage: NOTHING_WRITTEN,
  };
  return {
    type: 'Action.ShowCard',
    title: several?.opens ?? WRITE_IT,
    card: {
      type: 'AdaptiveCard',
      version: '1.5',
      body: [
        ...(several === undefined ? [field] : several.fields.map(inputOf)),
        { type: 'ActionSet', actions: [pressOf({ title: SEND_IT, data, style: 'positive' })] },
      ],
    },
  };
}

function inputOf({ kind, label, isNeeded, choices = [], value }: FormField, at: number): CardElement {
  const field = {
    id: `${FIELD}${at}`,
    label: unformatted(lineOf(label, LONGEST.label)),
    ...(value === undefined ? {} : { value }),
    ...(isNeeded ? { isRequired: true, errorMessage: NOTHING_WRITTEN } : {}),
  };
  if (kind === 'day') return { type: 'Input.Date', ...field };
  if (kind === 'choice')
    return {
      type: 'Input.ChoiceSet',
      style: 'compact',
      ...field,
      choices: choices.map((choice) => ({ title: unformatted(choice), value: choice })),
    };
  return { type: 'Input.Text', ...field, isMultiline: kind === 'words', maxLength: LONGEST.typed };
}
