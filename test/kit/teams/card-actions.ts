import { objectIn, objectsUnder } from '#test/kit/block-kit-reading.ts';
import type { Thing } from '#test/kit/block-kit-reading.ts';

/** A button on an Adaptive Card. */
export type CardAction = {
  readonly title: string;
  readonly isExecute: boolean;
  /** What a press sends. */
  readonly data: object;
  /** For a button that opens a form: the words that it would say; null for any other. */
  readonly says: string | null;
};

/** Every button on a card, wherever it stands; what an older client is shown instead of one follows it. */
export function actionsOn(card: object | null): readonly CardAction[] {
  return objectsUnder(card).flatMap((one) => actionIn(one) ?? []);
}

function actionIn({ type, title, data, card }: Thing): CardAction | null {
  if (typeof title !== 'string') return null;
  if (type === 'Action.ShowCard') return { title, isExecute: false, data: {}, says: sayOf(card) };
  if (type !== 'Action.Execute' && type !== 'Action.Submit') return null;
  return { title, isExecute: type === 'Action.Execute', data: objectIn(data), says: null };
}

/** A form is about one action: somebody who types instead asks to note something about it. */
function sayOf(inner: unknown): string | null {
  const form = objectsUnder(inner)
    .map(({ data }) => objectIn(objectIn(data)['ragtime']))
    .find(({ kind }) => kind === 'form');
  return form === undefined ? null : `/rag note ${String(form['ref'])}`;
}
