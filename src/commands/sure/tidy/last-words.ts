import type { Answer, Command, Scene } from '#src/commands/command.ts';
import { leadingRefs } from '#src/commands/update/act-on.ts';
import { beginsWithLead } from '#src/commands/sure/begins-with-lead.ts';
import { doubtIn } from '#src/commands/sure/doubts-in.ts';
import { readBack } from '#src/commands/sure/read-back.ts';
import { findLead, findPerson } from '#src/people/find-person.ts';

/** The commands that decide something by what they answer, and so can be tried with fewer words. */
const TRIED: ReadonlySet<string> = new Set([
  'assign',
  'begin',
  'checker',
  'keep',
  'merge',
  'remind',
  'reopen',
  'restrict',
  'settle',
  'unrestrict',
]);

const NAMING: ReadonlySet<string> = new Set(['assign', 'checker', 'remind']);
const MOST = 24;
const SIGNS = /[\s,;:(.–—-]+$/u;
const UNFINISHED = /(?:^|\s)(?:to|by|is|as|from|of|for|and|or|with|the|in|on|at|instead|place)$/iu;
const JOINS = /^(?:or|and|&|,|either|maybe|perhaps|with)\s+(?:the\s+)?/iu;
const ANSWERS: ReadonlySet<string> = new Set(['updated', 'kept', 'amended', 'answered']);

/** What a command that leads nowhere would do without its last words, read back with them: “8.1.6 tomorrow”, “Ann, she has agreed”; null where nothing shorter decides anything. */
export async function withoutLastWords(
  { command, rest }: { readonly command: Command; readonly rest: string },
  done: Answer,
  scene: Scene,
): Promise<Answer | null> {
  if (!TRIED.has(command.name) || !leadsNowhere(done) || !scene.index.isOffice(scene.speaker.id)) return null;
  const { rest: tail } = leadingRefs(rest, scene);
  if (NAMING.has(command.name) && isNearlyAName(tail, scene)) return null;
  const from = rest.length - tail.length;
  const cuts = [...rest.matchAll(/(?<=\S)\s+|(?<=\w)(?=\s*[,;:(])/gu)].map(({ index }) => index);
  for (const cut of [...(command.name === 'begin' ? [0] : []), ...cuts].toReversed().slice(0, MOST)) {
    if (cut < from - 1) break;
    const words = rest.slice(0, cut).replace(SIGNS, '');
    const doubt = rest.slice(cut).replace(/^[\s,;:]+/u, '');
    if (isAnother(doubt, scene) || UNFINISHED.test(words) || isInQuotes(words)) continue;
    const read = await command.run(words, scene);
    if (!decides(read) || doubtIn({ name: command.name, whole: words, tail: words.slice(from), done: read }, scene))
      continue;
    const say = `/rag ${command.name} ${words}`.trim();
    return readBack({ done: read, words: rest, doubt, say }, scene);
  }
  return null;
}

function isInQuotes(words: string): boolean {
  return [...words.matchAll(/["“”]/gu)].length % 2 === 1;
}

function decides({ entries }: Answer): boolean {
  return entries.length > 0 && !entries.some(({ event }) => ANSWERS.has(event.kind));
}

/** Says how it is said, or finds nobody of that name. */
function leadsNowhere({ entries, card, isTemplate }: Answer): boolean {
  const asksName = card.typed?.name !== undefined;
  return (
    entries.length === 0 &&
    (isTemplate === true ||
      card.refuses === true ||
      (card.typed?.rest !== undefined && card.buttons.length === 0) ||
      asksName)
  );
}

const IN_PLACE = /^(?:in place|instead|in lieu) of(?!\p{L})/iu;
const LIKE_A_NAME = /^[\p{Lu}"“]/u;

/** “Carol or Ben”, “and Zachary”, “in place of Zed”: a second name, which is asked about as such. */
function isAnother(doubt: string, { roster }: Scene): boolean {
  if (IN_PLACE.test(doubt)) return true;
  const joined = JOINS.exec(doubt)?.[0];
  if (joined === undefined) return false;
  const second = doubt.slice(joined.length);
  return LIKE_A_NAME.test(second) || beginsWithLead(second, roster);
}

/** A slip in a name, and one of several who have it, is asked about as that. */
function isNearlyAName(tail: string, { roster }: Scene): boolean {
  const who = tail.split(/\s+(?:in place|instead) of\s/iu)[0] ?? tail;
  const found = findPerson(tail, roster);
  return found.kind !== 'none' || found.nearest.length > 0 || findLead(who, roster).kind !== 'none';
}
