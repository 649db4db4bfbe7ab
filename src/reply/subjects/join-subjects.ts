import type { Clause } from '#src/reply/clauses/clause.ts';
import type { FoundRef, RefContext } from '#src/refs/find-refs.ts';
import { refsUpTo } from '#src/refs/find-refs.ts';
import { EXCEPT_WORDS } from './except-words.ts';
import type { Subject } from './subject.ts';

type Round = { readonly clauses: readonly Clause[]; readonly context: RefContext; readonly text: string };

const TOGETHER = /^[\s,&+/()]*(?:and|plus|&|ac)?[\s,]*$/iu;
// "8.1.3 red, ditto 17.10.1"
const DITTO = /^[^.;]{1,40}[,;&] *(?:and )?(?:ditto|likewise)(?: for)? *$/iu;
/** What stands between the two ends of a row of actions: "8.1.3 to 8.1.5". */
export const UP_TO = /^\s*(?:[-–—~→]|\.{2,}|…|(?:up )?to|thru|through|hyd(?: at)?)\s*$/iu;
const DOTS = /^\s*(?:\.{2,}|…)\s*$/u;
const EXCEPT = new RegExp(String.raw`(?:${EXCEPT_WORDS}|but|not)[\s,(]*$`, 'iu');
const EXCEPT_FIRST = new RegExp(String.raw`^\W*(?:(?:and|but|so)\s+)?(?:${EXCEPT_WORDS})[\s,(]*$`, 'iu');

/** Refs named together are one subject, and those behind "except" are taken from "all". */
export function joinSubjects(found: readonly Subject[], { text, clauses, context }: Round): readonly Subject[] {
  const subjects: Subject[] = [];
  for (const subject of found) {
    const last = subjects.at(-1);
    const between = last === undefined ? '' : text.slice(last.end, subject.start);
    const isNear =
      last !== undefined &&
      (DOTS.test(between) || clauses[last.clause]?.sentence === clauses[subject.clause]?.sentence);
    if (last !== undefined && isNear && last.open === 'all' && subject.refs.length > 0 && EXCEPT.test(between)) {
      subjects[subjects.length - 1] = { ...last, without: [...last.without, ...subject.refs.map(({ said }) => said)] };
      subjects.push(subject);
      continue;
    }
    const list =
      last !== undefined &&
      isNear &&
      last.refs.length > 0 &&
      subject.refs.length > 0 &&
      !isPointed(subject) &&
      last.wished === subject.wished
        ? listOf(last, subject, between, context)
        : null;
    const isUnfilled = list === null && isNear && isUpTo(last, subject, between);
    if (isUnfilled) subjects[subjects.length - 1] = { ...last, ends: true, end: subject.end };
    else if (list === null) subjects.push(subject);
    else join(subjects, list, subject);
  }
  const listed = subjects.map((subject, at) => withoutPointedAt(subject, subjects.slice(at + 1), text));
  const whole = listed.filter((subject, at) => !isRestating(subject, listed[at - 1], text) && !isEmptied(subject));
  return whole.map((subject) => withoutLeading(withoutExcepted(subject, whole, clauses), whole, { clauses, text }));
}

// “8.1.3 and 8.1.4, the latter is red” goes on about one of them.
function isPointed({ refs }: Subject): boolean {
  return refs[0]?.isPointedAt === true;
}

// “8.1.3 and 8.1.4: the former is amber”: what only lists them says nothing of the one that is pointed at.
function withoutPointedAt(subject: Subject, later: readonly Subject[], text: string): Subject {
  const [next] = later;
  if (next === undefined || !isPointed(next) || subject.refs.length < 2) return subject;
  const pointed = new Set(later.filter(isPointed).flatMap(({ refs }) => refs.map(({ said }) => said)));
  const refs = subject.refs.filter(({ said }) => !pointed.has(said));
  // “8.1.3 and 8.1.4 swap: first amber, second green”
  return /[\p{L}\p{N}]/u.test(text.slice(subject.end, next.start)) && refs.length > 0 ? subject : { ...subject, refs };
}

function isEmptied({ refs, open, ends }: Subject): boolean {
  return refs.length === 0 && open === null && ends === undefined;
}

function isUpTo(last: Subject, subject: Subject, between: string): boolean {
  return last.refs.length > 0 && subject.refs.length > 0 && UP_TO.test(between);
}

// "RS1, GV2 and PV4 green except GV2"
function withoutExcepted(subject: Subject, all: readonly Subject[], clauses: readonly Clause[]): Subject {
  if (subject.excepted === true || subject.refs.length < 2) return subject;
  const { sentence } = clauses[subject.clause]!;
  const out = all.filter(({ excepted, clause }) => excepted === true && clauses[clause]?.sentence === sentence);
  const said = new Set(out.flatMap(({ refs }) => refs.map((ref) => ref.said)));
  const refs = subject.refs.filter((ref) => !said.has(ref.said));
  return refs.length === 0 ? subject : { ...subject, refs };
}

// "apart from 8.1.1 the rest are green"
function withoutLeading(
  subject: Subject,
  all: readonly Subject[],
  { clauses, text }: Pick<Round, 'clauses' | 'text'>,
): Subject {
  if (subject.open === null) return subject;
  const { sentence } = clauses[subject.clause]!;
  const start = clauses.find((clause) => clause.sentence === sentence)?.start ?? 0;
  const first = all.find((one) => clauses[one.clause]?.sentence === sentence);
  const isLeading = first !== subject && first?.excepted === true && EXCEPT_FIRST.test(text.slice(start, first.start));
  if (!isLeading) return subject;
  return { ...subject, without: [...new Set([...subject.without, ...first.refs.map(({ said }) => said)])] };
}

function listOf(last: Subject, subject: Subject, between: string, context: RefContext): readonly FoundRef[] | null {
  const seen = new Set(last.refs.map(({ said }) => said));
  const fresh = (refs: readonly FoundRef[]): readonly FoundRef[] => [
    ...last.refs,
    ...refs.filter(({ said }) => !seen.has(said)),
  ];
  if (between.includes('\n')) return null;
  if (TOGETHER.test(between) || DITTO.test(between)) return fresh(subject.refs);
  const first = last.refs.at(-1);
  if (first === undefined || !UP_TO.test(between)) return null;
  const upTo = refsUpTo(first, subject.refs[0]!, context);
  return upTo === null ? null : fresh(upTo);
}

// "8.1.3 and 8.1.4 both green": "both" says nothing new.
function isRestating(subject: Subject, before: Subject | undefined, text: string): boolean {
  return (
    before !== undefined &&
    subject.open === 'all' &&
    before.refs.length > 1 &&
    TOGETHER.test(text.slice(before.end, subject.start).replace(/\b(?:are|is)\b/u, ''))
  );
}

// "all but 8.1.3 and 8.1.4": what joins the first that is left out is left out too.
function join(subjects: Subject[], refs: readonly FoundRef[], subject: Subject): void {
  const [all, last] = subjects.slice(-2);
  const only = last ?? all!;
  subjects[subjects.length - 1] = { ...only, refs, end: subject.end };
  if (last === undefined || all?.open !== 'all' || !last.refs.some(({ said }) => all.without.includes(said))) return;
  subjects[subjects.length - 2] = { ...all, without: [...all.without, ...subject.refs.map(({ said }) => said)] };
}
