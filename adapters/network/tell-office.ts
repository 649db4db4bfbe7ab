import { todayIn } from '#src/calendar/clock.ts';
import { timeIn } from '#src/calendar/instant.ts';
import type { Day } from '#src/calendar/day.ts';
import { workingDays } from '#src/calendar/working-days.ts';
import type { Card } from '#src/messages/card.ts';
import { tellDigestChannel } from '#src/messages/office/sending/digest-channel.ts';
import { askOtherName } from '#src/messages/office/link-cards.ts';
import type { OtherName } from '#src/messages/office/link-cards.ts';
import { sayToLink, tellCutOff, tellUnlinked } from '#src/messages/office/reach-cards.ts';
import type { OutOfReach } from '#src/messages/office/reach-cards.ts';
import type { Person } from '#src/people/person.ts';
import type { Plan } from '#src/plan/action.ts';
import { toldToEach } from '#src/ports/told-to-each.ts';
import { defaultIn } from '#src/plan/default-plan.ts';
import { everybody } from './roster.ts';
import type { NetworkWorld } from './world.ts';

const OFFICE_HOURS = { from: '09:00', to: '17:00' } as const;

/** Tells the office that somebody was unlinked: once a day for each. */
export async function tellOfUnlinked({ id, name }: Person, why: string, world: NetworkWorld): Promise<void> {
  const plan = await defaultPlan(world);
  if (plan === null) return;
  await tell(`unlinked/${todayIn(world.clock, plan.zone)}/${id}`, tellUnlinked(name, why), { world, but: id });
}

/** Tells the office that somebody who is linked is not reached any more: once a day for each. */
export async function tellOfCutOff(
  { id, name }: Person,
  reason: { readonly why: string; readonly mend: string },
  world: NetworkWorld,
): Promise<void> {
  const plan = await defaultPlan(world);
  if (plan === null) return;
  await tell(`cut-off/${todayIn(world.clock, plan.zone)}/${id}`, tellCutOff(name, reason), { world, but: id });
}

/** Asks the office, once for each account and name, whether an account with somebody's address and another name is theirs. */
export async function askAboutOtherName({ id, name }: Person, account: Omit<OtherName, 'name'>, world: NetworkWorld) {
  if ((await defaultPlan(world)) === null) return;
  const key = `other-name/${account.account}/${account.called}`;
  await tell(key, askOtherName({ name, ...account }), { world, but: id });
}

/** Tells the office why the digest cannot be posted in its channel: once a day. */
export async function tellOfDigestChannel(platform: string, why: string, world: NetworkWorld): Promise<void> {
  const plan = await defaultPlan(world);
  if (plan === null) return;
  const key = `digest-channel/${todayIn(world.clock, plan.zone)}/${platform}`;
  await tell(key, tellDigestChannel(platform, why), { world, but: null });
  await world.work();
}

/** Lists to the office whom it should link; null when it is not the time for it, else the day on which it was told. */
export async function tellWhoToLink(people: readonly OutOfReach[], world: NetworkWorld): Promise<Day | null> {
  const plan = await defaultPlan(world);
  if (plan === null || people.length === 0) return null;
  const now = world.clock.now();
  const today = todayIn(world.clock, plan.zone);
  const time = timeIn(now, plan.zone);
  if (!workingDays(plan.nation).isWorking(today) || time < OFFICE_HOURS.from || time >= OFFICE_HOURS.to) return null;
  await tell(`to-link/${today}`, sayToLink(people), { world, but: null });
  return today;
}

export async function defaultPlan({ register }: Pick<NetworkWorld, 'register'>): Promise<Plan | null> {
  return defaultIn(await register.plans());
}

type Telling = { readonly world: NetworkWorld; readonly but: string | null };

async function tell(key: string, card: Card, { world, but }: Telling): Promise<void> {
  const office = (await everybody(world)).people.filter(({ role, id }) => role === 'office' && id !== but);
  const officers = office.map(({ id }) => id);
  const say = toldToEach(officers, { key, kind: 'notice', day: null, card });
  await world.register.write({ message: null, slot: null, entries: [], say, asked: [] });
}
