import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { NO_MEETING_KNOWN } from '#src/messages/governance/say-minuted.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import { sayShift } from '#src/messages/digest/digest-dates.ts';
import type { DraftBlock } from '#src/messages/draft.ts';
import { heardWords } from '#src/messages/text/heard-words.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { clipped, isBlank, isSame, joined, say } from '#src/messages/words/phrase.ts';
import type { Phrase, Said } from '#src/messages/words/phrase.ts';

/** An agreed date that was decided. */
export type DateDecided = Named & {
  /** The step of the action whose date it is; absent for the whole. */
  readonly step?: Said;
  /** Null when there was no agreed date before. */
  readonly from: Day | null;
  readonly to: Day;
  readonly original: Day | null;
  /** True for an action that the office added, of which nothing was published. */
  readonly isByHand: boolean;
  /** True where it is how the plan's own words are read, which were in doubt. */
  readonly isReading: boolean;
  /** The plan's own words for time. */
  readonly plain: Phrase;
  readonly reason: Phrase;
  readonly today: Day;
  /** Who decided, for the people told of it. */
  readonly by: string;
  /** The forum that decided, with its minute, and whether a meeting of it is known on that day; absent where the office did. */
  readonly forum?: { readonly said: Said; readonly isKnown: boolean };
  /** Who had asked for another date, in their own words; null where nobody had. */
  readonly asked: { readonly by: string; readonly words: Phrase } | null;
};

/** Reads a decided date back to the office; the original date is named to show that it stays. */
export function sayDateDecided(date: DateDecided): Card {
  const { title, from, to, today } = date;
  if (date.isReading) return sayDateRead(date);
  const ref = withStep(date);
  const moved = from === null || from === to ? '' : `, ${sayShift(from, to)} than ${sayDay(from)}`;
  const sentences = [
    say`${title}. ${date.step ?? 'It'} is due ${sayDay(to)} now${moved}.`,
    sayOriginal(date),
    sayByForum(date),
    to < today ? `That day has passed, so ${date.step === undefined ? 'the action' : 'it'} counts as late.` : '',
  ];
  return buildCard({
    heading: say`${ref} · due ${sayDay(to)} now`,
    blocks: [said(sentences), ...reasons(date, 'You')],
    buttons: [{ label: 'History', say: say`/rag history ${date.ref}` }],
  });
}

function sayByForum({ forum }: DateDecided): Said {
  if (forum === undefined) return '';
  return say`Decided by ${forum.said}.${forum.isKnown ? '' : NO_MEETING_KNOWN}`;
}

function sayOriginal({ original, isByHand, from }: DateDecided): string {
  if (isByHand) return original === null || original === from ? '' : `It was added for ${sayDay(original)}.`;
  return original === null ? 'The plan published no date.' : `The published date stays ${sayDay(original)}.`;
}

/** A date in one line of a list: “8.1.3: 30 Nov 2015 → 31 Jan 2016”. */
export function sayDateMoves(date: DateDecided): Phrase {
  return say`${withStep(date)}: ${date.from === null ? 'no date' : sayDay(date.from)} → ${sayDay(date.to)}`;
}

/** What a list leaves out that has several dates of its own or comes round again, and how it is done by itself. */
export function sayDateAlone({ ref }: Named, { steps, typed }: DateAlone): Said {
  if (steps.length > 0)
    return say`it has dates of its own (${joined(steps, ', ')}). One by one: /rag date ${ref}, which of them, and ${typed}`;
  return say`it comes round again. By itself: /rag date ${ref} ${typed}`;
}

/** Its steps with their days, none where it comes round again, and what was typed behind the list. */
type DateAlone = { readonly steps: readonly Said[]; readonly typed: Phrase };

/** A reading moves nothing: the day that was taken before was nobody's. */
function sayDateRead(date: DateDecided): Card {
  const { ref, title, from, to, today } = date;
  const before = from === null ? '' : ` I had taken ${sayDay(from)}.`;
  const past = to < today ? ' That day has passed, so the action counts as late.' : '';
  return buildCard({
    heading: say`${ref} · read as due ${sayDay(to)}`,
    blocks: [
      said([say`${title}. ${sayPlain(date)}${before} It counts as published for that day.${past}`]),
      ...reasons(date, 'You'),
    ],
    buttons: [{ label: 'History', say: say`/rag history ${ref}` }],
  });
}

function tellDateRead(date: DateDecided): Card {
  const { ref, title, from, to, by } = date;
  const before = from === null ? '' : ` I had taken ${sayDay(from)}, and was not sure.`;
  return buildCard({
    heading: say`${ref} · read as due ${sayDay(to)}`,
    blocks: [said([say`${title}. ${sayPlain(date)} ${by} says which day that is.${before}`]), ...reasons(date, by)],
    buttons: [{ label: 'Show it', say: say`/rag ${ref}` }],
  });
}

function sayPlain({ plain }: DateDecided): Said {
  return isBlank(plain) ? 'The plan gives no words.' : say`The plan says “${clipped(plain)}”.`;
}

/** “8.1.3 · “Phase 1”” where it is a step's date. */
function withStep({ ref, step }: { readonly ref: Phrase; readonly step?: Said }): Phrase {
  return step === undefined ? say`${ref}` : say`${ref} · ${step}`;
}

/** Everybody's words under their own name: whoever asked, then whoever decided. */
function reasons({ asked, reason }: DateDecided, decider: string): readonly DraftBlock[] {
  const request = asked === null ? [] : heardWords(asked.by, asked.words);
  const isOwn = asked !== null && isSame(asked.words, reason);
  return isOwn ? request : [...request, ...heardWords(decider, reason)];
}

/** Tells a lead that the due date of their action was set or moved. */
export function tellDateDecided(date: DateDecided): Card {
  const { ref, title, from, to, forum, by } = date;
  if (date.isReading) return tellDateRead(date);
  const decided = forum === undefined ? `Decided by ${by}.` : sayByForum(date);
  const was = from === null ? '' : ` It was ${sayDay(from)}.`;
  return buildCard({
    heading: say`${withStep(date)} · due ${sayDay(to)} now`,
    blocks: [said([say`${title}. ${decided}${was}`]), ...reasons(date, by)],
    buttons: [{ label: 'Show it', say: say`/rag ${ref}` }],
  });
}

/** A date that a lead asked for and the office declined. */
export type DateDeclined = Named & {
  /** The step of the action whose date was asked for; absent for the whole. */
  readonly step?: Said;
  readonly asked: Day;
  readonly agreed: Day | null;
  readonly reason: Phrase;
  readonly by: string;
  /** The forum that declined it, with its minute; absent where the office did. */
  readonly forum?: Said;
};

/** Reads a declined date back to the office. */
export function sayDateDeclined(declined: DateDeclined): Card {
  const { title, asked, agreed, reason, forum } = declined;
  const by = forum === undefined ? '' : say` By ${forum}.`;
  return buildCard({
    heading: say`${withStep(declined)} · ${sayDay(asked)} declined`,
    blocks: [said([say`${title}. ${stands(agreed)}${by} Whoever asked is told.`]), ...heardWords('You', reason)],
    buttons: [{ label: 'History', say: say`/rag history ${declined.ref}` }],
  });
}

/** Tells a lead that the date they asked for was declined, and whom to ask. */
export function tellDateDeclined(declined: DateDeclined): Card {
  const { ref, title, asked, agreed, reason, by, forum } = declined;
  const decided = forum === undefined ? '' : say` Decided by ${forum}.`;
  return buildCard({
    heading: say`${withStep(declined)} · the date you asked for was declined`,
    blocks: [
      said([say`${title}. You expected ${sayDay(asked)}.${decided} ${stands(agreed)} To talk it over, ask ${by}.`]),
      // Whoever pressed “Decline: … stays” wrote nothing.
      ...(agreed !== null && isSame(reason, `${sayDay(agreed)} stays`) ? [] : heardWords(by, reason)),
    ],
    buttons: [{ label: 'Show it', say: say`/rag ${ref}` }],
  });
}

/** Says that it is due on that day already. */
export function sayDateAgreedAlready(named: Named & { readonly step?: Said }, day: Day): Card {
  const text = say`${named.step ?? 'It'} is due ${sayDay(day)} already, so nothing changes.`;
  return buildCard({ heading: say`${withStep(named)} · nothing to change`, blocks: [said([text])] });
}

function stands(agreed: Day | null): string {
  return agreed === null ? 'It stays without a due date.' : `The date stays ${sayDay(agreed)}.`;
}

function said(sentences: readonly Said[]): DraftBlock {
  return {
    kind: 'said',
    text: joined(
      sentences.filter((sentence) => sentence !== ''),
      ' ',
    ),
  };
}
