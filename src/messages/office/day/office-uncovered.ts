import { calledOf } from '#src/people/called-of.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import type { DraftBlock, DraftButton } from '#src/messages/draft.ts';
import { joinedUpTo, say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { sayShortStretch } from '#src/messages/words/say-stretch.ts';
import type { Uncovered } from '#src/office/uncovered.ts';
import type { OfficeContext } from './office-context.ts';
import { rowWith } from './office-row.ts';
import { typedName } from '#src/messages/words/who/typed-name.ts';

const MOST_ROWS = 10;
const MOST_NAMED = 3;

/** Each with its taps under it. */
export function partOfUncovered(
  uncovered: readonly Uncovered[],
  context: OfficeContext,
): { readonly blocks: readonly DraftBlock[]; readonly buttons: readonly DraftButton[] } {
  const rows = uncovered
    .slice(0, MOST_ROWS)
    .map((one) => rowWith(one.id, say`${sayUncovered(one, context)}.`, choicesOfUncovered(one, context)));
  const more = uncovered.length - rows.length;
  return {
    blocks: [
      ...rows.flatMap(({ blocks }) => blocks),
      ...(more > 0 ? [{ kind: 'said' as const, text: `And ${more} more.` }] : []),
    ],
    buttons: rows.flatMap(({ buttons }) => buttons),
  };
}

/** Who is away until when, and for what nobody answers; without its full stop. */
export function sayUncovered({ person, until, actions, notShown }: Uncovered, { today, naming }: OfficeContext): Said {
  const refs = actions.map(({ action }) => naming.action(action).ref);
  const named = joinedUpTo(MOST_NAMED, refs);
  const why =
    notShown === null
      ? ''
      : `: ${notShown.name} stands in and does not see ${actions.length === 1 ? 'it, since it is' : 'them, since they are'} restricted`;
  return say`${calledOf(person)} is away until ${sayDay(until, today).replace(/^[A-Z][a-z]{2} /u, '')}, and nobody answers for ${named}${why}`;
}

/** The taps that have somebody answer. */
export function choicesOfUncovered(
  { person, until, actions, notShown }: Uncovered,
  { today }: OfficeContext,
): readonly DraftButton[] {
  const leave = `/rag away ${typedName(calledOf(person))} ${sayShortStretch(today, until, today)}`;
  const it = actions.length === 1 ? 'it' : 'them';
  return [
    ...(notShown === null
      ? []
      : [
          {
            label: `${calledOf(notShown)} may see ${it}`,
            say: `${leave} deputy ${typedName(calledOf(notShown))}, restricted too`,
          },
        ]),
    { label: 'Name a deputy', aloud: `${calledOf(person)}, name a deputy`, say: `${leave}, who answers?` },
  ];
}
