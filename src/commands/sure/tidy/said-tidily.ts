import { calledOf } from '#src/people/called-of.ts';
import type { Scene } from '#src/commands/command.ts';
import { leadingRefs } from '#src/commands/update/act-on.ts';
import { findLead } from '#src/people/find-person.ts';
import { commandedRef } from '#src/refs/commanded-ref.ts';
import { decidesByEveryWord } from '#src/commands/sure/doubts-in.ts';
import { refBehind } from '#src/commands/sure/ref-behind.ts';
import { inPlaceSaid } from './in-place.ts';

const COURTESY = /(?:[\s,;.!–—-]+(?:please|pls|thanks|thank you|many thanks|thx|ta|cheers))+[\s.!]*$/iu;
const ALONE = /^((?:\S*\d\S*(?:\s*,\s*|\s+and\s+|\s*&\s*|\s+)?)+?)\s*(?:only|alone)[\s.!]*$/iu;
const DATE_OF =
  /^(?:the\s+)?(?:(?:new|later|due|revised)\s+)*(?:dates?|deadlines?|extensions?|requests?)\s+(?:for|of|on)\s+(?=\S*\d)/iu;
const OF = /^(?:for|of|on|about|re)\s+(?=\S*\d)/iu;
const OF_DATES: ReadonlySet<string> = new Set(['date', 'approve', 'decline']);
const NAMING: ReadonlySet<string> = new Set(['assign', 'checker']);
const ME = /^(?:to\s+)?(?:me|myself)[.!]?$/iu;
const BETWEEN = /[\s,:;–—-]+(?:(?:to|for|on|as lead (?:of|for|on)|to (?:check|lead|take|do))[\s:]*)?$/iu;

/** A decision as it is read: without the courtesy at its end and what stands before its numbers, and with the name behind the number. */
export function saidTidily(name: string, rest: string, scene: Scene): string {
  if (!decidesByEveryWord(name) && name !== 'remind') return rest;
  const bare = numbersApart(rest, scene).replace(COURTESY, '').replace(ALONE, '$1');
  const said = numberFirst(name, bare, scene);
  if (!NAMING.has(name)) return said;
  const { refs, rest: names } = leadingRefs(said, scene);
  if (refs.length === 0 || names === '') return said;
  const front = said.slice(0, said.length - names.length);
  if (ME.test(names)) return `${front}"${calledOf(scene.speaker)}"`;
  return `${front}${name === 'assign' ? inPlaceSaid(names, scene.roster) : names}`;
}

const JOINED = /^[^\s+/]+(?:[+/][^\s+/]+)+/u;

/** “8.1.3+8.1.4” and “8.1.3/8.1.4” are two numbers, where each of them is one. */
function numbersApart(words: string, scene: Scene): string {
  const [said = ''] = JOINED.exec(words) ?? [];
  const parts = said.split(/[+/]/u);
  const areRefs = parts.every((part) => commandedRef(part, scene)?.rest === '');
  return said !== '' && areRefs ? parts.join(', ') + words.slice(said.length) : words;
}

function numberFirst(name: string, words: string, scene: Scene): string {
  if (commandedRef(words, scene) !== null) return words;
  const behind = words.replace(OF_DATES.has(name) ? DATE_OF : OF, '').replace(OF, '');
  if (behind !== words && commandedRef(behind, scene) !== null) return behind;
  const number = NAMING.has(name) ? refBehind(words, scene) : null;
  if (number === null || leadingRefs(number, scene).rest !== '') return words;
  const who = words
    .slice(0, words.length - number.length)
    .replace(BETWEEN, '')
    .replace(/^to\s+/iu, '')
    .trim();
  return findLead(who.replaceAll(/["“”]/gu, ''), scene.roster).kind === 'none' ? words : `${number} ${who}`;
}
