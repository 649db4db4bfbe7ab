import { typed } from '#src/cli/print/typed.ts';
import { calledOf } from '#src/people/called-of.ts';
import { drawAside, drawCard } from '#adapters/console/draw-card.ts';
import { ownHelp } from '#adapters/console/own-commands.ts';
import type { Room } from '#adapters/console/room.ts';
import { createSetClock } from '#adapters/console/set-clock.ts';
import type { SetClock } from '#adapters/console/world.ts';
import { todayIn } from '#src/calendar/clock.ts';
import type { Clock } from '#src/calendar/clock.ts';
import { instantAt } from '#src/calendar/instant.ts';
import { CliRefusal } from '#src/cli/command.ts';
import type { Store, TalkOptions } from '#src/cli/cli-world.ts';
import type { Config } from '#src/config.ts';
import { typedBy } from '#src/cli/store/typed-by.ts';
import { sayOr } from '#src/messages/words/say-list.ts';
import { sayBroughtUpToDate } from '#src/cli/versions/say-brought.ts';
import { findPerson } from '#src/people/find-person.ts';
import type { Person, Roster } from '#src/people/person.ts';
import { withOffice } from '#src/people/roster/with-office.ts';
import type { Plan } from '#src/plan/action.ts';
import { dayPicture } from './day-picture.ts';
import { openConversation } from './open-conversation.ts';
import type { Conversation } from './open-conversation.ts';
import { refuseOnServed } from '#src/assembly/watch/keep-apart.ts';
import type { TalkParts } from './talk-parts.ts';
import { trainingNote } from './training-note.ts';
import { isSample, loadSampleInto, SAMPLE_SPEAKER, sampleStart } from './sample.ts';
import { START_OF_ASKING } from '#src/calendar/asking-hours.ts';
import { defaultIn } from '#src/plan/default-plan.ts';

/** Opens the register, loads the sample where no plan is, and talks until the input ends. */
export async function talk(options: TalkOptions, parts: TalkParts): Promise<void> {
  const load = (words: string): string => typed(words, options.data, parts);
  // Whoever starts the bot brings its register up to date; whoever only talks is told how.
  const brought = options.bot ? await parts.migrate(options.data, { isDumped: false }) : null;
  if (brought !== null) toError(sayBroughtUpToDate(brought).concat('\n'));
  const store = await parts.open(options.data, 'alone');
  try {
    if (options.bot) await refuseOnServed(store, { data: options.data, config: parts.config });
    const plan = await planIn(store, load('import FILE'), parts.config);
    const clock = clockFor(plan, options, parts);
    const roster = withOffice(await store.register.roster(), parts.config.office);
    const as = options.as ?? (isSample(plan) ? SAMPLE_SPEAKER : null);
    const speaker = as === null ? firstSpeaker(roster, load('roster FILE')) : speakerIn(roster, as);
    // Whoever tries the sample acts for nobody.
    const kept = isSample(plan) ? store : typedBy(store, parts.account);
    await talkAs(speaker, { store: kept, plan, clock, options, parts });
  } finally {
    await store.close();
  }
}

type Opened = {
  readonly store: Store;
  readonly plan: Plan;
  readonly clock: SetClock;
  readonly options: TalkOptions;
  readonly parts: TalkParts;
};

async function talkAs(speaker: Person, opened: Opened): Promise<void> {
  const { store, plan, clock, options, parts } = opened;
  const { screen, write } = parts;
  const room: Room = {
    speaker,
    onScreen: null,
    waiting: new Map(),
    screen,
    print: options.json ? toError : (text) => void write(`${text}\n`),
  };
  const note = clockNote(plan, clock, opened);
  const conversation = openConversation(room, { store, plan, clock, options, parts, note });
  if (!options.json) greet(room, opened, note);
  await conversation.bot.recover();
  await conversation.bot.work();
  if (parts.isTerminal && !options.json) return conversation.atTerminal();
  const heard = await conversation.fromInput(parts.input());
  if (heard === 0 && !options.json) await drawDay(room, opened, conversation);
  await write('');
}

// What is said beside the conversation is for the person at it, not for the program that reads the messages.
function toError(text: string): void {
  process.stderr.write(`${text}\n`);
}

async function drawDay(room: Room, { plan, clock }: Opened, { bot }: Conversation): Promise<void> {
  const cards = await dayPicture(plan, todayIn(clock, plan.zone), bot.jobs);
  for (const card of cards) room.print(`\n${drawCard(card, room.screen)}`);
}

async function planIn({ register }: Store, load: string, { office }: Config): Promise<Plan> {
  // A roster without a plan is somebody's own, unless a first start was broken off after the sample's people.
  const { people } = await register.roster();
  const isFree = people.length === 0 || people.some(({ name }) => name === SAMPLE_SPEAKER);
  if ((await register.plans()).length === 0 && isFree) await loadSampleInto(register, office);
  const plan = defaultIn(await register.plans());
  if (plan === null) throw new CliRefusal(`No plan is loaded. Load one with: ${load}`);
  return plan;
}

/** The day asked for wins, then a clock that was set for a trial, then the sample's own time. */
function clockFor(plan: Plan, { today, at }: TalkOptions, { clock }: TalkParts): SetClock {
  const set = createSetClock(clock);
  if (at !== null) set.set(at);
  if (today !== null) set.set(instantAt(today, START_OF_ASKING, plan.zone));
  else if (isSample(plan) && at === null) set.set(sampleStart(plan));
  return set;
}

function clockNote(plan: Plan, clock: Clock, { options }: Opened): string | null {
  if (options.today === null && options.at === null && !isSample(plan)) return null;
  return trainingNote(clock.now(), plan.zone);
}

function greet(room: Room, { plan, options, parts }: Opened, note: string | null): void {
  const sample = isSample(plan)
    ? `This is the sample plan, in its own time. Load yours with: ${typed('import FILE', options.data, parts)}\n`
    : '';
  const lines = [
    `Ragtime · ${plan.name}`,
    `${sample}${note ?? ''}`.trim(),
    `You speak as ${calledOf(room.speaker)}. Say help for what you can say.`,
  ];
  room.print(lines.filter((line) => line !== '').join('\n'));
  if (parts.isTerminal) room.print(drawAside(ownHelp(), room.screen));
}

function speakerIn(roster: Roster, said: string): Person {
  const found = findPerson(said, roster);
  switch (found.kind) {
    case 'one':
      return found.person;
    case 'several':
      throw new CliRefusal(`“${said}” could be ${sayOr(found.people.map(calledOf))}. Say which with --as.`);
    case 'none': {
      const near = found.nearest.map(calledOf);
      throw new CliRefusal(
        `Nobody in the roster is called “${said}”.${near.length === 0 ? '' : ` Did you mean ${sayOr(near)}?`}`,
      );
    }
  }
}

function firstSpeaker({ people }: Roster, load: string): Person {
  const speaker = people.find(({ role }) => role === 'office') ?? people[0];
  if (speaker === undefined) throw new CliRefusal(`The roster is empty. Load one with: ${load}`);
  return speaker;
}
