import { leadNamedIn } from '#src/people/name-alone.ts';
import type { Scene } from '#src/commands/command.ts';

/** Whom one part of a message has chased, as typed, and about what; nobody where only a topic is named. */
export type ChaseSaid = { readonly names: readonly string[]; readonly topic: string };

const POLITE =
  /^(?:(?:please|pls|can|could|would|will|you|u|we|i|someone|somebody|ok|okay|right|so|then|now|and|hi|hello|(?:good )?morning)[\s,]+)*/iu;
const VERB = String.raw`(?:chase(?: up)?|remind|nudge|prod|poke|press|ping|(?:get|need|want) (?:an? )?(?:update|answer|word|news) from)`;
const VERB_AHEAD = new RegExp(`^${VERB}\\s+`, 'iu');
const ASK_AHEAD = /^ask\s+/iu;
const LINK = '(?:about|abt|re|on|for|regarding|over)';
/** “Bea about”, “Tom (”, “nudge Nadia re”. */
const HEAD = new RegExp(
  String.raw`^(?:(?:${VERB}|ask)\s+)?(?<names>\p{L}[\p{L} .'’&,+-]{0,60}?)(?:\s+(?:again|please|pls|now|too))*(?:\s+(?:for|to give) an? (?:update|answer|word))?(?:\s+${LINK}\s+|\s*\(\s*|\s*:\s+)`,
  'iu',
);
const BETWEEN = /[\s)]*(?:[,;&+.]|\s(?:and|n)(?=\s))[\s,]*(?:and\s+|then\s+|also\s+)*/giu;
const AND = /\s*(?:,|&|\+|\band\b|\bn\b)\s*/iu;
const THANKS = /[\s,)]+(?:please|pls|thanks|thank you|ta|now|again|today)[\s.!?]*$/iu;
const END = /[\s,;.!?&+)]+$/u;

/** What a message has chased, part by part; null for a message that begins with no such wish. */
export function readChases(said: string, scene: Scene): readonly ChaseSaid[] | null {
  const words = said.replace(POLITE, '').replace(THANKS, '').trim();
  const ahead = (VERB_AHEAD.exec(words) ?? ASK_AHEAD.exec(words))?.[0];
  if (ahead === undefined) return null;
  const heads = headsIn(words.slice(ahead.length), scene);
  const parts = heads.map(({ names, end }, at) => {
    const next = heads[at + 1]?.start ?? words.length - ahead.length;
    return { names, topic: words.slice(ahead.length + end, ahead.length + next).replace(END, '') };
  });
  // “Ask Tom about the survey” has a reader of its own; of two people it is two reminders.
  if (ASK_AHEAD.test(words)) return parts.length > 1 ? parts : null;
  return parts.length > 0 ? parts : [{ names: [], topic: words.slice(ahead.length).replace(END, '') }];
}

type Head = { readonly names: readonly string[]; readonly start: number; readonly end: number };

/** Each place where people are named with something about them; the first may name somebody who is not known. */
function headsIn(words: string, scene: Scene): readonly Head[] {
  const heads: Head[] = [];
  const starts = [...words.matchAll(BETWEEN)].map((found) => ({
    cut: found.index,
    start: found.index + found[0].length,
  }));
  for (const { cut, start } of [{ cut: 0, start: 0 }, ...starts]) {
    if (cut < (heads.at(-1)?.end ?? 0)) continue;
    const found = HEAD.exec(words.slice(start));
    const names = (found?.groups?.['names'] ?? '').split(AND).filter((name) => name !== '');
    const isKnown = names.length > 0 && names.every((name) => leadNamedIn(name, scene.roster) !== null);
    const isNamed = start === 0 && names.length === 1 && A_NAME.test(names[0] ?? '');
    if (found !== null && (isKnown || isNamed)) heads.push({ names, start: cut, end: start + found[0].length });
  }
  return heads;
}

const A_NAME = /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?$/u;

/** “Can u chase up Colin n Tom abt the damp” as it is written out: “chase Colin and Tom about the damp”; any other words as they are. */
export function writtenOut(said: string): string {
  if (!CHASES.test(said)) return said;
  return said
    .replace(CHASES, (_, __, verb: string) => `${verb.split(/\s/u)[0] ?? verb} `)
    .replaceAll(/\sabt\s/giu, ' about ')
    .replaceAll(/\s(?:n|nd)\s/giu, ' and ');
}

/** True for words that the command itself says, or a decision in a sentence; “an update from Tom on” is none of these. */
export function isCommandLike(said: string): boolean {
  return CHASES.test(said) && !/(?<!\p{L})(?:update|answer|word|news)\s+(?:on|about|for|from)(?!\p{L})/iu.test(said);
}

const CHASES = /^((?:(?:please|pls|plz|can|could|would|you|u|ok|hi)[\s,]+)*)(chase(?:\s+up)?|remind|nudge|ask)\s+/iu;
