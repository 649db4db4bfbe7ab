import { sayAge } from '#src/calendar/say-day.ts';
import type { Attention, Week } from '#src/digest/digest.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftBlock } from '#src/messages/draft.ts';
import { clipped } from '#src/messages/words/phrase.ts';
import { rowOf } from './digest-rows.ts';
import type { Setting } from './digest-rows.ts';

/** Beyond so many a card is not read; the rest are in each action's history. */
const MOST_REDS = 10;

/** A card for the thread with what was last said of the red actions; none when nobody gave a word. */
export function wordsOnReds({ attention }: Week, setting: Setting): readonly Card[] {
  const reds = attention.filter(({ line, words }) => line.shown === 'red' && words !== null);
  const blocks = reds.slice(0, MOST_REDS).flatMap((one) => blocksOf(one, setting));
  return blocks.length === 0 ? [] : [buildCard({ heading: 'What was last said of what is Red', blocks })];
}

function blocksOf({ line, words }: Attention, setting: Setting): readonly DraftBlock[] {
  if (words === null) return [];
  // Whoever wrote them is named above them.
  const leads = line.leads.filter((name) => name !== words.by);
  return [
    { kind: 'rows', rows: [rowOf({ ...line, leads }, [`said ${sayAge(words.on, setting.today)}`], setting)], more: 0 },
    { kind: 'heard', by: words.by ?? 'The plan', words: clipped(setting.naming.words(words.text)) },
  ];
}
