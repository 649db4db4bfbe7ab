import { outsideQuotes } from './doubt-words.ts';
import { split } from './doubts/plain.ts';

const ASKED = /\?+[\s,.;:–—-]*/u;
// “Reopen B1 no, the date is a misprint”; not “no minutes were found”, which is why.
const NO =
  /^[\s,:;–—-]*(no(?:pe)?(?=\W*$|\s*[,.;:!–—-]|\s+(?:the|i|it|its|it['’]s|that|this|they|we|he|she|dont|don['’]t|do|not|wait|sorry|actually|leave|keep|hang|hold|stop|please|thanks)(?!\p{L})).*)$/isu;

type Said = { readonly name: string; readonly whole: string; readonly tail: string };

/** What stands behind a question mark in a decision, or begins with “no” right behind its action: it was thought aloud, and decides nothing; null where nothing does. */
export function thoughtAloud({ name, whole, tail }: Said): string | null {
  const { head } = split(outsideQuotes(whole));
  const mark = ASKED.exec(head);
  const isBehind = mark !== null && head.slice(mark.index + mark[0].length).trim() !== '';
  if (isBehind) return whole.slice(whole.indexOf('?')).replace(ASKED, '').trim();
  return name === 'verify' ? null : (NO.exec(tail)?.[1]?.trim() ?? null);
}
