import type { Report } from '#jobs/world.ts';
import { registersOf } from '#src/assembly/registers-of.ts';
import { organisationsIn } from '#src/cli/organisations/list-file.ts';
import type { Config } from '#src/config.ts';
import type { Organisation } from '#src/organisations/organisation.ts';
import { keepRunning } from './keep-running.ts';
import type { KeptBot } from './keep-running.ts';
import type { Launch } from './running.ts';
import { settledConfig } from './world-of-one.ts';
import type { Machine } from './world-of-one.ts';

/** One organisation as the door knows it. */
export type Neighbour = {
  readonly organisation: Organisation;
  /** Its settings; null where they cannot be used. */
  readonly config: Config | null;
  /** Why its bot is not to run, as a clause; null while it is. */
  readonly why: string | null;
  readonly bot: KeptBot | null;
  /** When it was looked at, in milliseconds of this process. */
  readonly looked: number;
};

/** One that does not run is looked at so often, in milliseconds: it may have a register by then. */
const LOOK_AGAIN = 5_000;

/** All organisations of the list, each with its bot, as the list is now. */
export type Town = {
  readonly neighbours: () => readonly Neighbour[];
  /** What is wrong with the list as it is now, as a sentence; the last good one counts. Null while all is well. */
  readonly fault: () => string | null;
  /** Looks at the list, and starts and stops what it says. */
  readonly look: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

type Building = {
  readonly data: string;
  readonly machine: Machine;
  /** Starts the bot of one. */
  readonly launchFor: (organisation: Organisation) => ReturnType<Launch>;
  readonly report: Report;
};

/** Keeps the bot of each organisation running that has a register and a platform. */
export function createTown(building: Building): Town {
  const { data, report } = building;
  const streets: Streets = { neighbours: [], isOver: false };
  let fault: string | null = null;
  return {
    neighbours: () => streets.neighbours,
    fault: () => fault,
    look: async () => {
      const list = await organisationsIn(data).catch((error: Error) => {
        if (fault === null) report({ level: 'error', what: error.message });
        fault = error.message;
        return null;
      });
      if (list === null || streets.isOver) return;
      fault = null;
      const gone = streets.neighbours.filter((one) => list.every(({ key }) => key !== one.organisation.key));
      const settled = await Promise.all([...list.map((one) => settle(one, streets, building)), ...gone.map(ended)]);
      streets.neighbours = settled.filter((one) => one !== null);
    },
    stop: async () => {
      streets.isOver = true;
      await Promise.all(streets.neighbours.flatMap(({ bot }) => bot?.stop() ?? []));
    },
  };
}

type Streets = { neighbours: readonly Neighbour[]; isOver: boolean };

/** One as the list has it now: what runs unchanged goes on, any other is stopped, and started where it is to run. */
async function settle(organisation: Organisation, streets: Streets, building: Building): Promise<Neighbour> {
  const { key } = organisation;
  const before = streets.neighbours.find((one) => one.organisation.key === key) ?? null;
  // A change of its own settings counts when it is started anew.
  if (before !== null && isSettled(before, organisation)) return before;
  if (before?.bot != null) {
    const why = organisation.stopped ? STOPPED : 'it is started anew';
    streets.neighbours = streets.neighbours.map((one) => (one === before ? { ...one, organisation, why } : one));
    await before.bot.stop();
  }
  const found = { ...(await lookAtOne(organisation, building)), looked: performance.now() };
  const { report, launchFor } = building;
  if (found.why !== null && found.why !== before?.why)
    report({ level: 'info', what: `The bot of ${key} does not run: ${found.why}.` });
  if (found.why !== null || streets.isOver) return { ...found, bot: null };
  return { ...found, bot: keepRunning({ key, launch: () => launchFor(organisation), report }) };
}

function isSettled({ organisation, bot, looked }: Neighbour, now: Organisation): boolean {
  if (JSON.stringify(organisation) !== JSON.stringify(now)) return false;
  return bot !== null || performance.now() - looked < LOOK_AGAIN;
}

const STOPPED = 'it is stopped';

async function ended({ bot }: Neighbour): Promise<null> {
  await bot?.stop();
  return null;
}

async function lookAtOne(
  organisation: Organisation,
  { data, machine }: Pick<Building, 'data' | 'machine'>,
): Promise<Omit<Neighbour, 'bot' | 'looked'>> {
  const config = await settledConfig(organisation, { ...machine, data, isAlone: false, said: '' });
  if (!('data' in config)) return { organisation, config: null, why: `its settings: ${config.join(' ')}` };
  return { organisation, config, why: await whyNot(organisation, config) };
}

async function whyNot({ stopped }: Organisation, config: Config): Promise<string | null> {
  if (stopped) return STOPPED;
  if (config.slack === null && config.teams === null)
    return 'no platform of its is configured, or the list has no workspace and no tenant of its';
  const { hasRegister } = await registersOf(config).lookAt(config.data);
  return hasRegister ? null : 'it has no register yet';
}
