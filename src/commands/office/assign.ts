import { calledOf } from '#src/people/called-of.ts';
import { isAsking, toldOn } from '#src/commands/decide/told-on.ts';
import { askWhoLeads } from '#src/messages/office/day/ask-cards.ts';
import { sayAssigned, tellGivenAway, tellRestrictedGiven } from '#src/messages/office/assigned-cards.ts';
import type { Assigned } from '#src/messages/office/assigned-cards.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import type { Owner } from '#src/people/leads/leads.ts';
import type { PersonId } from '#src/people/person.ts';
import { whoIs } from '#src/people/who-leads.ts';
import { leadNames, mayLook, nameOf } from '#src/plan/permission.ts';
import { entryOf, ifClosed } from '#src/plan/record-update.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import type { Standing, Tracked } from '#src/plan/standing.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import type { Done } from '#src/commands/update/act-on.ts';
import { answer } from '#src/commands/command.ts';
import type { Scene } from '#src/commands/command.ts';
import { lackingOf, lackingOfMany } from '#src/commands/decide/lists/lacking.ts';
import { decision } from '#src/commands/decide/decision.ts';
import { splitBehindName } from '#src/commands/words/reason.ts';
import { isRefusal } from '#src/commands/words/find-action.ts';
import { withChoices } from '#src/commands/words/with-choices.ts';
import { exactRef } from '#src/refs/typed-ref.ts';
import { leadsNow, noticesTo } from '#src/commands/decide/notices.ts';
import { askJointLeads, notInPlace } from './ask-joint-leads.ts';
import { readGivenTo } from './given-to.ts';
import type { GivenTo } from './given-to.ts';

const SAYS = [
  { say: '/rag assign 25.1.1 "Karl Battersby"', gets: 'gives an action to a person, post or body' },
  { say: '/rag assign 25.1.1 "Karl Battersby", "Stuart Booth"', gets: 'to several: the first is accountable' },
  { say: '/rag assign 25.1.1 "Stuart Booth" in place of "Karl Battersby"', gets: 'the other leads stay' },
  { say: '/rag assign 25.1.1 "Stuart Booth" as well', gets: 'all leads stay' },
  {
    say: '/rag assign lead "Karl Battersby" to "Stuart Booth"',
    gets: 'a whole list, shown first: a section, a theme, what somebody leads, overdue',
  },
];

export const assign = decision({
  name: 'assign',
  what: 'assign an action',
  says: SAYS,
  inWhole: (words) => words,
  askFirst: (many, scene) =>
    many.rest === '' && many.tracked.length > 0
      ? answer(askWhoLeads(lackingOfMany(many, scene)))
      : askJointLeads(many, scene),
  decide: (tracked, words, scene) => {
    const closed = ifClosed(tracked);
    if (closed !== null) return closed;
    if (words === '')
      return {
        card: askWhoLeads(lackingOf(tracked, scene)),
        entries: [],
        notices: [],
      };
    const { to, reason } = withReason(words, tracked.standing.owners, scene);
    if (isRefusal(to) && to.because === 'leads-it-not') return notInPlace(tracked, { words, name: to.name }, scene);
    if (isRefusal(to)) {
      const before = `/rag assign ${exactRef(tracked.action, scene.plans)}`;
      return withChoices(to, { before, words, roster: scene.roster });
    }
    return to.given.length === 0 ? usage() : assigned(tracked, { to, words, reason }, scene);
  },
});

/** Names as they stand; where these are nobody’s, those before a reason. */
function withReason(words: string, before: readonly Owner[], scene: Scene) {
  const whole = readGivenTo(words, before, scene);
  const { head, reason } = splitBehindName(words);
  if (!isRefusal(whole) || reason === '') return { to: whole, reason: '' };
  return { to: readGivenTo(head, before, scene), reason };
}

type WithReason = { readonly to: GivenTo; readonly words: string; readonly reason: string };

function usage(): Refusal {
  return { because: 'usage', examples: SAYS.map(({ say }) => say) };
}

/** Gives it to others: their names read back, and whoever had it is told. */
export function assigned(tracked: Tracked, { to, words, reason }: WithReason, scene: Scene): Done {
  const { standing } = tracked;
  const { owners, given, settles } = to;
  const placed = leadsNow(given, scene);
  const partly =
    settles === null ? {} : { settles, notMine: standing.notMine.filter((person) => !placed.includes(person)) };
  const rater = standing.declared?.by ?? null;
  const isFormer = rater !== null && formerIn(standing, owners, scene).includes(rater);
  const former = isFormer ? { ratedByFormer: true as const } : {};
  return {
    card: sayAssigned(toldOf(tracked, { to, reason, naming: scene.naming }, scene)),
    entries: [entryOf(tracked, { kind: 'assigned', owners, words, ...partly, ...former }, scene.saying)],
    notices: isAsking(tracked.action, scene) ? toOthers(tracked, { to, reason }, scene) : [],
  };
}

type ToldBy = { readonly to: GivenTo; readonly reason: string; readonly naming: Naming };

function toldOf(tracked: Tracked, { to: { owners, given }, reason, naming }: ToldBy, scene: Scene): Assigned {
  const { action, standing } = tracked;
  return {
    ...naming.action(action),
    leads: leadNames(owners, scene.index),
    given: leadNames(given, scene.index),
    before: leadNames(standing.owners, scene.index),
    nobody: owners.filter((owner) => whoIs(owner, scene.index).length === 0).map(nameOf),
    today: scene.today,
    by: calledOf(scene.speaker),
    isNews: freshIn(standing, owners, scene).length > 0,
    toldOn: toldOn(tracked.action, scene),
    isTaken: formerIn(standing, owners, scene).length > 0,
    reason: naming.words(reason),
  };
}

/** Those from whom it is taken, and those who asked for that; a new lead gets a hand-over with the next day's message. */
function toOthers(tracked: Tracked, { to, reason }: Omit<ToldBy, 'naming'>, scene: Scene): readonly Outgoing[] {
  const { action, standing } = tracked;
  const after = leadsNow(to.owners, scene);
  const fresh = freshIn(standing, to.owners, scene);
  const people = new Set([...formerIn(standing, to.owners, scene), ...askersIn(standing, to.settles)]);
  return [...people]
    .filter((person) => !fresh.includes(person))
    .flatMap((person) => {
      const isStill = after.includes(person);
      const isSeen = mayLook({ ...scene.asker, person }, { standing: { ...standing, owners: to.owners } }) === null;
      const card = (naming: Naming) =>
        isSeen
          ? tellGivenAway(toldOf(tracked, { to, reason, naming }, scene), isStill)
          : tellRestrictedGiven(calledOf(scene.speaker));
      return noticesTo([person], { purpose: 'given-away', action: action.id, card }, scene);
    });
}

function freshIn({ owners }: Standing, after: readonly Owner[], scene: Scene): readonly PersonId[] {
  const before = leadsNow(owners, scene);
  return leadsNow(after, scene).filter((person) => !before.includes(person));
}

function formerIn({ owners }: Standing, after: readonly Owner[], scene: Scene): readonly PersonId[] {
  const now = leadsNow(after, scene);
  return leadsNow(owners, scene).filter((person) => !now.includes(person));
}

function askersIn({ requests }: Standing, settles: PersonId | null): readonly PersonId[] {
  const ofLeads = requests.filter(({ what }) => what === 'not-mine' || what === 'other-lead');
  return ofLeads.map(({ by }) => by).filter((by) => settles === null || by === settles);
}
