import type { ReadingPart } from './reading.ts';

const SIGN =
  /🔴|🟠|🟡|🟢|🟥|🟧|🟨|🟩|✅|☑|✔|❌|✖|⚠|🚨|🛑|⛔|👍|👎|👌|🆗|💚|💛|❤|:(?:\+1|-1|thumbsup|thumbsdown|x|warning|ok_hand|[a-z_]*(?:circle|square|check_mark)[a-z_]*):/gu;

/** The signs that rate or agree in words of which nothing else was read: “👍”, “🔴🟢”; empty for none, so that a ref alone asks for nothing. */
export function signsIn({ words }: Pick<ReadingPart, 'words'>): string {
  return (words.match(SIGN) ?? []).join('');
}
