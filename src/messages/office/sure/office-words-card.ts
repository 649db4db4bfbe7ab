import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftButton } from '#src/messages/draft.ts';
import { heardInFull } from '#src/messages/text/heard-words.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { isBlank, Phrase, say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { sayAnd } from '#src/messages/words/say-list.ts';

/** A date that somebody asked for; `typed` is its action, with the step whose date it is. */
export type DateInFront = {
  readonly typed: Said;
  readonly day: Day;
  /** What stands until it is decided; null for no date. */
  readonly agreed: Day | null;
  readonly who: string;
};

/** Another day that the office’s words offer for it. */
export type OtherDay = DateInFront & { readonly other: Day; readonly reason: Phrase };

type Words = Named & { readonly words: Phrase };

/** Reads another day back than the one that was asked for; nothing is decided before a tap. */
export function askOtherDay(named: Words, other: OtherDay): Card {
  return buildCard({
    heading: say`${named.ref} · agree ${sayDay(other.other)} in place of ${sayDay(other.day)}?`,
    blocks: [
      { kind: 'said', text: say`${named.title}. ${other.who} asked for ${sayDay(other.day)}.` },
      ...heardInFull('You', named.words),
      { kind: 'said', text: 'Nothing is decided yet.' },
    ],
    buttons: [
      ...agreeing(other),
      {
        label: say`${other.who} expects it then`,
        say: say`/rag ${other.typed} now ${sayDay(other.other)}`,
        more: true,
      },
      { label: 'Show it', say: say`/rag ${named.ref}`, more: true },
    ],
    typed: { yes: dated(other) },
    readers: 'asker',
  });
}

/** Asks which of several dates that were asked for a day is offered for. */
export function askWhichDate(words: Phrase, others: readonly OtherDay[]): Card {
  return buildCard({
    heading: `${others.length} dates wait: which do you mean?`,
    blocks: [...heardInFull('You', words), { kind: 'said', text: 'Nothing is decided yet.' }],
    buttons: others.map((one) => ({ label: say`${one.typed}: agree ${sayDay(one.other)}`, say: dated(one) })),
    readers: 'asker',
  });
}

/** A date moves with a reason: the office’s own words. */
function dated({ typed, other, reason }: OtherDay): Said {
  return say`/rag date ${typed} ${sayDay(other)} because ${reason}`;
}

function agreeing(other: OtherDay): readonly DraftButton[] {
  return [{ label: `Agree ${sayDay(other.other)}`, say: dated(other) }, ...deciding(other, other.reason)];
}

function deciding({ typed, day }: DateInFront, why: Phrase): readonly DraftButton[] {
  const because = isBlank(why) ? '' : say` because ${why}`;
  return [
    { label: `Agree ${sayDay(day)}`, say: say`/rag approve ${typed}${because}` },
    { label: 'Say no', say: say`/rag decline ${typed}${because}` },
  ];
}

/** What the office may do with words of its own about somebody else’s action: what waits there, who leads it, which way the words lean, and the command that they most likely mean. */
export type OfficeWords = Words & {
  /** Null for words that say neither yes nor no, or say one with a condition: no decision is the first thing offered. */
  readonly leaning: 'yes' | 'no' | null;
  /** The words without the yes or no at their front: they go with whatever is decided by them. */
  readonly why: Phrase;
  readonly inFront: DateInFront | null;
  readonly isDelivered: boolean;
  readonly leads: readonly string[];
  readonly best: { readonly label: string; readonly say: string } | null;
};

/** Says that the office’s words about somebody else’s action are on record as nothing yet, and offers what they may be. */
export function askOfficeWords(said: OfficeWords): Card {
  const { ref, title, words, leads, best, leaning } = said;
  // A bare yes or no asks nobody anything.
  const isQuestion = Phrase.wordsOf(words).trim().split(/\s+/u).length > 2;
  const whom =
    leads.length === 0 || !isQuestion ? [] : [{ label: `Ask ${sayAnd(leads)}`, say: say`/rag ask ${ref} ${words}` }];
  return buildCard({
    heading: say`${ref} · what shall I do with it?`,
    blocks: [
      { kind: 'said', text: title },
      ...heardInFull('You', words),
      { kind: 'said', text: say`Nothing is recorded yet. To rate it in its lead’s place, say “${ref} amber” and why.` },
    ],
    buttons: [
      ...(best === null ? [] : [best]),
      ...(leaning === null ? [] : decisions(said)),
      { label: 'Keep it as a note', say: say`/rag note ${ref} ${words}` },
      ...whom,
      ...(leaning === null ? decisions(said).map((one) => ({ ...one, more: true as const })) : []),
      { label: 'Show it', say: say`/rag ${ref}`, more: true },
    ],
    readers: 'asker',
  });
}

/** What waits for the office there, the answer first that its words lean to. */
function decisions(said: OfficeWords): readonly DraftButton[] {
  const both = waiting(said);
  return said.leaning === 'no' ? both.toReversed() : both;
}

function waiting({ ref, inFront, isDelivered, why }: OfficeWords): readonly DraftButton[] {
  if (inFront !== null) return deciding(inFront, why);
  const behind = isBlank(why) ? '' : say`, ${why}`;
  // The tap answers what the words left open: they are not asked about once more.
  return isDelivered
    ? [
        { label: 'It is complete', say: say`/rag verify ${ref} yes all the same${behind}` },
        { label: 'Not yet', say: say`/rag verify ${ref} no${behind}` },
      ]
    : [];
}
