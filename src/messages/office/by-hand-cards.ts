import { START_OF_ASKING } from '#src/calendar/asking-hours.ts';
import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card, Typed } from '#src/messages/card.ts';
import type { DraftBlock, DraftButton } from '#src/messages/draft.ts';
import { heardReason, heardWords } from '#src/messages/text/heard-words.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { joined, say } from '#src/messages/words/phrase.ts';
import type { Phrase, Said } from '#src/messages/words/phrase.ts';
import { whereItWent } from '#src/messages/words/where-it-went.ts';
import { sayAnd } from '#src/messages/words/say-list.ts';
import type { Timescale } from '#src/timescale/timescale.ts';

/** An action that was added by hand, its leads and its day as the office said them. */
export type AddedByHand = Named & {
  readonly leads: readonly string[];
  readonly timescale: Timescale;
  /** The day of the next asking; null while the plan asks nobody. */
  readonly toldOn: Day | null;
  readonly today: Day;
};

/** Reads an action that was added back to the office, every part of it. */
export function sayAdded(added: AddedByHand): Card {
  const { ref, title, leads } = added;
  return buildCard({
    heading: say`${ref} · added`,
    blocks: [
      { kind: 'said', text: title },
      {
        kind: 'said',
        text: `Lead: ${leads.length === 0 ? 'nobody yet' : sayAnd(leads)}. ${dueIn(added.timescale)}${whoHears(added)}`,
      },
      {
        kind: 'said',
        text: 'It is on record as the programme office’s, and a newer version of the plan leaves it as it is.',
      },
    ],
    buttons: [{ label: 'Show it', say: say`/rag ${ref}` }],
  });
}

function whoHears({ leads, toldOn, today }: AddedByHand): string {
  if (leads.length === 0) return '';
  if (toldOn === null) return ' Nobody hears of it before the asking begins.';
  return ` ${sayAnd(leads)} ${leads.length === 1 ? 'hears' : 'hear'} of it on ${sayDay(toldOn, today)} at ${START_OF_ASKING}.`;
}

/** What is asked about an action that is being made: a part that was not said, or that has to be read back first. */
export type AskedPart = {
  readonly heading: Said;
  readonly says: Said;
  readonly buttons: readonly DraftButton[];
  readonly typed: Typed;
};

/** Asks for one part of what the office is making; nothing is recorded before all are there. */
export function askPart({ heading, says, buttons, typed }: AskedPart): Card {
  return buildCard({ heading, blocks: [{ kind: 'said', text: says }], buttons, typed, readers: 'asker' });
}

/** Words of an action that the office put its own in the place of. */
export type EditedByHand = Named & {
  readonly what: 'title' | 'theme' | 'words for time';
  readonly was: Phrase;
  readonly now: Phrase;
  readonly by: string;
  /** The due date that follows from new words for time; null where it stays. */
  readonly due: Day | null;
};

/** Reads an edit back to the office. */
export function sayEdited(edited: EditedByHand): Card {
  const { ref, what, title } = edited;
  return buildCard({
    heading: say`${ref} · its ${what} ${what === 'words for time' ? 'are' : 'is'} changed`,
    blocks: [
      ...(what === 'title' ? [] : [{ kind: 'said' as const, text: title }]),
      { kind: 'said', text: say`It was “${edited.was}”, and is “${edited.now}” now.${dueNow(edited)}` },
      {
        kind: 'said',
        text: 'A newer version of the plan leaves it so, unless it words the same anew: then you are asked.',
      },
    ],
    buttons: [{ label: 'Show it', say: say`/rag ${ref}` }],
  });
}

/** Tells a lead of it. */
export function tellEdited(edited: EditedByHand): Card {
  const { ref, what, was, now, by } = edited;
  return buildCard({
    heading: say`${ref} · new ${what}`,
    blocks: [{ kind: 'said', text: say`${by} changed “${was}” to “${now}”.${dueNow(edited)}` }],
    buttons: [{ label: 'Show it', say: say`/rag ${ref}` }],
  });
}

function dueNow({ due }: EditedByHand): string {
  return due === null ? '' : ` The due date is ${sayDay(due)}.`;
}

/** What an action went into; of a part that was made for it, who leads it and when it is due. */
export type IntoWhat = Named & {
  readonly made: { readonly leads: readonly string[]; readonly due: Day | null } | null;
};

/** One action that went into others, by a split or a merge. */
export type GoneInto = Named & {
  /** Those that the reader may see. */
  readonly into: readonly IntoWhat[];
  /** How many there are besides. */
  readonly hidden: number;
  readonly how: 'split' | 'merged';
  /** False while its plan asks nobody, so that no lead hears of it. */
  readonly isAsking: boolean;
  readonly words: Phrase;
  readonly by: string;
};

/** Reads a split or a merge back to the office. */
export function sayGoneInto(gone: GoneInto): Card {
  const { ref, title, into, hidden, how } = gone;
  return buildCard({
    heading: say`${ref} · ${how} into ${whereItWent(into, hidden)}`,
    blocks: [
      {
        kind: 'said',
        text: say`${title}. The number stays known and says where it went.${gone.isAsking ? ' The leads are told.' : ''}`,
      },
      ...linesOf(into),
      ...heardReason(gone.words),
    ],
    buttons: into.map(showing),
  });
}

/** Tells a lead of it. */
export function tellGoneInto(gone: GoneInto): Card {
  const { ref, title, into, hidden, how, by } = gone;
  return buildCard({
    heading: say`${ref} · ${how} into ${whereItWent(into, hidden)}`,
    blocks: [
      { kind: 'said', text: say`${title}. ${by} of the programme office did it; I shall not ask about ${ref} again.` },
      ...linesOf(into),
      ...heardWords(by, gone.words),
    ],
    buttons: into.map(showing),
  });
}

type MoreInIt = Named & { readonly gone: Named | null; readonly by: string; readonly words: Phrase };

/** Tells a lead that another action, null where they may not see it, went into theirs. */
export function tellMoreInIt({ ref, title, gone, by, words }: MoreInIt): Card {
  const what = gone === null ? say`A restricted action` : say`${gone.ref} “${gone.title}”`;
  return buildCard({
    heading: say`${ref} · another action was merged into it`,
    blocks: [
      { kind: 'said', text: say`${title}. ${what} is part of it now. ${by} of the programme office did it.` },
      ...(gone === null ? [] : heardWords(by, words)),
    ],
    buttons: [showing({ ref })],
  });
}

function linesOf(into: readonly IntoWhat[]): readonly DraftBlock[] {
  if (into.length === 0) return [];
  return [
    {
      kind: 'said',
      text: joined(
        into.map(({ ref, title, made }) => say`${ref} ${title}${made === null ? '' : factsOf(made)}`),
        '\n',
      ),
    },
  ];
}

function factsOf({ leads, due }: NonNullable<IntoWhat['made']>): string {
  const facts = [
    leads.length === 0 ? 'nobody leads it yet' : sayAnd(leads),
    ...(due === null ? [] : [`due ${sayDay(due)}`]),
  ];
  return ` · ${facts.join(' · ')}`;
}

function showing({ ref }: Pick<Named, 'ref'>): DraftButton {
  return { label: say`Show ${ref}`, say: say`/rag ${ref}` };
}

function dueIn({ due, kind, text }: Timescale): string {
  if (due !== null) return `Due ${sayDay(due)}.`;
  return kind === 'unknown' ? 'No date yet.' : `When: ${text}.`;
}
