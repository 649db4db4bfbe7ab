import type { Day } from '#src/calendar/day.ts';
import { findLead, withoutSlip } from '#src/people/find-person.ts';
import type { Roster } from '#src/people/person.ts';
import { covered } from '#src/refs/covered.ts';
import { daysIn } from '#src/timescale/days-in.ts';
import { weekdaysIn } from '#src/timescale/stretches/weekdays-in.ts';

type Within = { readonly today: Day; readonly roster: Roster };

/** A name that stands behind the days of an arrangement or between them, and the words without it. */
export type AmongDays = { readonly said: string; readonly rest: string };

const QUOTED = /["“„]([^"“”„]{2,200})["”]/u;
const DAYS = '\n';
const PIECE = /[^\n]+/gu;
const AHEAD = /^(?:[\s,;:.()–—-]|(?:for|by|of|is|the|from|to|until|till|til|on)(?=\s))+/iu;
const BEHIND = /(?:[\s,;:.()–—-]|(?<=\s)(?:from|until|untill|till|til|to|on|for|is|away|off|on leave))+$/iu;
const LONGEST = 8;
/** What is longer arranges nothing by a name. */
const LONGEST_SAID = 1000;
const CAPITAL = /(?<![\p{L}\p{N}])@?\p{Lu}/gu;
const NAME = /^@?\p{Lu}[\p{L}.'’-]+(?:\s+(?:(?:of|and|&|the|for)\s+)*\p{Lu}[\p{L}.'’-]*)*/u;

/** “5–16 Nov, Karl Battersby”, “from 5 Nov Karl until 16 Nov”: a name in quotation marks, or words between the days that are somebody’s or a post’s and nothing else; null where none are. */
export function nameAmongDays(words: string, within: Within): AmongDays | null {
  const quoted = QUOTED.exec(words.slice(0, LONGEST_SAID));
  if (quoted !== null) return { said: (quoted[1] ?? '').trim(), rest: without(words, quoted.index, quoted[0].length) };
  for (const { said, index } of betweenDays(words, within.today)) {
    const isName = said.split(/\s+/u).length <= LONGEST && isCalled(said, within.roster);
    if (isName) return { said, rest: without(words, index, said.length) };
  }
  return null;
}

/** Words between the days that speak of somebody, or that stand as a name does and are nobody’s, as they were said: “Karl covers”, “Zork”; null where none do. */
export function namedAmongDays(words: string, isNobodyToo: boolean, { today, roster }: Within): string | null {
  const places = betweenDays(words, today).flatMap(({ said }) =>
    [...said.matchAll(CAPITAL)].map(({ index }) => ({ said, behind: said.slice(index) })),
  );
  const isNamed = ({ said, behind }: (typeof places)[number]): boolean => {
    const name = NAME.exec(behind)?.[0] ?? '';
    return isCalled(name, roster) || (isNobodyToo && name === said);
  };
  return places.find(isNamed)?.behind ?? null;
}

/** True for a name of somebody’s, of several of whom one is meant, or of a post. */
function isCalled(said: string, roster: Roster): boolean {
  const found = withoutSlip(findLead(said, roster));
  return found.kind === 'one' || found.kind === 'several' || found.kind === 'post';
}

type Piece = { readonly said: string; readonly index: number };

function betweenDays(words: string, today: Day): readonly Piece[] {
  if (words.length > LONGEST_SAID) return [];
  const run = weekdaysIn(words, today);
  const spans = [...daysIn(words, today), ...(run === null ? [] : [run])];
  const masked = covered(words.replaceAll('\n', ' '), spans, DAYS);
  return [...masked.matchAll(PIECE)].flatMap(({ 0: piece, index }) => {
    const ahead = AHEAD.exec(piece)?.[0].length ?? 0;
    const said = piece.slice(ahead).replace(BEHIND, '');
    return said === '' ? [] : [{ said, index: index + ahead }];
  });
}

function without(words: string, index: number, length: number): string {
  return `${words.slice(0, index)} ${words.slice(index + length)}`.replaceAll(/\s+/gu, ' ').trim();
}
