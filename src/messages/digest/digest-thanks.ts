import { sayDay } from '#src/calendar/say-day.ts';
import type { Delivered, Week } from '#src/digest/digest.ts';
import type { DraftBlock } from '#src/messages/draft.ts';
import { firstWords } from '#src/messages/words/in-words.ts';
import { joined, say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { sayNames } from './digest-rows.ts';
import type { Room } from './digest-needs.ts';
import type { Setting } from './digest-rows.ts';

/** One screen has room for the accountable lead and one more. */
const MOST_NAMES = 2;

/** Thanks by name for what somebody else has checked, with what it was where there is room; what is only said done stands in the thread, and is told as that. */
export function thanksBlocks({ celebration }: Week, room: Room, setting: Setting): readonly DraftBlock[] {
  const { thanks, titleWords, names } = room;
  const thanked = (celebration?.delivered ?? []).filter((one) => one.how === 'checked' && one.names.length > 0);
  const shown =
    thanks > 0
      ? thanked.slice(0, thanks).map((one) => sayOne(one, titleWords, setting))
      : thanked.slice(0, names).map((one) => sayShortly(one, setting));
  if (shown.length === 0) return [];
  const more = thanked.length - shown.length;
  return [{ kind: 'said', text: say`Thank you: ${joined(shown, '; ')}${more > 0 ? `; and ${more} more` : ''}.` }];
}

function sayShortly({ line, names }: Delivered, { naming }: Setting): Said {
  return say`${sayNames(names, MOST_NAMES)}, ${naming.action(line.action).ref} is complete`;
}

function sayOne({ line, on, names }: Delivered, titleWords: number, { naming, today }: Setting): Said {
  const named = naming.action(line.action);
  return say`${named.ref} ${firstWords(named.title, titleWords)}, checked and complete ${sayDay(on, today)} (${sayNames(names, MOST_NAMES)})`;
}
