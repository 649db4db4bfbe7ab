import { namesOr } from '#src/messages/requests/said-otherwise-cards.ts';
import type { Otherwise } from '#src/messages/requests/said-otherwise-cards.ts';
import { leadNames, nameOf } from '#src/plan/permission.ts';
import { wordsOfSaid } from '#src/plan/replaying/said-otherwise.ts';
import type { SaidOtherwise } from '#src/plan/replaying/said-otherwise.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Scene } from '#src/commands/command.ts';

/** What a newer version says otherwise than was decided, as the cards about it have it. */
export function otherwiseOf(
  says: SaidOtherwise,
  { action, standing }: Tracked,
  { naming, index, today }: Pick<Scene, 'naming' | 'index' | 'today'>,
): Otherwise {
  const { was, now } = wordsOfSaid(says);
  const { by, on, minuted, board } = says.decided;
  const ours = {
    timescale: standing.agreed,
    leads: namesOr(leadNames(standing.owners, index)),
    title: action.title,
    theme: action.theme,
  }[says.about];
  return {
    ...naming.action(action),
    about: says.about,
    ours,
    theirs: theirsIn(says),
    was: naming.words(was),
    now: naming.words(now),
    by: minuted?.name ?? (by === null ? null : index.called(by)),
    on,
    board: board ?? null,
    today,
  };
}

function theirsIn(says: SaidOtherwise): Otherwise['theirs'] {
  if (says.about === 'timescale') return says.now.due;
  if (says.about !== 'leads') return says.now;
  return namesOr(says.now.owners.filter(({ support }) => !support).map(nameOf));
}
