import { sayAge } from '#src/calendar/say-day.ts';
import type { DraftButton } from '#src/messages/draft.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { quoted } from './office-context.ts';
import type { OfficeContext } from './office-context.ts';

type Checking = { readonly mayCheck: boolean; readonly isStuck: boolean; readonly offered: readonly string[] };

const MOST_OFFERED = 2;

/** The taps on what is said to be done: whether it is complete, and whom to ask where few may see it or nobody may check it. */
export function checkChoices({ ref }: Named, { mayCheck, isStuck, offered }: Checking): readonly DraftButton[] {
  const own = [
    { label: 'It is complete', say: say`/rag verify ${ref}` },
    { label: 'Not yet', say: say`/rag verify ${ref} no` },
  ];
  const others = offered.slice(0, MOST_OFFERED).map((name) => ({
    label: `Ask ${name}`,
    say: say`/rag checker ${ref} "${name.replaceAll('"', '')}"`,
  }));
  const anybody = { label: 'Who may check it?', say: say`/rag checker ${ref}` };
  return [...(mayCheck ? own : []), ...others, ...(isStuck ? [anybody] : [])];
}

/** What was written of it since that may take the done back: “But Wen Li wrote yesterday: “oops, not done” I asked what it means.” */
export function sayWrittenSince({ standing: { unsettled, stageOn } }: Tracked, context: OfficeContext): Said {
  if (unsettled === null) return '';
  const { by, on, written = on, placedBy, words } = unsettled;
  const isSince = stageOn === null || written >= stageOn;
  const wrote = say` ${isSince ? 'But ' : ''}${context.nameOf(by)} wrote ${sayAge(written, context.today)}: ${quoted(words, context)}`;
  return placedBy === undefined
    ? say`${wrote} I asked what it means.`
    : say`${wrote} ${context.nameOf(placedBy)} placed it here.`;
}
