import type { TextDraft } from './text-draft.ts';
import { isNearly } from './echoes.ts';

const BULLET = /\s*•\s*/;

/**
 * Moves leads that were printed in the dates cell to the leads cell: "Ongoing • Leader • Strategic Director, Stuart Bo".
 * A bullet with a number in it is a date and stays. Names cut short there are made whole from the leads cells of
 * that row and the rows below, which are then merged with it.
 */
export function moveSpilledLeads(drafts: readonly TextDraft[]): TextDraft[] {
  const mended = [...drafts];
  for (const [index, draft] of drafts.entries()) {
    const [dates = '', ...spilled] = draft.dates.split(BULLET);
    if (dates === '' || spilled.length === 0 || spilled.some((item) => /\d/.test(item))) continue;
    moveInto(mended, index, { dates, spilled });
  }
  return mended;
}

type Spill = { readonly dates: string; readonly spilled: readonly string[] };

function moveInto(mended: TextDraft[], index: number, { dates, spilled }: Spill): void {
  const draft = mended[index];
  if (draft === undefined) return;
  let items = spilled;
  let at = index;
  for (; at < index + spilled.length; at += 1) {
    const cell = mended[at]?.leads ?? '';
    const whole = cell === '' ? null : completeOne(items, cell);
    if (whole === null) break;
    items = whole;
    mended[at] = { ...(mended[at] as TextDraft), leads: '' };
  }
  const rest = at === index && draft.leads !== '' ? [draft.leads] : [];
  const leads = [...items, ...rest].map((item) => `• ${item.replace(/^•\s*/, '')}`).join(' ');
  mended[index] = { ...draft, dates, leads };
}

/** The items with the one made whole that the cell completes; null when it completes none. */
function completeOne(items: readonly string[], cell: string): string[] | null {
  for (const [index, item] of items.entries()) {
    const whole = complete(item, cell);
    if (whole !== null) return items.with(index, whole);
  }
  return null;
}

/** "Strategic Director, Karl Batte" and "Strategic Director, Kan battersby" -> "Strategic Director, Karl Battersby". */
function complete(cut: string, printed: string): string | null {
  const cutWords = cut.split(' ');
  const words = printed.replace(/^•\s*/, '').split(' ');
  const [last = '', lastPrinted = ''] = [cutWords.at(-1), words.at(-1)];
  const isCut = lastPrinted.length > last.length && lastPrinted.toLowerCase().startsWith(last.toLowerCase());
  if (cutWords.length !== words.length || !isCut) return null;
  return isNearly(cutWords.slice(0, -1).join(' '), words.slice(0, -1).join(' '))
    ? `${cut}${lastPrinted.slice(last.length)}`
    : null;
}
