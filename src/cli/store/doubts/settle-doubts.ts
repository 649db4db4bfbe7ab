import { typed } from '#src/cli/print/typed.ts';
import { calledOf } from '#src/people/called-of.ts';
import { findLead } from '#src/people/find-person.ts';
import { withoutButtons } from '#src/messages/without-buttons.ts';
import { assign } from '#src/commands/office/assign.ts';
import type { Answer, Command, Scene } from '#src/commands/command.ts';
import { withFirstMessageFirst } from '#src/commands/decide/first/first-message-first.ts';
import { otherAction, sameAction } from '#src/commands/office/settle/which-action.ts';
import { follow } from '#src/commands/office/settle/follow.ts';
import { keep } from '#src/commands/office/keep.ts';
import { date } from '#src/commands/office/date.ts';
import { findAction, isRefusal } from '#src/commands/words/find-action.ts';
import { settle } from '#src/commands/office/settle.ts';
import { asText } from '#src/messages/text/as-text.ts';
import { sayRefusal } from '#src/messages/answer/say-refusal.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { CliRefusal } from '#src/cli/command.ts';
import { officeScene } from '#src/cli/store/office-scene.ts';
import { print, printJson } from '#src/cli/print/print.ts';
import type { Day } from '#src/calendar/day.ts';
import type { PlanKey } from '#src/plan/action.ts';
import { planNamed, withStore } from '#src/cli/store/with-store.ts';
import type { CliWorld, Store } from '#src/cli/cli-world.ts';

/** How the office settles an action's doubts: exactly one of date, lead, asRead, follow, same, apart and none. */
export type SettleOptions = {
  readonly data: string;
  readonly plan?: PlanKey;
  readonly date?: Day;
  readonly lead?: readonly string[];
  readonly asRead?: true;
  /** The newer version of the plan holds, where something else was decided. */
  readonly follow?: true;
  /** What a newer version has in its place is it, or is another action. */
  readonly same?: true;
  readonly apart?: true;
  /** Why there is no date or no lead. */
  readonly none?: string;
  readonly about?: 'timescale' | 'leads';
  readonly why?: string;
  readonly as?: string;
  readonly json?: true;
};

const WAYS = ['date', 'lead', 'asRead', 'follow', 'same', 'apart', 'none'] as const;

/** Settles an action's doubts as the office would in chat: the same words, the same lines in the ledger, the same people told. */
export async function settleDoubts(said: string, options: SettleOptions, world: CliWorld): Promise<void> {
  if (WAYS.every((way) => options[way] === undefined)) throw new CliRefusal(HOW);
  await withStore(options.data, world, async (store) => {
    const plan = await planNamed(options.plan, store);
    const ref = plan === null ? said : `${plan.key} ${said}`;
    await settleIn(ref, options, { store, world });
  });
}

/** The same for an action of a store that is open. */
export async function settleIn(
  ref: string,
  options: SettleOptions,
  { store, world }: { readonly store: Store; readonly world: CliWorld },
): Promise<void> {
  const found = await officeScene('find', options, store, world);
  for (const [place, [command, words]] of (await wordsFor(ref, options, found)).entries()) {
    const scene = await officeScene(`${ref}/${place}`, options, store, world);
    const answer = await withFirstMessageFirst(await command.run(words, scene), scene);
    if (answer.entries.length === 0) throw new CliRefusal(refusedHere(ref, answer, { scene, options, world }));
    await store.register.write({ message: null, slot: null, entries: answer.entries, say: answer.notices, asked: [] });
    tell(ref, answer, { options, world });
  }
}

type Here = { readonly scene: Scene; readonly options: SettleOptions; readonly world: CliWorld };

/** The refusal as chat words it; what a tap says there is a line that can be typed here. */
function refusedHere(ref: string, { card }: Answer, { scene, options, world }: Here): string {
  const lead = options.lead ?? [];
  const lines = lead.flatMap((said, at) => {
    const found = findLead(said, scene.roster);
    const people = found.kind === 'several' ? found.people : [];
    return people.map((person) => settling(ref, lead.with(at, calledOf(person)), { options, world }));
  });
  if (lines.length === 0) return asText(card) + sayHowHere(ref, options, world);
  return `${asText(withoutButtons(card))}\nHere it is one of:\n  ${lines.join('\n  ')}`;
}

function settling(ref: string, leads: readonly string[], { options, world }: Settling): string {
  return typed(`settle ${ref} ${leads.map((lead) => `--lead ${quoted(lead)}`).join(' ')}`, options.data, world);
}

/** What chat says of a date without a reason, as it is typed here. */
function sayHowHere(ref: string, { date: day, why, data }: SettleOptions, world: CliWorld): string {
  if (day === undefined || why !== undefined) return '';
  return `\nHere it is: ${typed(`settle ${ref} --date ${day} --why "the supplier is late"`, data, world)}`;
}

const HOW =
  'Say how: --date 2015-12-31, --lead "Name", --as-read, --follow, --same, --apart, or --none with the reason.';

type TypedCommand = readonly [command: Command, words: string];

/** What the office would type in chat: one line, or one for each doubt that is left as it was read. */
async function wordsFor(ref: string, options: SettleOptions, scene: Scene): Promise<readonly TypedCommand[]> {
  const why = options.why === undefined ? '' : ` because ${options.why}`;
  if (options.date !== undefined) return [[date, `${ref} ${options.date}${why}`]];
  if (options.lead !== undefined) return [[assign, `${ref} ${options.lead.map(quoted).join(', ')}`]];
  if (options.follow === true) return [[follow, ref]];
  if (options.same === true) return [[sameAction, ref]];
  if (options.apart === true) return [[otherAction, ref]];
  const found = await findAction(ref, scene);
  if (isRefusal(found)) throw new CliRefusal(asText(sayRefusal(found)));
  const { doubts, requests } = found.standing;
  if (options.asRead === true && requests.some(({ what }) => what === 'plan-says'))
    return [[keep, `${ref} because ${options.why ?? 'it stands as it was settled here'}`]];
  if (options.asRead === true && requests.some(({ what }) => what === 'plan-otherwise')) return [[keep, ref]];
  const open = doubts.filter((about) => options.about === undefined || options.about === about);
  if (open.length === 0)
    throw new CliRefusal(
      `Nothing${options.about === undefined ? '' : ` of the ${options.about}`} of ${ref} is in doubt, so there is nothing to settle.`,
    );
  if (options.none !== undefined && open.length > 1) {
    throw new CliRefusal(
      `The timescale and the leads of ${ref} are both in doubt: say which has none, with --about timescale or --about leads.`,
    );
  }
  if (options.none !== undefined && open.some((about) => isRead(about, found))) {
    throw new CliRefusal(
      `${ref} was read, with a doubt: say --as-read if the reading is right, or give the right one with --date or --lead.`,
    );
  }
  const reason = options.none === undefined ? why : ` because ${options.none}`;
  return open.map((about) => [settle, `${ref} ${about}${reason}`]);
}

/** True where "there is none" would leave a date or a lead in force that was read. */
function isRead(about: 'timescale' | 'leads', { action, standing }: Tracked): boolean {
  if (about === 'leads') return standing.owners.length > 0;
  return standing.agreed !== null || action.timescale.start !== null;
}

function quoted(name: string): string {
  return `"${name.replaceAll(/["“”„«»]/gu, '').trim()}"`;
}

type Settling = { readonly options: SettleOptions; readonly world: CliWorld };

function tell(ref: string, { card, entries }: Answer, { options, world }: Settling): void {
  if (options.json !== true) return print(world.out, asText(card));
  for (const entry of entries) {
    if ('action' in entry) printJson(world, { ref, by: entry.by, day: entry.day, event: entry.event });
  }
}
