import type { Clause } from '#src/reply/clauses/clause.ts';
import { promises, saysAgain } from '#src/reply/after/done-after-all.ts';
import type { Span } from '#src/reply/remainder.ts';
import { remainderOf, trimmed } from '#src/reply/remainder.ts';
import type { Settled } from '#src/reply/settle/settle.ts';
import { isHarmless } from '#src/reply/claims/cover.ts';
import type { Unit } from '#src/reply/units/unit.ts';
import { isA } from '#src/reply/units/unit.ts';

type Said = Span & { readonly text: string; readonly clauses: readonly Clause[] };

/** What shows that something is done, empty for nothing; where those words begin, the end for none; and what is said beside them. */
type Shown = { readonly shows: number; readonly evidence: string; readonly beside: readonly string[] };

const LINK_ALONE = /^<?((?:https?|attached):\/\/[^\s<>|]*[^\s<>|.,])[.,]?>?$/iu;
// “Done, no idea why this is still here” wonders, and shows nothing.
const WONDERS =
  /^\W*(?:(?:but|and|so|tbh|honestly|though|i am|i['’]?m|i)\W+)*(?:not sure|unsure|no idea|no clue|not certain|don['’]?t (?:know|understand|see|get)|do not (?:know|understand|see)|dunno|can['’]?t (?:see|think|understand)|wondering|surprised|unclear|why|how come)(?!\p{L})/iu;
// Of “Done. Not N3.” only “not” is left.
const SAYS_NOTHING = /^[\s\p{P}]*(?:not|no|but|and|or)?[\s\p{P}]*$/iu;
const SORRY = /^\W*(?:sorry|apologies)\b/iu;

/** What shows that it is done, out of the words behind it that no claim took: no promise, no apology and no thanks. */
export function shownBy(said: Said, settled: Settled, taken: readonly Span[]): Shown {
  const { text, end } = said;
  const from = evidenceFrom(settled) ?? end;
  const kind = apologiesBehind(said, from);
  const all = remainderOf(text, { start: from, end }, taken);
  const own = remainderOf(text, { start: from, end }, [...taken, ...kind]);
  // What is shown as somebody's own words stands in them just so.
  const shown = text.includes(own) ? own : all;
  // “Done, minutes to follow”, “done, done”: nothing shows it yet.
  const isNothing =
    SAYS_NOTHING.test(shown) ||
    saysWhen(said, from) ||
    promises(shown) ||
    SORRY.test(shown) ||
    WONDERS.test(shown) ||
    saysAgain(shown);
  if (isNothing) return { shows: end, evidence: '', beside: [] };
  const beside = kind.map((span) => trimmed(text, span)).filter((one) => /sorry|apolog/iu.test(one));
  return { shows: from, evidence: withVerb(withoutStop(shown), settled, text), beside };
}

// “Done on 3 Nov”: when it was shows nothing of it.
function saysWhen({ clauses }: Said, from: number): boolean {
  const behind = clauses.flatMap(({ units }) => units.filter((unit) => unit.start >= from));
  return behind.some(isWhen) && behind.every((unit) => isWhen(unit) || isHarmless(unit));
}

function isWhen(unit: Unit): boolean {
  return unit.kind === 'day' || LATELY.test(unit.said);
}

const LATELY =
  /^(?:(?:first thing )?(?:today|yesterday|this morning)|this (?:afternoon|week|month)|last (?:night|week|month)|earlier (?:today|this week)|just now|(?:ages|a while|some time|weeks|months) (?:ago|back))$/u;

/** Where whoever writes only apologises or gives thanks, behind a place. */
function apologiesBehind({ clauses }: Said, from: number): readonly Span[] {
  return clauses.flatMap(({ units }) => units.filter((unit) => unit.start >= from && isA(unit, 'apology')));
}

// "Adopted at committee on 24 Feb": what shows it begins with its verb.
const HANGS_ON_VERB = /^\s+(?:at|by|on|in|to|with|from|during|after|before|under)\s/iu;

function withVerb(evidence: string, { used }: Settled, text: string): string {
  const done = used.find(({ field }) => field === 'done');
  const from = done?.reads[0]?.start ?? done?.start;
  if (done === undefined || from === undefined || evidence === '' || !HANGS_ON_VERB.test(text.slice(done.end)))
    return evidence;
  const whole = `${text.slice(from, done.end)} ${evidence}`;
  return text.includes(whole) ? whole : evidence;
}

function evidenceFrom({ used }: Settled): number | null {
  const shows = used.find(({ field }) => field === 'done' || field === 'evidence');
  const last = used.findLast(({ field }) => field === 'evidence') ?? shows;
  return shows === undefined || last === undefined ? null : shows.field === 'done' ? shows.end : last.end;
}

// "https://example.org/report." is a link and a full stop; "<https://example.org>" is in brackets.
function withoutStop(evidence: string): string {
  return LINK_ALONE.exec(evidence)?.[1] ?? evidence;
}
