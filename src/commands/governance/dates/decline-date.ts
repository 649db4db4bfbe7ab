import { calledOf } from '#src/people/called-of.ts';
import type { Scene } from '#src/commands/command.ts';
import { noticesTo } from '#src/commands/decide/notices.ts';
import type { Done } from '#src/commands/update/act-on.ts';
import { sayMinuted } from '#src/messages/governance/say-minuted.ts';
import { sayDateDeclined, tellDateDeclined } from '#src/messages/office/date-cards.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import { sayStep } from '#src/messages/words/say-step.ts';
import type { Minuted } from '#src/plan/governance/minuted.ts';
import { entryOf, stepOf } from '#src/plan/record-update.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { DateAsked } from '#src/plan/steps/step.ts';

/** The date that was asked for, the forum that declined it (null for the office), and why. */
type Declining = { readonly asked: DateAsked; readonly minuted: Minuted | null; readonly reason: string };

/** Records that a date stays as it is; whoever asked is told. */
export function declineDate(tracked: Tracked, { asked, minuted, reason }: Declining, scene: Scene): Done {
  const { action, standing } = tracked;
  const declined = (naming: Naming) => ({
    ...naming.action(action),
    ...(tracked.step === undefined ? {} : { step: sayStep(tracked.step.name, naming.words) }),
    asked: asked.day,
    agreed: standing.agreed,
    reason: naming.words(reason),
    by: calledOf(scene.speaker),
    ...(minuted && { forum: sayMinuted(minuted, { today: scene.today, heard: naming.words }) }),
  });
  const card = (naming: Naming) => tellDateDeclined(declined(naming));
  const notice = { purpose: 'date-declined', action: action.id, card };
  const event = { kind: 'date-declined' as const, day: asked.day, reason, ...stepOf(tracked) };
  return {
    card: sayDateDeclined(declined(scene.naming)),
    entries: [entryOf(tracked, { ...event, ...(minuted && { minuted }) }, scene.saying)],
    notices: noticesTo([asked.by], notice, scene),
  };
}
