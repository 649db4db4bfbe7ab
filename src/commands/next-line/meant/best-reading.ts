import { sayDay } from '#src/calendar/say-day.ts';
import { leadNamedIn } from '#src/people/name-alone.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { exactRef } from '#src/refs/typed-ref.ts';
import { refsNamed } from '#src/commands/words/left-over.ts';
import { lengthsIn } from '#src/timescale/days-in.ts';
import { dayAfter } from '#src/timescale/readers/length.ts';
import type { Scene } from '#src/commands/command.ts';
import { EARLIER } from './other-date.ts';

type Best = { readonly label: string; readonly say: string };

const GIVES =
  /^(?:(?:this |it |that )?(?:should|needs to|has to|must|ought to) (?:be|go to|sit with)|(?:move|give|hand|pass|assign|reassign|transfer)(?: (?:it|this|that))?(?: over)? to|(?:is|belongs to|sits with|goes to))\s+(?<name>\p{L}.{1,60}?)[\s.!]*$/iu;
const PRESSES =
  /^(?:(?:chase|remind|nudge|tell|ask|press|push)\s+(?<name>\p{L}[\p{L} .'’-]{0,40}?)(?=$|[\s.!]+(?:to|about|for|again|on|this|now)(?!\p{L}))|(?<late>\p{L}[\p{L} .'’-]{0,40}?)\s+(?:needs? to|must|should|has to)\s+(?:update|answer|reply|respond|get on|give))/iu;
const OVER =
  /(?<!\p{L})(?:duplicates?|same as|covered by|overtaken by|superseded by|replaced by|(?:now )?part of|merged? (?:in)?to)(?!\p{L})/iu;
const LATER =
  /^(?:extend|push|move|put|shift|give (?:it|them|him|her))(?: (?:it|this|that))?(?: (?:back|out|by|for))*(?!\p{L})/iu;

/** The command that the office’s words about an action most likely mean, “should be Carol”, “is a duplicate of 8.1.4”, “extend by a month”; null for words that point to none. */
export function bestReading(words: string, tracked: Tracked, scene: Scene): Best | null {
  const ref = exactRef(tracked.action, scene.plans);
  const said = words.trim();
  return given(said, ref, scene) ?? pressed(said, ref, scene) ?? over(said, ref, scene) ?? later(said, ref, tracked);
}

/** What calls it done in its lead’s place. */
export function doneAs({ action }: Tracked, { plans }: Scene): Best {
  return { label: 'It is done', say: `/rag ${exactRef(action, plans)} done` };
}

function given(words: string, ref: string, { roster }: Scene): Best | null {
  const names = GIVES.exec(words)?.groups?.['name']?.split(/\s*(?:,|&|\band\b)\s*/iu) ?? [];
  const known = names.map((name) => leadNamedIn(name, roster));
  if (known.length === 0 || known.includes(null)) return null;
  return {
    label: `Assign it to ${known.join(', ')}`,
    say: `/rag assign ${ref} ${known.map((one) => `"${one}"`).join(', ')}`,
  };
}

function pressed(words: string, ref: string, { roster }: Scene): Best | null {
  const { name, late } = PRESSES.exec(words)?.groups ?? {};
  const whom = leadNamedIn(name ?? late ?? '', roster);
  return whom === null ? null : { label: `Remind ${whom} now`, say: `/rag remind "${whom}" about ${ref}` };
}

function over(words: string, ref: string, scene: Scene): Best | null {
  const [other, ...others] = refsNamed(words, scene).filter((one) => one.toLowerCase() !== ref.toLowerCase());
  if (other === undefined || others.length > 0 || !OVER.test(words)) return null;
  return { label: `Close it: ${other} covers it`, say: `/rag close ${ref} as superseded: ${other} covers it` };
}

function later(words: string, ref: string, { standing }: Tracked): Best | null {
  const isLater = LATER.test(words) && !EARLIER.test(words);
  const [length, ...others] = isLater ? lengthsIn(words) : [];
  if (length === undefined || others.length > 0 || standing.agreed === null) return null;
  const day = sayDay(dayAfter(standing.agreed, length.length));
  return { label: `Set the date to ${day}`, say: `/rag date ${ref} ${day}` };
}
