import { calledOf } from '#src/people/called-of.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import type { DraftButton } from '#src/messages/draft.ts';
import { joinedUpTo, say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { sayShortStretch } from '#src/messages/words/say-stretch.ts';
import type { Uncovered } from '#src/office/uncovered.ts';
import type { OfficeContext } from '#src/messages/office/day/office-context.ts';
import { typedName } from '#src/messages/words/who/typed-name.ts';

const MOST_NAMED = 3;

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
