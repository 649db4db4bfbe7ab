import { leadersOn } from '#src/people/who-leads.ts';
import { tellNotMine } from '#src/messages/answer/not-mine-cards.ts';
import type { Card } from '#src/messages/card.ts';
import { tellCloseAsked } from '#src/messages/requests/close-asked-cards.ts';
import { tellSaidAfter } from '#src/messages/requests/after-closing-cards.ts';
import { tellAskedBack } from '#src/messages/requests/asked-back-cards.ts';
import { tellOtherLead } from '#src/messages/requests/other-lead-cards.ts';
import { tellWrongDate } from '#src/messages/requests/wrong-date-cards.ts';
import { tellProposedDate, tellProposedLead } from '#src/messages/requests/proposal-cards.ts';
import type { OpenRequest } from '#src/plan/open-requests.ts';
import { leadNames } from '#src/plan/permission.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Scene } from '#src/commands/command.ts';
import { askPlanSays } from '#src/messages/requests/plan-says-card.ts';
import { isClosed } from '#src/plan/record-update.ts';
import { askOtherwise } from '#src/messages/requests/said-otherwise-cards.ts';
import { askWhich, whichOf } from '#src/messages/requests/which-action-cards.ts';
import { otherwiseOf } from './otherwise-of.ts';
import { proposedBy } from './proposed-by.ts';

/** Where a request is shown, and to whom. */
type Shown = {
  readonly tracked: Tracked;
  /** Which of several questions about its action it is; absent where it stands by itself. */
  readonly place?: number;
  readonly scene: Pick<Scene, 'naming' | 'speaker' | 'roster' | 'today' | 'index'>;
};

/** The card that decides a request, with its taps, as the programme office had it when it was asked. */
export function cardOfRequest(request: OpenRequest, { tracked, scene, place }: Shown): Card {
  const { what, by, words, day, to } = request;
  const { naming, speaker, roster, today } = scene;
  const asked = {
    ...naming.action(tracked.action),
    who: askerOf(request, scene),
    self: by === speaker.id,
    words: naming.words(words),
    ...(leadersOn(tracked.standing.owners, scene.index).includes(by) ? {} : { leadsItNot: true as const }),
  };
  switch (what) {
    case 'close':
      return tellCloseAsked(asked);
    case 'wrong-date':
      return tellWrongDate({ ...asked, day, agreed: tracked.standing.agreed, today });
    case 'proposed-date':
      return tellProposedDate({ ...asked, day, agreed: tracked.standing.agreed, today });
    case 'proposed-lead':
      return tellProposedLead(asked, proposedBy(to, roster), placeOf(tracked, scene));
    case 'other-lead':
      return tellOtherLead(asked, proposedBy(to, roster));
    case 'asked-back':
      return tellAskedBack({ ...asked, number: request.seq, place: place ?? null });
    case 'said-after':
      return tellSaidAfter({ ...asked, stage: tracked.standing.stage, isGone: tracked.standing.into.length > 0 });
    case 'plan-says':
      return askPlanSays({ ...asked, day, isEnded: isClosed(tracked) && tracked.standing.into.length === 0 });
    case 'plan-otherwise':
      return request.says === undefined
        ? askPlanSays({ ...asked, day, isEnded: false })
        : askOtherwise(otherwiseOf(request.says, tracked, scene));
    case 'plan-which':
      return askWhich({ ...naming.action(tracked.action), may: whichOf(request.may ?? [], naming) });
    case 'not-mine':
      return tellNotMine({ ...asked, proposed: proposedBy(to, roster) });
  }
}

/** In whose place somebody else would lead it: its first lead's where others lead it too, else nobody's. */
export function placeOf({ standing: { owners } }: Tracked, { index }: Pick<Scene, 'index'>): string | null {
  const names = leadNames(owners, index);
  return names.length > 1 ? (names[0] ?? null) : null;
}

/** The name of whoever made a request. */
export function askerOf({ by }: OpenRequest, { index }: Pick<Scene, 'index'>): string {
  return index.called(by) ?? 'somebody no longer in the roster';
}
