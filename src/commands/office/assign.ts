import { sayAssigned, tellAssigned } from '#src/messages/office/assigned-cards.ts';
import type { Assigned } from '#src/messages/office/assigned-cards.ts';
import { sayNext } from '#src/messages/words/next-date.ts';
import type { Owner } from '#src/people/leads/leads.ts';
import { whoIs } from '#src/people/who-leads.ts';
import { leadNames, nameOf } from '#src/plan/permission.ts';
import { entryOf, ifClosed } from '#src/plan/record-update.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Done } from '#src/commands/update/act-on.ts';
import type { Scene } from '#src/commands/command.ts';
import { decision } from '#src/commands/decide/decision.ts';
import { isRefusal } from '#src/commands/words/find-action.ts';
import { nextDate } from '#src/commands/show/next-date.ts';
import { leadsNow, noticesTo } from '#src/commands/decide/notices.ts';
import { readNewLeads } from '#src/commands/words/read-new-leads.ts';

const SAYS = [
  { say: '/rag assign 25.1.1 "Karl Battersby"', gets: 'gives an action to a person, post or body' },
  { say: '/rag assign 25.1.1 Leader and Chief Executive', gets: 'to several: the first is accountable' },
];

export const assign = decision({
  name: 'assign',
  what: 'assign an action',
  says: SAYS,
  decide: (tracked, words, scene) => {
    const closed = ifClosed(tracked);
    if (closed !== null) return closed;
    const owners = readNewLeads(words, scene.roster);
    if (isRefusal(owners)) return owners;
    return owners.length === 0 ? usage() : assigned(tracked, { owners, words }, scene);
  },
});

function usage(): Refusal {
  return { because: 'usage', examples: SAYS.map(({ say }) => say) };
}

function assigned(
  tracked: Tracked,
  { owners, words }: { owners: readonly Owner[]; words: string },
  scene: Scene,
): Done {
  const { action, standing } = tracked;
  const before = leadsNow(standing.owners, scene);
  const fresh = leadsNow(owners, scene).filter((person) => !before.includes(person));
  const told: Assigned = {
    ...scene.naming.action(action),
    leads: leadNames(owners),
    nobody: owners.filter((owner) => whoIs(owner, scene.index).length === 0).map(nameOf),
    when: sayNext(tracked, nextDate(tracked, scene.today), scene),
    by: scene.speaker.name,
    isNews: fresh.length > 0,
  };
  const notice = { purpose: 'assigned', action: action.id, card: tellAssigned(told) };
  return {
    card: sayAssigned(told),
    entries: [entryOf(tracked, { kind: 'assigned', owners, words }, scene.saying)],
    notices: noticesTo(fresh, notice, scene),
  };
}
