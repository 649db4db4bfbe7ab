import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftBlock, DraftButton } from '#src/messages/draft.ts';
import { heardInFull } from '#src/messages/text/heard-words.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { shortTitle } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Phrase, Said } from '#src/messages/words/phrase.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import type { Remark } from '#src/plan/public/remarks.ts';
import { remarkBlocks } from './say-remarks.ts';

/** A line as a card shows it: its words, and the day of the record that has it. */
export type ShownLine = { readonly words: Phrase; readonly on: Day };

/** One action’s line that waits, as its reader sees it. */
export type WaitingLine = {
  readonly named: Named;
  readonly draft: ShownLine & { readonly by: string };
  readonly line: ShownLine | null;
  readonly remarks: readonly Remark[];
  readonly heard: (said: string) => Phrase;
  readonly today: Day;
};

type Office = { readonly isOffice: boolean };

const WHAT_IT_IS =
  'Two or three plain sentences for a resident: what is better now, and what comes next. Your notes stay inside; only this line is published.';

/** Reads a line back to whoever wrote it; it is not public yet. */
export function sayLineWritten({ named, draft, line, remarks, heard, today }: WaitingLine, { isOffice }: Office): Card {
  const stands = line === null ? '' : ` Until then the line of ${sayDay(line.on, today)} stands.`;
  const next = isOffice ? 'It is public once you let it go.' : 'It is public once the programme office lets it go.';
  return buildCard({
    heading: say`${named.ref} · a line for the public waits`,
    blocks: [
      { kind: 'title', text: shortTitle(named) },
      ...heardInFull(draft.by, draft.words),
      { kind: 'said', text: `${next}${stands}` },
      ...remarkBlocks(remarks, heard),
    ],
    buttons: isOffice ? [letGoButton(named)] : [],
  });
}

function letGoButton({ ref }: Named): DraftButton {
  return { label: say`Let ${ref} go`, say: say`/rag public go ${ref}` };
}

/** What the public reads of an action and what waits; whoever may write one writes it next. */
export function sayLinesOf(
  { named, draft, line, remarks, heard, today }: Omit<WaitingLine, 'draft'> & Pick<Partial<WaitingLine>, 'draft'>,
  { isOffice }: Office,
): Card {
  const { ref } = named;
  const stands: readonly DraftBlock[] =
    line === null
      ? [{ kind: 'said', text: 'Nothing of it is public yet.' }]
      : heardInFull(`Public since ${sayDay(line.on, today)}`, line.words);
  return buildCard({
    heading: say`${ref} · what the public reads`,
    blocks: [
      { kind: 'title', text: shortTitle(named) },
      ...stands,
      ...(draft === undefined ? [] : heardInFull(`Waits, by ${draft.by}`, draft.words)),
      ...remarkBlocks(remarks, heard),
      { kind: 'said', text: `Write the line in your next message. ${WHAT_IT_IS}` },
    ],
    buttons: [
      ...(isOffice && draft !== undefined ? [letGoButton(named)] : []),
      ...(line === null && draft === undefined ? [] : [{ label: 'Withdraw it', say: say`/rag public ${ref} none` }]),
    ],
    typed: { reason: say`/rag public ${ref} …` },
  });
}

/** Says that a line is no line yet; `most` is how many letters one has at most. */
export function sayLineTooLong(
  { ref }: Named,
  { length, most }: { readonly length: number; readonly most: number },
): Card {
  return buildCard({
    heading: say`${ref} · that is too long for one line`,
    blocks: [
      {
        kind: 'said',
        text: `It has ${length} letters; a line for the public has at most ${most}. Nothing is kept of it: write it shorter in your next message.`,
      },
    ],
    typed: { reason: say`/rag public ${ref} …` },
    readers: 'asker',
  });
}

/** Says that a restricted action has no line, with nothing kept of what was typed. */
export function sayNoPublicLine({ ref }: Named): Card {
  return buildCard({
    heading: say`${ref} has no line for the public`,
    blocks: [
      {
        kind: 'said',
        text: 'It is restricted: only its leads and the programme office see it, and nothing of it is published. Nothing was kept of your line.',
      },
    ],
    buttons: [{ label: 'Show it', say: say`/rag ${ref}` }],
  });
}

/** Says that the same line waits already. */
export function sayWaitsAlready(named: Named, { isOffice }: Office): Card {
  return buildCard({
    heading: say`${named.ref} · this line waits already`,
    blocks: [{ kind: 'said', text: 'These are the words that wait for the programme office, so nothing changes.' }],
    buttons: isOffice ? [letGoButton(named)] : [],
  });
}

/** Reads a withdrawal back, or says that there was nothing to withdraw. */
export function sayLineWithdrawn(
  { ref, title }: Named,
  was: { readonly line: boolean; readonly draft: boolean },
): Card {
  const what = was.line
    ? 'The public line is withdrawn; no report made from now on has it.'
    : 'The line that waited is withdrawn.';
  return buildCard({
    heading: was.line || was.draft ? say`${ref} · no line for the public` : say`${ref} has no line to withdraw`,
    blocks: [
      { kind: 'title', text: title },
      { kind: 'said', text: was.line || was.draft ? what : 'Nothing of it is public, and none waits.' },
    ],
    buttons: [{ label: 'Show it', say: say`/rag ${ref}` }],
  });
}

/** Tells its leads, or the office, that a line is public no more. */
export function tellWithdrawn({ ref, title }: Named, by: string): Card {
  return buildCard({
    heading: say`${ref}: ${by} withdrew its line for the public`,
    blocks: [
      { kind: 'title', text: title },
      { kind: 'said', text: 'No report made from now on has it. What was published before stays as it was.' },
    ],
    buttons: [{ label: 'What is public', say: say`/rag public ${ref}` }],
  });
}

/** Tells whoever wrote a line that it is public. */
export function tellLetGo({ ref, title }: Named, words: Phrase, by: string): Card {
  return buildCard({
    heading: say`${ref}: your line is public`,
    blocks: [
      { kind: 'title', text: title },
      ...heardInFull('You', words),
      { kind: 'said', text: `${by} let it go. It stands in the reports that are made from now on.` },
    ],
    buttons: [{ label: 'What is public', say: say`/rag public ${ref}` }],
  });
}

/** Lines on their way out: what was let go, and what stays and why. */
export function sayLetGo(
  gone: readonly { readonly named: Named; readonly words: Phrase }[],
  left: readonly { readonly named: Named; readonly why: Said }[],
): Card {
  const count = sayCount(gone.length, 'line');
  return buildCard({
    heading:
      gone.length === 0 ? 'Nothing was let go' : `${count} for the public ${gone.length === 1 ? 'is' : 'are'} let go`,
    blocks: [
      ...gone.flatMap(({ named, words }) => heardInFull(say`${named.ref} ${shortTitle(named)}`, words)),
      ...left.map(({ named, why }): DraftBlock => ({ kind: 'said', text: say`${named.ref} stays as it is: ${why}` })),
      ...(gone.length === 0
        ? []
        : [{ kind: 'aside' as const, text: 'The reports that are made from now on have them beside their actions.' }]),
    ],
    buttons: [{ label: 'What still waits', say: '/rag public' }],
  });
}
