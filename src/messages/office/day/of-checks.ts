import { allUnsettled } from '#src/plan/replaying/unsettled.ts';
import { sayAge } from '#src/calendar/say-day.ts';
import type { DraftButton } from '#src/messages/draft.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { clipped, joined, say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { isWrittenSince, writtenOn } from '#src/plan/standing.ts';
import type { Standing, Tracked, Unsettled } from '#src/plan/standing.ts';
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
  // Words of today are still their writer's to settle.
  const old = allUnsettled(tracked.standing).filter(({ on }) => on < context.today);
  const note = old.map((one) => (old.length === 1 ? onlyANote(named, one) : noteOfOne(named, one, context)));
  return [...(mayCheck ? own : []), ...note, ...others, ...(isStuck ? [anybody] : [])];
}

/** The tap on words that nobody understood, which says that they change nothing. */
export function onlyANote({ ref }: Named, { seq }: Unsettled): DraftButton {
  return { label: 'Only a note', say: say`/rag settle ${ref} words ${seq}` };
}

/** Of several in one row each tap says whose words it is of. */
function noteOfOne(named: Named, one: Unsettled, context: OfficeContext): DraftButton {
  return {
    ...onlyANote(named, one),
    label: say`Only a note: “${clipped(context.naming.words(one.words), LONGEST_IN_LABEL)}”`,
  };
}

const LONGEST_IN_LABEL = 30;

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
  return joined(
    allUnsettled(standing).map((one) => sayOne(one, standing, context)),
    '',
  );
}

function sayOne(one: Unsettled, standing: Standing, context: OfficeContext): Said {
  const { by, placedBy, words } = one;
  const but = isWrittenSince(one, standing) ? 'But ' : '';
  const wrote = say` ${but}${context.nameOf(by)} wrote ${sayAge(writtenOn(one), context.today)}: ${quoted(words, context)}`;
  return placedBy === undefined
    ? say`${wrote} I asked what it means.`
    : say`${wrote} ${context.nameOf(placedBy)} placed it here.`;
}
