import type { Clause } from './clause.ts';
import { wordsLeft } from './clause.ts';
import type { FoundRef, RefContext } from './find-refs.ts';
import { refsIn, refsUpTo } from './find-refs.ts';
import { GRAMMAR, NAMED_LAST } from './grammar.ts';
import { makeLegible } from './legible.ts';
import type { PartRead } from './read-part.ts';
import { readPart } from './read-part.ts';
import type { Found, Reader, Spot } from './reader.ts';
import type { Reading, ReadingPart } from './reading.ts';
import type { Span } from './remainder.ts';
import { wordsOf } from './remainder.ts';
import { splitClauses } from './split-clauses.ts';
import type { Listener, Part } from './split-parts.ts';
import { coverRefs, splitParts } from './split-parts.ts';
import { withoutClashes } from './without-clashes.ts';

/** What a reply is read against. */
export type ReplyContext = RefContext & {
  /** The refs that the conversation is about, of which "all green" speaks; none in a command. */
  readonly openRefs: readonly string[];
};

/** Reads what a person answered: a part for each action named, or one part without a ref when the words name none. */
export function readReply(text: string, context: ReplyContext): Reading {
  const legible = makeLegible(text);
  const refs = refsIn(legible, context);
  const parts = splitParts(legible, refs, listenerOf(text, legible, context));
  const covered = coverRefs(legible, refs, parts);
  const named = parts.flatMap((part) => part.refs.map((ref) => ref.said.toLowerCase()));
  const read = parts.flatMap((part) => {
    const partRead = readPart({
      text,
      legible: covered,
      start: part.start,
      end: part.end,
      named: part.refs.length > 0,
      today: context.today,
    });
    return spread(wordsOf(text, part), { part, read: partRead, refs }, { ...context, named });
  });
  return { parts: withoutClashes(read) };
}

type Understood = { readonly part: Part; readonly read: PartRead; readonly refs: readonly FoundRef[] };

/** One reading for each action that a part is about. */
function spread(
  words: string,
  { part, read, refs }: Understood,
  context: ReplyContext & { named: readonly string[] },
): readonly ReadingPart[] {
  const { change, request, implied } = read;
  const about = (ref: string | null, unknown = ''): ReadingPart => {
    const unread = [unknown, read.unread].filter((said) => said !== '').join(' ');
    return { ref, change, request, implied, unread, words };
  };
  if (part.refs.length > 0) return part.refs.map((ref) => about(ref.said, ref.known ? '' : ref.said));
  const open = context.openRefs.filter((ref) => !context.named.includes(ref.toLowerCase()));
  if (read.all === null || context.openRefs.length === 0) return [about(mentioned(read, refs, context))];
  // "all on track, 8.1.4 slipping", "all three green" of four
  const isMixed = refs.some((ref) => ref.index >= part.start && ref.end <= part.end);
  if (isMixed || (read.all !== true && read.all !== open.length)) return [kept(words)];
  return open.map((ref) => about(ref));
}

function kept(words: string): ReadingPart {
  return { ref: null, change: { narrative: words }, request: null, implied: [], unread: words, words };
}

/** The one ref that prose speaks of, where no conversation says what it is about. */
function mentioned(read: PartRead, refs: readonly FoundRef[], { openRefs }: ReplyContext): string | null {
  const said = new Set(refs.filter((ref) => ref.known).map((ref) => ref.said));
  if (read.understood || openRefs.length > 0 || said.size !== 1) return null;
  return [...said][0] ?? null;
}

function listenerOf(text: string, legible: string, context: ReplyContext): Listener {
  const { today } = context;
  const clausesIn = ({ start, end }: Span): readonly Clause[] => splitClauses(legible, start, end);
  const spotOf = (clauses: readonly Clause[], index: number): Spot | null => {
    const clause = clauses[index];
    const round = { previous: clauses[index - 1] ?? null, next: clauses[index + 1] ?? null };
    return clause === undefined
      ? null
      : { ...round, clause, first: index === 0, named: true, ticked: false, today, text };
  };
  return {
    opens: (span) => {
      const found = readFirst(GRAMMAR, spotOf(clausesIn(span), 0));
      return found !== null && found.courtesy !== true && found.doubt !== true;
    },
    tailStart: (span) => {
      const clauses = clausesIn(span);
      const spot = spotOf(clauses, clauses.length - 1);
      const found = readFirst(NAMED_LAST, spot && { ...spot, named: false });
      if (spot === null || found === null || found.took !== wordsLeft(spot.clause)) return null;
      return spot.clause.words[0]?.start ?? null;
    },
    upTo: (first, last) => refsUpTo(first, last, context),
    speaks: (span) => readPart({ ...span, text, legible, named: false, today }).understood,
  };
}

function readFirst(readers: readonly Reader[], spot: Spot | null): Found | null {
  if (spot === null) return null;
  for (const reader of readers) {
    const found = reader.read(spot);
    if (found !== null) return found;
  }
  return null;
}
