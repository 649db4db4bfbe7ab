import { sayDay } from '#src/calendar/say-day.ts';
import type { Checked, Week } from '#src/digest/digest.ts';
import type { DraftBlock } from '#src/messages/draft.ts';
import { firstWords } from '#src/messages/words/in-words.ts';
import { joined, say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import type { Room } from './digest-needs.ts';
import type { Setting } from './digest-rows.ts';

/** Thanks by name for what somebody else has checked; what is only said done is told as that. */
export function thanksBlocks({ checked }: Week, { thanks, titleWords }: Room, setting: Setting): readonly DraftBlock[] {
  const thanked = checked.filter((one) => one.thanks !== null);
  const shown = thanked.slice(0, thanks).map((one) => sayOne(one, titleWords, setting));
  if (shown.length === 0) return [];
  const more = thanked.length - shown.length;
  return [{ kind: 'said', text: say`Thank you: ${joined(shown, '; ')}${more > 0 ? `; and ${more} more` : ''}.` }];
}

function sayOne({ line, on, thanks }: Checked, titleWords: number, { naming, today }: Setting): Said {
  const named = naming.action(line.action);
  return say`${named.ref} ${firstWords(named.title, titleWords)}, checked and complete ${sayDay(on, today)} (${thanks ?? ''})`;
}
