import type { Card } from '#src/messages/card.ts';

const ASKS = /^\/rag (?:\S+ )?indicator (?<ref>\S+) reading$/u;
const FIGURE = String.raw`[£€$]?\d[\d.,]*(?: ?%|(?: \p{L}+){1,4})?`;
const SAYS = String.raw`(?:(?:now|still|stands?|currently|about)\s+)*(?:(?:at|is|was)\s+)?`;
const WHOLE = new RegExp(
  String.raw`^(?:(?:it|that)(?:['’]?s| is| stands| was)?\s+)?${SAYS}(?<figure>${FIGURE}(?:[\s,]+(?:as (?:at|of)|on|at|from)\s.+|,\s.+)?)[\s.!]*$`,
  'iu',
);
const LONGEST = 120;

/** What an answer to “What does indicator K4 stand at?” says in full, bare under that question alone or behind its number; null for any other words. */
export function readingUnder(words: string, card: Card): string | null {
  if (words.length > LONGEST) return null;
  const asked = card.buttons.flatMap(({ say }) => {
    const found = ASKS.exec(say);
    return found === null ? [] : [{ say, ref: found.groups?.['ref'] ?? '' }];
  });
  const [only, ...others] = asked;
  if (only === undefined) return null;
  const named = asked.find(({ ref }) => behindRef(words, ref) !== null);
  if (named !== undefined) return filled(named.say, behindRef(words, named.ref) ?? '');
  return others.length === 0 && card.asks.length === 0 ? filled(only.say, words) : null;
}

function behindRef(words: string, ref: string): string | null {
  const said = words.trim().replace(/^(?:indicator|for|on)\s+/iu, '');
  if (!said.toLowerCase().startsWith(ref.toLowerCase())) return null;
  const rest = said.slice(ref.length);
  return /^[\s:,=–-]/u.test(rest) ? rest.replace(/^[\s:,=–-]+/u, '') : null;
}

function filled(say: string, words: string): string | null {
  const figure = WHOLE.exec(words.trim())?.groups?.['figure'];
  return figure === undefined ? null : `${say} ${figure}`;
}
