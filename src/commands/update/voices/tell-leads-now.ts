import { calledOf } from '#src/people/called-of.ts';
import { isLead } from '#src/plan/permission.ts';
import type { ActionEntry } from '#src/plan/ledger.ts';
import { sayEvent, withWords } from '#src/messages/words/say-event.ts';
import { tellUndoneByFormer } from '#src/messages/answer/undone-card.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import type { Scene } from '#src/commands/command.ts';
import { leadsNow, noticesTo } from '#src/commands/decide/notices.ts';

/** Tells the leads of today what somebody took back of it who leads it no longer: how it stands has changed under them. */
export async function tellLeadsNow(taken: readonly ActionEntry[], scene: Scene): Promise<readonly Outgoing[]> {
  const { asker, register, speaker, today } = scene;
  const updates = taken.filter(({ event }) => event.kind === 'updated');
  const told = updates.map(async ({ action, event, day }) => {
    const tracked = await register.tracked(action);
    if (tracked === null || isLead(asker, tracked.standing.owners)) return [];
    const card = (naming: Naming) => {
      const told = sayEvent(event, { today, name: () => calledOf(speaker), heard: naming.words });
      const what = withWords(told, event, naming.words);
      return tellUndoneByFormer({ ...naming.action(tracked.action), what, on: day, today }, calledOf(speaker));
    };
    return noticesTo(leadsNow(tracked.standing.owners, scene), { purpose: 'undone-by-former', action, card }, scene);
  });
  return (await Promise.all(told)).flat();
}
