import type { Day } from '#src/calendar/day.ts';
import type { Forum } from '#src/plan/governance/forum.ts';
import { readMeetings } from './read-meetings.ts';
import type { MeetingDoubt } from './meetings-read.ts';
import { readPaperDays } from './read-paper-days.ts';
import type { PaperDays } from './read-paper-days.ts';

/** What of a forum words do not say for certain. */
export type ForumDoubt = MeetingDoubt | { readonly why: 'papers' | 'no-meetings' | 'no-name'; readonly said: string };

/** What words say of a forum; what they leave out stays as it was. */
export type ForumSaid = {
  /** What stands before the first of the other parts, or behind “called”. */
  readonly name: string;
  readonly meets: readonly Day[];
  /** Its meetings ahead are these; false where they are further ones. */
  readonly isAll: boolean;
  readonly cancelled: readonly Day[];
  readonly papers: PaperDays | null;
  readonly implied: boolean;
  readonly doubts: readonly ForumDoubt[];
};

const PARTS =
  /(?<!\p{L})(?:(?<not>(?:does not|doesn['’]t|will not|won['’]t|no longer|not) meets?)|(?<also>also meets?|meets also|meeting also|further meetings?)|(?<meets>meets|(?<!(?:the|each|every|a|of|before|any) )meetings?)|(?<papers>(?:with |and )?(?:its |the )?papers?)|(?<called>called|renamed(?: to)?))(?!\p{L})[\s:]*/giu;

type Kind = 'name' | 'not' | 'also' | 'meets' | 'papers' | 'called';
type Piece = { readonly kind: Kind; readonly words: string };

/** Reads “Improvement Board meets 3 March, 7 April; papers 10 days before”. */
export function readForum(said: string, today: Day): ForumSaid {
  const pieces = piecesOf(said);
  const of = (kind: Kind): readonly string[] => pieces.filter((one) => one.kind === kind).map(({ words }) => words);
  const [meets, also, not] = [of('meets'), of('also'), of('not')].map((all) =>
    all.map((one) => readMeetings(one, today)),
  );
  const papers = of('papers').map((words) => ({ words, read: readPaperDays(words) }));
  const named = of('called').at(-1) ?? of('name')[0] ?? '';
  const all = [...(meets ?? []), ...(also ?? []), ...(not ?? [])];
  return {
    name: named,
    meets: [...(meets ?? []), ...(also ?? [])].flatMap(({ meetings }) => meetings),
    isAll: (meets ?? []).length > 0,
    cancelled: (not ?? []).flatMap(({ meetings }) => meetings),
    papers: papers.at(-1)?.read ?? null,
    implied: all.some(({ implied }) => implied),
    doubts: [
      ...all.flatMap(({ doubts, meetings }): readonly ForumDoubt[] =>
        doubts.length + meetings.length === 0 ? [{ why: 'no-meetings', said: '' }] : doubts,
      ),
      ...papers.flatMap(({ words, read }) => (read === null ? [{ why: 'papers' as const, said: words }] : [])),
    ],
  };
}

function piecesOf(said: string): readonly Piece[] {
  const found = [...said.matchAll(PARTS)];
  const first = found[0]?.index ?? said.length;
  const name: Piece = { kind: 'name', words: tidied(said.slice(0, first)) };
  const parts = found.map((match, at): Piece => {
    const kind = KINDS.find((one) => match.groups?.[one] !== undefined) ?? 'meets';
    const words = said.slice(match.index + match[0].length, found[at + 1]?.index ?? said.length);
    return { kind, words: tidied(words) };
  });
  return [name, ...parts];
}

const KINDS = ['not', 'also', 'meets', 'papers', 'called'] as const;

function tidied(words: string): string {
  return words.trim().replaceAll(/^["“”'’\s,;.]+|(?:[\s,;."“”]+|\s(?:and|with))+$/giu, '');
}

/** A forum after what was said of it, and what it was before it; past meetings stay. */
export function forumAfter(before: Forum, said: ForumSaid, today: Day): Forum {
  const { paperUnit, paperDays } = said.papers ?? before;
  const { paperUnit: _, ...kept } = before;
  const past = said.isAll ? before.meetings.filter((day) => day < today) : before.meetings;
  const meetings = [...new Set([...past, ...said.meets])].filter((day) => !said.cancelled.includes(day)).toSorted();
  return { ...kept, name: said.name || before.name, paperDays, ...(paperUnit && { paperUnit }), meetings };
}
