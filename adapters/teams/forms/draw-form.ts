import { OURS } from '#adapters/teams/receive/pressed.ts';
import { pressOf } from '#adapters/teams/draw/render-press.ts';
import { unformatted } from '#adapters/teams/draw/render-plain.ts';
import { lineOf } from '#adapters/teams/draw/render-text.ts';
import type { CardElement } from '#adapters/teams/draw/payload.ts';
import type { OutKey } from '#src/ports/message.ts';
import { drawFields } from './draw-fields.ts';

const LONGEST_REF = 60;

/** What the update form is about, and the card it stands on; null for one that is not kept. */
export type FormAsked = { readonly ref: string; readonly card: OutKey | null };

/** The form for one update, as a card within a card; nothing is filled in beforehand, so that only what somebody chose is recorded. */
export function drawForm({ ref, card }: FormAsked): CardElement {
  const data = { [OURS]: { kind: 'form', ref, ...(card === null ? {} : { card }) } };
  const question = `How does ${unformatted(lineOf(ref, LONGEST_REF))} stand?`;
  return {
    type: 'AdaptiveCard',
    version: '1.5',
    body: [
      ...drawFields({ question, values: {} }),
      { type: 'ActionSet', actions: [pressOf({ title: 'Record', data, style: 'positive' })] },
    ],
  };
}
