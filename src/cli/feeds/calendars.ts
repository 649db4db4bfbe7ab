import { CliRefusal } from '#src/cli/command.ts';
import type { Store } from '#src/cli/cli-world.ts';
import { print } from '#src/cli/print/print.ts';
import { defaultPlan, planNamed, withStore } from '#src/cli/store/with-store.ts';
import { sayCount, sayOr } from '#src/messages/words/say-list.ts';
import { calledOf } from '#src/people/called-of.ts';
import { findPerson } from '#src/people/find-person.ts';
import type { PlanKey } from '#src/plan/action.ts';
import { forumCalled } from '#src/plan/governance/forums/forum-named.ts';
import type { CalendarOf } from '#src/ports/readers/feeds.ts';
import type { FeedsPlace } from './feeds-place.ts';

/** What is typed of a calendar. */
export type CalendarTyped = {
  readonly kind: string;
  readonly which: string | undefined;
  readonly plan: PlanKey | undefined;
};

/** Makes an address for a plan’s or a forum’s calendar, and shows it, which nobody can again. */
export async function addCalendar(said: CalendarTyped, place: FeedsPlace): Promise<void> {
  if (said.kind === 'person')
    throw new CliRefusal(
      'A person’s own calendar may show what others may not see: they ask for it with “/rag calendar”.',
    );
  const { data, world } = place;
  await withStore(data, world, async (store) => {
    const of = await calendarNamed(said, store, place);
    const secret = await store.calendars.add({ of, made: world.clock.now() });
    print(world.out, `The calendar of ${await calledIn(store, of)} is, behind the name of your server, at:`);
    print(world.out, `  /calendar/${secret}.ics`);
    print(world.out, 'It is shown this once. Whoever has it can read the calendar; what is restricted is never in it.');
  });
}

/** Takes every address of a calendar back. */
export async function revokeCalendar(said: CalendarTyped, place: FeedsPlace): Promise<void> {
  const { data, world } = place;
  await withStore(data, world, async (store) => {
    const of = await calendarNamed(said, store, place);
    const count = await store.calendars.removeAllOf(of);
    const whose = await calledIn(store, of);
    if (count === 0) throw new CliRefusal(`The calendar of ${whose} has no address.`);
    print(
      world.out,
      `The calendar of ${whose} is read by nobody any more: ${sayCount(count, 'address', 'addresses')} taken back.`,
    );
  });
}

/** Whose calendars can be read, and under how many addresses. */
export async function listCalendars({ data, world }: FeedsPlace): Promise<void> {
  await withStore(data, world, async (store) => {
    const all = await store.calendars.all();
    if (all.length === 0) print(world.out, 'No calendar has an address yet.');
    for (const same of Map.groupBy(all, ({ of }) => JSON.stringify(of)).values()) {
      const whose = await calledIn(store, same[0]!.of);
      print(world.out, `${same[0]!.of.kind}  ${whose}  ${sayCount(same.length, 'address', 'addresses')}`);
    }
  });
}

async function calendarNamed(
  { kind, which, plan: key }: CalendarTyped,
  store: Store,
  place: FeedsPlace,
): Promise<CalendarOf> {
  if (kind === 'person') return { kind, person: await personNamed(which ?? '', store) };
  const plan = ((await planNamed(key, store)) ?? (await defaultPlan(store, place))).key;
  if (kind === 'plan') return { kind, plan };
  if (kind !== 'forum') throw new CliRefusal(`There is no calendar of a ${kind}: say plan, forum or person.`);
  const { forums } = await store.register.governance(plan);
  const forum = forumCalled(which ?? '', forums);
  if (forum !== null) return { kind, plan, forum: forum.key };
  const known = forums.map(({ key: typed, name }) => `${typed} (${name})`);
  throw new CliRefusal(known.length === 0 ? `The plan ${plan} has no forum yet.` : `Say which forum: ${sayOr(known)}.`);
}

async function personNamed(said: string, { register }: Store) {
  const found = findPerson(said, await register.roster());
  if (found.kind === 'one' && found.isSlip !== true) return found.person.id;
  const near = found.kind === 'several' ? found.people : found.kind === 'none' ? found.nearest : [found.person];
  const known = near.length === 0 ? '' : ` Did you mean ${sayOr(near.map(calledOf))}?`;
  throw new CliRefusal(`Nobody of the roster is plainly meant by “${said}”.${known}`);
}

async function calledIn({ register }: Store, of: CalendarOf): Promise<string> {
  if (of.kind === 'person') {
    const person = (await register.roster()).people.find(({ id }) => id === of.person);
    return person === undefined ? 'somebody who is not in the roster' : calledOf(person);
  }
  if (of.kind === 'plan') return of.plan;
  const forum = (await register.governance(of.plan)).forums.find(({ key }) => key === of.forum);
  return forum?.name ?? of.forum;
}
