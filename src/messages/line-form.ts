import { clip } from '#src/messages/text/clip.ts';
import type { CardData } from './card.ts';
import type { FormField } from './card-form.ts';

/** What a card asks for in one line or in several fields, where the platform has a form for it; everywhere the next line typed says the same. */
export type LineForm = {
  readonly asks: string;
  /** What the line says in full; “…” stands for it. */
  readonly say: string;
  /** The fields whose words together are the line, and what opens them; absent for a field for the line itself. */
  readonly several?: { readonly opens: string; readonly fields: readonly FormField[] };
};

/** The label of what opens the form, and of what sends it off. */
export const WRITE_IT = 'Write it here';
export const SEND_IT = 'Send';
/** What a field for an action's number shows while it is empty. */
export const WHICH_NUMBER = 'Its number, as the plan has it';
/** The same where several may be named. */
export const WHICH_NUMBERS = 'Its number, or several with commas between them';
/** What is said of a form that was sent off without a word. */
export const NOTHING_WRITTEN = 'Please write a line first.';

const LONGEST_QUESTION = 140;

/** The form for the one line that a card waits for; null for a card that waits for none, or about several actions at once. */
export function lineFormOf(
  card: Pick<CardData, 'heading' | 'blocks' | 'typed' | 'wants' | 'calls' | 'round' | 'form'>,
): LineForm | null {
  if (card.form !== undefined) {
    const { opens, asks, say, fields } = card.form;
    return { asks: clip(asks, LONGEST_QUESTION), say, several: { opens, fields } };
  }
  const say = card.typed === undefined ? wantedIn(card) : (card.typed.reason ?? null);
  if (say === null || !say.includes('…')) return null;
  const question = card.blocks.flatMap((block) => (block.kind === 'said' && block.asks === true ? [block.text] : []));
  return { asks: clip(question[0] ?? card.heading, LONGEST_QUESTION), say };
}

/** The line put in its place; runs of blanks and new lines are one blank, since it is one line. */
export function filledIn(say: string, line: string): string {
  return say.replace('…', () => line.replace(/\s+/gu, ' ').trim());
}

function wantedIn({ wants, calls, round }: Pick<CardData, 'wants' | 'calls' | 'round'>): string | null {
  const [called, ...others] = calls;
  if (wants === null || called === undefined || round !== undefined) return null;
  if (others.some(({ action }) => action !== called.action)) return null;
  return `/rag ${wants === 'evidence' ? 'evidence' : 'note'} ${called.ref} …`;
}
