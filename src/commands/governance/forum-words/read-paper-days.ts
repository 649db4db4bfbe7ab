import type { Forum } from '#src/plan/governance/forum.ts';
import { numberNamed } from '#src/timescale/vocabulary.ts';
import { readWords, wordAt } from '#src/timescale/words.ts';

/** How long before a meeting its papers are due. */
export type PaperDays = Pick<Forum, 'paperDays' | 'paperUnit'>;

// "10 days before", "due 5 working days before the meeting", "five clear days", "a week before"
const SAID =
  /^(?:(?:are|is|due|close|closing|in|by|wanted|the)\s+)*(?<count>\p{L}{1,8}|\d{1,2})\s+(?<kind>(?:(?:clear|working|calendar)\s+)*)(?<unit>days?|weeks?)(?<behind>(?:\s+\p{L}+){0,6})[\s.]*$/iu;
const BEHIND = /^(?:\s+(?:before|ahead|earlier|prior|in|advance|beforehand|to|of|each|the|it|a|every|meetings?))*$/iu;
const ON_THE_DAY = /^(?:(?:are|is|due|close|on|the|same|by)\s+)*day(?:\s+(?:itself|of\s+the\s+meeting))?[\s.]*$/iu;
const BARE = /^\d{1,2}$/u;
const A_WEEK = 7;
const WORKING_WEEK = 5;

/** Reads “10 days before”; null where the words say something else. */
export function readPaperDays(said: string): PaperDays | null {
  const words = said.trim();
  if (ON_THE_DAY.test(words)) return { paperDays: 0 };
  if (BARE.test(words)) return { paperDays: Number(words) };
  const { count = '', kind = '', unit = '', behind = '' } = SAID.exec(words)?.groups ?? {};
  const of = countOf(count);
  if (of === null || !BEHIND.test(behind)) return null;
  const isClear = /clear/iu.test(kind);
  const isWorking = isClear || /working/iu.test(kind);
  const days = /week/iu.test(unit) ? of * (isWorking ? WORKING_WEEK : A_WEEK) : of;
  return isWorking ? { paperDays: days, paperUnit: isClear ? 'clear' : 'working' } : { paperDays: days };
}

function countOf(said: string): number | null {
  if (said === '') return null;
  if (/^\d/u.test(said)) return Number(said);
  return /^an?$/iu.test(said) ? 1 : numberNamed(wordAt(readWords(said), 0));
}
