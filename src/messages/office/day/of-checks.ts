import { sayAge } from '#src/calendar/say-day.ts';
import type { DraftButton } from '#src/messages/draft.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { isWrittenSince, writtenOn } from '#src/plan/standing.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { quoted } from './office-context.ts';
import type { OfficeContext } from './office-context.ts';
import { typedName } from '#src/messages/words/who/typed-name.ts';

const MOST_OFFERED = 2;

/** The taps on what is said to be done: whether it is complete, and whom to ask where few may see it or nobody may check it. */
export function checkChoices(named: Named, tracked: Tracked, context: OfficeContext): readonly DraftButton[] {
  const { ref } = named;
  const { mayCheck, isStuck, offered } = context.checking(tracked);
  const own = [
    { label: 'It is complete', say: say`/rag verify ${ref}` },
    { label: 'Not yet', say: say`/rag verify ${ref} no` },
  ];
  const others = offered.slice(0, MOST_OFFERED).map((name) => ({
    label: `Ask ${name}`,
    say: say`/rag checker ${ref} ${typedName(name)}`,
  }));
  const anybody = { label: 'Who may check it?', say: say`/rag checker ${ref}` };
  const { unsettled } = tracked.standing;
  // Words of today are still their writer's to settle.
  const note = unsettled !== null && unsettled.on < context.today ? [onlyANote(named)] : [];
  return [...(mayCheck ? own : []), ...note, ...others, ...(isStuck ? [anybody] : [])];
}

/** The tap on words that nobody understood, which says that they change nothing. */
export function onlyANote({ ref }: Named): DraftButton {
  return { label: 'Only a note', say: say`/rag settle ${ref} words` };
}

/** What was written of it since that may take the done back: “But Wen Li wrote yesterday: “oops, not done” I asked what it means.” */
export function sayWrittenSince(tracked: Tracked, context: OfficeContext): Said {
  return say`${sayUnsettled(tracked, context)}${sayLooked(tracked, context)}`;
}

function sayLooked({ standing: { checkWords } }: Tracked, context: OfficeContext): Said {
  if (checkWords === null) return '';
  const { by, on, words } = checkWords;
  return say` ${context.nameOf(by)} was asked and wrote ${sayAge(on, context.today)} ${quoted(words, context)}, neither yes nor no.`;
}

function sayUnsettled({ standing }: Tracked, context: OfficeContext): Said {
  const { unsettled } = standing;
  if (unsettled === null) return '';
  const { by, placedBy, words } = unsettled;
  const but = isWrittenSince(unsettled, standing) ? 'But ' : '';
  const wrote = say` ${but}${context.nameOf(by)} wrote ${sayAge(writtenOn(unsettled), context.today)}: ${quoted(words, context)}`;
  return placedBy === undefined
    ? say`${wrote} I asked what it means.`
    : say`${wrote} ${context.nameOf(placedBy)} placed it here.`;
}
