import { sayDay } from '#src/calendar/say-day.ts';
import type { Day } from '#src/calendar/day.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftButton } from '#src/messages/draft.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { isBlank, say } from '#src/messages/words/phrase.ts';
import type { Phrase, Said } from '#src/messages/words/phrase.ts';
import { sayAnd } from '#src/messages/words/say-list.ts';
import type { ContestedPart } from '#src/plan/replaying/said-otherwise.ts';

/** A date, lead, title or theme that was decided here, of which a newer version of the plan says something else. */
export type Otherwise = Named & {
  readonly about: ContestedPart;
  /** What stands by the decision, and what the newer version gives: a day, names, a title or a theme; null for none. */
  readonly ours: Day | string | null;
  readonly theirs: Day | string | null;
  /** The plan's own words, before and now. */
  readonly was: Phrase;
  readonly now: Phrase;
  /** Who decided it here; null where the record does not say. */
  readonly by: string | null;
  readonly on: Day | null;
  /** The board that is to decide it, where nobody has; null where somebody did. */
  readonly board: string | null;
  readonly today: Day;
};

/** “due Tue 15 Mar by a decision of Olive Office, Fri 5 Jun. The newer version of the plan says “31 Mar”, where it said “20 Feb”.” */
export function sayOtherwise({ about, ours, was, now, by, on, board, today }: Otherwise): Said {
  const stands = {
    timescale: `due ${dayOr(ours, today)}`,
    leads: `led by ${ours ?? 'nobody'}`,
    title: 'called so',
    theme: `in ${themeOr(ours)}`,
  }[about];
  const made = ` by a decision ${by === null ? 'made here' : `of ${by}`}${on === null ? '' : `, ${sayDay(on, today)}`}`;
  const decided = board === null ? made : `, and ${board} decides its dates`;
  return say`${stands}${decided}. The newer version of the plan says ${inQuotes(now)}, where it said ${inQuotes(was)}.`;
}

/** A tap for either: what was decided stands, or the plan is followed. */
function otherwiseChoices({ ref, about, ours, theirs, today }: Otherwise): readonly DraftButton[] {
  const [keep, follow] = {
    timescale: [`Keep ${dayOr(ours, today)}`, `Follow the plan: ${dayOr(theirs, today)}`],
    leads: [`Keep ${ours ?? 'nobody'}`, `Follow the plan: ${theirs ?? 'nobody'}`],
    title: ['Keep the title', 'Follow the plan’s title'],
    theme: [`Keep ${themeOr(ours)}`, `Follow the plan: ${themeOr(theirs)}`],
  }[about];
  return [
    { label: keep ?? '', say: say`/rag keep ${ref} ${PART[about]}` },
    { label: follow ?? '', say: say`/rag follow ${ref} ${PART[about]}` },
  ];
}

/** How each part is typed. */
export const PART: Readonly<Record<ContestedPart, string>> = {
  timescale: 'date',
  leads: 'lead',
  title: 'title',
  theme: 'theme',
};

/** Asks the programme office which of the two holds. */
export function askOtherwise(asked: Otherwise): Card {
  const { ref, title } = asked;
  return buildCard({
    heading: say`${ref} · the newer version of the plan says otherwise`,
    blocks: [
      { kind: 'said', text: title },
      { kind: 'said', text: say`It is ${sayOtherwise(asked)}` },
      {
        kind: 'said',
        text:
          asked.board === null
            ? 'What was decided stands until you say which.'
            : `The date stands until you say which; follow the plan once ${asked.board} has.`,
      },
    ],
    buttons: [...otherwiseChoices(asked), { label: 'Show it', say: say`/rag ${ref}` }],
  });
}

/** Reads back that what was decided stands. */
export function sayKept({ ref, title, about, ours, now, today }: Otherwise): Card {
  const stands = {
    timescale: `It stays due ${dayOr(ours, today)}`,
    leads: `It stays with ${ours ?? 'nobody'}`,
    title: 'It keeps its title',
    theme: `It stays in ${themeOr(ours)}`,
  }[about];
  return buildCard({
    heading: say`${ref} · what was decided stands`,
    blocks: [
      {
        kind: 'said',
        text: say`${title}. ${stands}; the plan’s ${inQuotes(now)} is on record. I ask again only where a newer version says something else.`,
      },
    ],
    buttons: [{ label: 'Show it', say: say`/rag ${ref}` }],
  });
}

/** Reads back that the plan's lack of a date is followed. */
export function sayNoDateNow({ ref, title, ours, today }: Otherwise): Card {
  return buildCard({
    heading: say`${ref} · no due date`,
    blocks: [
      {
        kind: 'said',
        text: say`${title}. It was due ${dayOr(ours, today)}; the plan gives no date now. Its leads are told.`,
      },
    ],
    buttons: [{ label: 'Show it', say: say`/rag ${ref}` }],
  });
}

/** Says that the newer version contests nothing of it. */
export function sayNothingToFollow({ ref, title }: Named): Card {
  return buildCard({
    heading: say`${ref} · nothing to decide`,
    blocks: [{ kind: 'said', text: say`${title}. The plan says nothing of it that differs from what was decided.` }],
    buttons: [{ label: 'Show it', say: say`/rag ${ref}` }],
  });
}

function dayOr(day: Day | string | null, today: Day): string {
  return day === null ? 'no date' : sayDay(day as Day, today);
}

function themeOr(theme: string | null): string {
  return theme === null ? 'no theme' : `theme ${theme}`;
}

function inQuotes(words: Phrase): Said {
  return isBlank(words) ? 'nothing' : say`“${words}”`;
}

/** Names as a card has them; null for nobody. */
export function namesOr(names: readonly string[]): string | null {
  return names.length === 0 ? null : sayAnd(names);
}
