import { leadNamedIn } from '#src/people/name-alone.ts';
import { leadingRef } from '#src/refs/leading-ref.ts';
import { readUntil } from '#src/timescale/stretches/stretch.ts';
import { readWhen } from '#src/timescale/read-when.ts';
import { splitReason } from '#src/commands/words/reason.ts';
import type { Scene } from '#src/commands/command.ts';
import { writtenOut } from './chases/read-chases.ts';
import { officeWish } from './meant/office-wishes.ts';

const LONGEST = 300;
const POLITE =
  /^(?:(?:please|pls|can you|could you|would you|ok|okay|right|so|then|now|and|hi|hello|(?:good )?morning)[\s,]+)*/iu;
const CHASES = /^(?<verb>remind|chase|nudge)\s+(?<whom>[\p{L}"“][^?]*?)[\s.!]*$/iu;
// “Everyone who’s late”, “all leads except Ann”.
const EVERYBODY =
  /^(?:every(?:one|body)|all(?: (?:of them|the leads|leads|of the leads))?|(?:the )?(?:late|overdue)(?: (?:ones|leads|people))?|(?:those|anyone|anybody)(?= (?:who|that|with)))(?=$| (?:who|that|with|except|but|apart|bar)(?!\p{L}))/iu;
const LATE =
  /^(?:every(?:one|body)|all(?: (?:of them|the leads|leads|of the leads))?|those|anyone|anybody)? ?(?:(?:who|that)(?:['’]?s| is| are) |with )?(?:anything |something |actions? )?(?:late|overdue|behind)(?: (?:ones|leads|people))?/iu;
// All who lead, shown first by their names: nobody is asked before the tap.
const UNANSWERED =
  /^(?:every(?:one|body)|all(?: (?:of them|the leads|leads))?|those|anyone|anybody|(?:the )?(?:leads|people|ones)) (?:who|that)(?:['’]?s| is| are| has| have)? ?(?:has|have|is|are)?(?:n['’]?t| not)(?: yet)? (?:answered|replied|responded|updated|said anything)(?: yet)?$/iu;
const AND = /\s*(?:,|&|\+|\band\b)\s*/iu;
const ABOUT = /[\s,:]+(?:about|on|for|re|regarding)\s+/iu;
const THANKS = /[\s,]+(?:please|thanks|thank you|now|again|today)[\s.!]*$/iu;
const AGREES = /^(?:agree|accept|grant)\s+(?:to\s+)?(?=\S*\d)/iu;
// “Agree 8.1.4 is late” says something of it.
const ENDS_OR_WHY = /^\W*(?:$|please|thanks|because|as|since|that['’]?s|it['’]?s|[,;.–-]\s)/iu;
const OF_SOMEBODY =
  /^(?:approve|agree|accept|grant|decline|refuse|reject)\s+(?:to\s+)?(?<whose>\p{L}[\p{L} .'’-]{0,60}?)['’]s?\s+(?:(?:new|later|other|revised|requested)\s+)*(?:due\s+)?(?:dates?|extensions?|requests?|deadlines?|more time)[\s.!]*$/iu;
const OF_ALL =
  /^(?:i (?:can )?)?(?:approve|agree|accept|grant|decline|refuse|reject)\s+(?:to\s+)?(?:(?:all|both|every(?:thing|one)?|each|them|these|those|two|three|the lot|of)\s*)+(?:(?:the|their|new|later|requested|waiting)\s+)*(?:dates?|extensions?|requests?|deadlines?)?[\s.!]*$/iu;
const DATES =
  /^[\s,:–-]*(?:(?:new|due|agreed|target|end)\s+)*(?:date|deadline)[\s:–-]+(?:(?:is|now|to|be|as|of|should|will|becomes?|set)\s+)*/iu;
const ADDS = /^(?:add|new action|add (?:an |a new )?action)(?:\s*[:–—-]+\s*|\s+(?=["“]))/iu;
const HOW =
  /^how (?:do|can|would|should) (?:i|we|you)\s+(?<verb>add|assign|split|merge|close|reopen|approve|decline|verify|restrict|remind|edit|settle)(?!\p{L})(?!.*\d)[^?]{0,60}\?*$/iu;
const LETS_GO =
  /^(?:let|drop|clear|dismiss|ignore)\s+(?:all\s+)?(?:of\s+)?(?:the|these|those)\s+(?:unplaced\s+)?(?:notes|words)(?:\s+without an action)?(?:\s+go)?[\s.!]*$/iu;
const NOTES =
  /^(?:(?:please|just)\s+)?(?:(?:add|put|make|leave)\s+)?(?:a\s+)?note\s+(?:on|for|about|against|re|to)\s+/iu;
const AT_FRONT = /^[\s:,;.–—-]+/u;

/** The command that a sentence of the programme office’s says (“chase Carol about 8.1.3”, “agree 8.1.4”, “9.1.1 date 30 June”); null for any other words. */
export function officeSentence(said: string, scene: Scene): string | null {
  if (said.length > LONGEST || scene.message.card !== null || !scene.index.isOffice(scene.speaker.id)) return null;
  const words = writtenOut(said.replace(POLITE, '').replace(THANKS, '').trim());
  if (LETS_GO.test(words)) return '/rag place all nowhere';
  return (
    officeWish(words, scene) ??
    chased(words, scene) ??
    leftInPeace(words, scene) ??
    decided(words, scene) ??
    dated(words, scene) ??
    added(words)
  );
}

/** A note on an action by its number, of whoever says so: “note on 8.1.6: the grant is in”; null for any other words. */
export function noteSentence(words: string, scene: Scene): string | null {
  const ahead = NOTES.exec(words)?.[0];
  const named =
    ahead === undefined || scene.message.card !== null ? null : leadingRef(words.slice(ahead.length), scene);
  const text = named?.rest.replace(AT_FRONT, '') ?? '';
  return named === null || text === '' ? null : `/rag note ${refOnly(named.said)} ${text}`;
}

function chased(words: string, scene: Scene): string | null {
  const whom = CHASES.exec(words)?.groups?.['whom'];
  if (whom === undefined) return null;
  if (UNANSWERED.test(whom)) return '/rag remind everyone';
  if (EVERYBODY.test(whom)) return `/rag remind ${whom.replace(LATE, 'overdue')}`;
  const [names = '', about] = whom.split(ABOUT, 2);
  if (!names.split(AND).every((name) => isLeadName(name, scene))) return null;
  return about === undefined || leadingRef(about, scene) !== null ? `/rag remind ${whom}` : null;
}

/** “Stop asking Hugh until Easter”: of somebody else, and no wish of the office’s own. */
function leftInPeace(words: string, scene: Scene): string | null {
  const { name = '', until = '' } = IN_PEACE.exec(words)?.groups ?? {};
  const known = leadNamedIn(name, scene.roster);
  return known === null || readUntil(until, scene.today) === null ? null : `/rag pause "${known}" ${until}`;
}

const IN_PEACE =
  /^(?:(?:stop|no more) (?:asking|chasing|messaging|reminding|nudging)|(?:don['’]?t|do not) (?:ask|chase|message|remind|nudge|bother)|leave|pause)\s+(?<name>\p{L}[\p{L} .'’-]{1,40}?)(?: alone| in peace| be)?\s+(?<until>(?:until|till|for)\s+.{2,40}?)[\s.!]*$/iu;

function isLeadName(name: string, { roster }: Scene): boolean {
  return leadNamedIn(name.replaceAll(/["“”]/gu, ''), roster) !== null;
}

function decided(words: string, scene: Scene): string | null {
  // Each with its tap, like somebody’s.
  if (OF_ALL.test(words)) return '/rag approve';
  const whose = OF_SOMEBODY.exec(words)?.groups?.['whose'];
  // All that waits, each with its tap: what was meant is looked at before it counts.
  if (whose !== undefined && leadNamedIn(whose, scene.roster) !== null) return '/rag approve';
  const ahead = AGREES.exec(words)?.[0];
  const named = ahead === undefined ? null : leadingRef(words.slice(ahead.length), scene);
  return named !== null && ENDS_OR_WHY.test(named.rest) ? `/rag approve ${words.slice(ahead!.length)}` : null;
}

function dated(words: string, scene: Scene): string | null {
  const named = leadingRef(words, scene);
  const ahead = named === null ? undefined : DATES.exec(named.rest)?.[0];
  if (named === null || ahead === undefined) return null;
  const day = named.rest.slice(ahead.length).trim();
  return readWhen(splitReason(day).head, scene.today)?.rest === '' ? `/rag date ${refOnly(named.said)} ${day}` : null;
}

function added(words: string): string | null {
  const verb = HOW.exec(words)?.groups?.['verb'];
  if (verb !== undefined) return `/rag ${verb.toLowerCase()}`;
  const ahead = ADDS.exec(words)?.[0];
  return ahead === undefined ? null : `/rag add ${words.slice(ahead.length)}`;
}

function refOnly(said: string): string {
  return said.replace(/[.,:;]+$/u, '');
}
