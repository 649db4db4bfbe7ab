import { sayTogether } from '#src/messages/answer/several-cards.ts';
import { sayNoDateNow, sayNothingToFollow } from '#src/messages/requests/said-otherwise-cards.ts';
import { entryOf } from '#src/plan/record-update.ts';
import type { SaidOtherwise } from '#src/plan/replaying/said-otherwise.ts';
import { REPUBLISHED } from '#src/plan/standing.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Scene } from '#src/commands/command.ts';
import { agreeDate } from '#src/commands/decide/agree-date.ts';
import { decision } from '#src/commands/decide/decision.ts';
import { assigned } from '#src/commands/office/assign.ts';
import { edited } from '#src/commands/office/edit.ts';
import { onlyShows } from '#src/commands/update/act-on.ts';
import type { Done } from '#src/commands/update/act-on.ts';
import { otherwiseOf } from '#src/commands/update/requests/otherwise-of.ts';
import { saidOtherwiseOf } from './said-otherwise.ts';

export const follow = decision({
  name: 'follow',
  what: 'decide what a newer version of the plan says otherwise',
  says: [
    {
      say: '/rag follow 8.1.3',
      gets: 'takes the plan’s new date, lead, title or theme in the place of what was decided; /rag keep 8.1.3 keeps that',
    },
  ],
  inWhole: (words) => words,
  decide: (tracked, words, scene) => {
    const [first, ...others] = saidOtherwiseOf(tracked, words).map((says) => followed(says, tracked, scene));
    if (first === undefined) return onlyShows(sayNothingToFollow(scene.naming.action(tracked.action)));
    const all = [first, ...others];
    return {
      card: sayTogether([first.card, ...others.map(({ card }) => card)]),
      entries: all.flatMap(({ entries }) => entries),
      notices: all.flatMap(({ notices }) => notices),
    };
  },
});

/** Does what the plan says of one part of an action, as if the office had decided it. */
export function followed(says: SaidOtherwise, tracked: Tracked, scene: Scene): Done {
  switch (says.about) {
    case 'timescale':
      return dated(says.now.due, { says, tracked }, scene);
    case 'leads': {
      const { owners, text } = says.now;
      return assigned(tracked, { to: { owners, given: owners, settles: null }, words: text, reason: '' }, scene);
    }
    case 'title':
    case 'theme': {
      const [was, now] = [tracked.action[says.about] ?? 'none', says.now ?? 'none'];
      const told = { what: says.about, was, now, due: null };
      return edited(tracked, { change: { [says.about]: null }, told }, scene);
    }
  }
}

type OfDate = { readonly says: SaidOtherwise; readonly tracked: Tracked };

/** Where the plan's date is followed, so are its words for it. */
function dated(to: SaidOtherwise['decided']['on'], { says, tracked }: OfDate, scene: Scene): Done {
  const isOurs = tracked.action.inDocument?.timescale !== undefined;
  const worded = isOurs
    ? [entryOf(tracked, { kind: 'edited', change: { timescale: null }, words: '' }, scene.saying)]
    : [];
  if (to !== null) {
    const done = agreeDate(tracked, { to, reason: REPUBLISHED }, scene);
    return { ...done, entries: [...done.entries, ...worded] };
  }
  const due = { from: tracked.standing.agreed, to };
  const event = {
    kind: 'republished' as const,
    title: null,
    timescale: null,
    leads: null,
    agreed: to,
    renewal: { due },
  };
  return {
    card: sayNoDateNow(otherwiseOf(says, tracked, scene)),
    entries: [entryOf(tracked, event, scene.saying), ...worded],
    notices: [],
  };
}
