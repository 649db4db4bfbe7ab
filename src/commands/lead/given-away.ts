import { offerCommand } from '#src/messages/office/sure/ask-sure.ts';
import { leadNamedIn } from '#src/people/name-alone.ts';
import { sayAnd } from '#src/messages/words/say-list.ts';
import { mayUpdate } from '#src/plan/permission.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { leadingRef } from '#src/refs/leading-ref.ts';
import { daysIn } from '#src/timescale/days-in.ts';
import { typedRef } from '#src/refs/typed-ref.ts';
import { answer, refuse } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { actOn } from '#src/commands/update/act-on.ts';
import type { Done } from '#src/commands/update/act-on.ts';
import { askForOtherLead } from '#src/commands/update/requests/other-lead.ts';
import { isNotTheOne } from '#src/commands/update/rest/not-mine-of-which.ts';
import { findAction, isRefusal } from '#src/commands/words/find-action.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import { recordNotMine } from './not-mine.ts';

const LONGEST = 200;
const POLITE = String.raw`^\W*(?:(?:please|pls|can you|could you|can we|could we)\s+)*`;
const GIVES = new RegExp(
  String.raw`${POLITE}(?<verb>give|pass|hand|reassign|move|transfer|allocate)\s+(?:over\s+)?(?:action\s+)?(?<ref>\S*\d\S*?)[,:]?\s+(?:(?:over|on|across)\s+)?to\s+(?<name>[\p{L}@][^\d]*)$`,
  'iu',
);
const IS_GIVING = /^(?:give|pass|hand|reassign|allocate)$/iu;
const MOST_WORDS = 3;
const IS = String.raw`^(?:(?:is|it['’]?s|this is|that is|sorry|was|and)[\s,]+)*`;
const NOT = String.raw`(?:not|isn['’]?t|is not|no longer|never was|wasn['’]?t)\s+(?:mine|me|for me|ours|my (?:action|one|job|area))`;
const NOT_MINE = new RegExp(String.raw`${IS}${NOT}(?!\p{L})[\s,.;:–-]+(?<who>\S.*)$`, 'iu');
const WHOSE = new RegExp(String.raw`^(?<who>\S.{1,60}?)[\s,]+(?:and\s+)?(?:so\s+)?${NOT}\W*$`, 'iu');
const BELONGS = /^(?:belongs to|sits with|should (?:be|sit|go) (?:with|to)|goes to)\s+(?<who>\S.*)$/iu;

/** “Give 8.1.4 to Carol” and “E8 not mine its carols” are about the number that is named, whatever was shown last: a request to the programme office, with whoever is named; null for any other words. */
export async function givenAway(words: string, scene: Scene): Promise<Answer | null> {
  if (scene.message.card !== null || scene.given !== null || words.length > LONGEST) return null;
  return (await given(words, scene)) ?? (await takenOver(words, scene)) ?? notTheirs(words, scene);
}

async function given(words: string, scene: Scene): Promise<Answer | null> {
  const { verb = '', ref = '', name = '' } = GIVES.exec(words)?.groups ?? {};
  if (ref === '' || daysIn(name, scene.today).length > 0) return null;
  const several = severalIn(name, scene);
  if (several.length > 1 && scene.index.isOffice(scene.speaker.id)) {
    const both = await findAction(ref, scene);
    return isRefusal(both) ? null : offered(both, several, scene);
  }
  const known = leadNamedIn(name, scene.roster);
  const isName = IS_GIVING.test(verb) && name.trim().split(/\s+/u).length <= MOST_WORDS;
  const to = known ?? (isName ? name.replace(/[\s.!]+$/u, '') : null);
  const found = to === null ? null : await findAction(ref, scene);
  if (to === null || found === null) return null;
  if (isRefusal(found)) return leadingRef(ref, scene) === null ? null : refuse(found);
  return scene.index.isOffice(scene.speaker.id) ? offered(found, [to], scene) : wanted(found, { words, to }, scene);
}

const DOES =
  'doing|leading|running|looking after|handling|picking up|picked up|taking on|taken on|taking over|taken over|took over|got';
const FROM_NOW = String.raw`(?: (?:now|from now on|these days|instead))*\W*$`;
/** “Jo’s doing 1.2 now”, “I’m handing 1.2 over to Jo from next month”; and, of the office alone, “1.2 is Jo’s now”. */
const TAKES = new RegExp(
  String.raw`^(?<name>\p{L}[\p{L} .’'-]{1,40}?)(?:['’]s| is| has| have| will be)?(?: now)? (?:${DOES}) (?:the |action )?(?<ref>\S*\d\S*?)${FROM_NOW}`,
  'iu',
);
const HANDS =
  /^(?:i['’]?m|i am|i['’]?ll be|i will be) (?:handing|passing|giving) (?<ref>\S*\d\S*) (?:(?:over|on|across) )?to (?<name>\p{L}[\p{L}’'-]*(?: (?!from|on|at|next|in|as|because|when|until|now|this|by)\p{L}[\p{L}’'-]*)?)(?: .{0,60})?$/iu;
const IS_NOW = new RegExp(
  String.raw`^(?<ref>\S*\d\S*) (?:is|belongs|sits|goes|went|moved|has (?:gone|moved|passed)|is being led by|is led by)(?: now)? (?:(?:with|to|over to|by) )?(?<name>\p{L}[\p{L} .’'-]{1,40}?)${FROM_NOW}`,
  'iu',
);

async function takenOver(words: string, scene: Scene): Promise<Answer | null> {
  const isOffice = scene.index.isOffice(scene.speaker.id);
  const said = TAKES.exec(words) ?? HANDS.exec(words) ?? (isOffice ? IS_NOW.exec(words) : null);
  const { name = '', ref = '' } = said?.groups ?? {};
  const to = leadNamedIn(name, scene.roster);
  const found = to === null || leadingRef(ref, scene) === null ? null : await findAction(ref, scene);
  if (to === null || found === null) return null;
  if (isRefusal(found)) return refuse(found);
  // Of its own lead’s “1.2 is Jo’s now” more is known: it is theirs no longer.
  return isOffice ? offered(found, [to], scene) : wanted(found, { words, to }, scene);
}

/** The office decides it itself, by one tap. */
function offered({ action }: Tracked, to: readonly string[], scene: Scene): Answer {
  const ref = typedRef(action, scene.plans);
  const names = to.map((name) => `"${name}"`).join(', ');
  return answer(offerCommand(`Give ${ref} to ${sayAnd(to)}`, `/rag assign ${ref} ${names}`), [action.id]);
}

const TOGETHER = /[\s,]+(?:jointly|together|both|as joint leads?|please|now)(?=[\s,.!]*$)/giu;

/** “Carol and Ben jointly”: each where all of them are known; none otherwise. */
function severalIn(names: string, { roster }: Scene): readonly string[] {
  const all = names
    .replace(/[\s.!]+$/u, '')
    .replace(TOGETHER, '')
    .split(/\s*(?:,|&|\+|\band\b)\s*/iu)
    .map((name) => leadNamedIn(name, roster));
  return all.every((name) => name !== null) ? all : [];
}

type Named = { readonly words: string; readonly to: string };

function wanted(found: Tracked, { words, to }: Named, scene: Scene): Promise<Answer> {
  return actOn([typedRef(found.action, scene.plans)], scene, (tracked): Done | Refusal => {
    const asked = askForOtherLead(words, to, { tracked, scene });
    return 'refusal' in asked ? asked.refusal : asked;
  });
}

/** Said of the number in front, else of the one action of the conversation. */
async function notTheirs(words: string, scene: Scene): Promise<Answer | null> {
  const named = leadingRef(words, scene);
  const rest = (named?.rest ?? words).replace(/^[\s,:;–—-]+/u, '');
  const [only, ...others] = scene.talk;
  const ref = named?.said ?? (only === undefined || others.length > 0 ? null : typedRef(only.action, scene.plans));
  const who = (NOT_MINE.exec(rest) ?? WHOSE.exec(rest))?.groups?.['who'] ?? null;
  const belongs = named === null ? null : (BELONGS.exec(rest)?.groups?.['who'] ?? null);
  const to = leadNamedIn(who ?? belongs ?? '', scene.roster);
  if (ref === null || to === null) return null;
  const found = await findAction(ref, scene);
  if (isRefusal(found) || (named === null && isNotTheOne(found, words, scene))) return null;
  if (who === null) return wanted(found, { words, to }, scene);
  return actOn([ref], scene, async (tracked): Promise<Done | Refusal> => {
    return mayUpdate(scene.asker, tracked) ?? recordNotMine(tracked, { words: rest, to }, scene);
  });
}
