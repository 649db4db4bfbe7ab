import type { Chosen, Mention } from '#src/ports/erasing.ts';
import type { Blotter } from './blot-out.ts';

/** Words of others as they stand once somebody is erased: those that name them are kept for the office to see, and give the name up where that was chosen. */
export function decided(text: string, where: string, { blotter, chosen, mentions }: Deciding): string {
  if (!blotter.knows(text)) return text;
  if (!mentions.some((one) => one.where === where && one.words === text)) mentions.push({ where, words: text });
  return chosen === 'all' || chosen.includes(where) ? blotter.words(text) : text;
}

type Deciding = { readonly blotter: Blotter; readonly chosen: Chosen; readonly mentions: Mention[] };
