import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { newPath } from './a-folder.ts';
import { FILES } from './import-plan.ts';
import { bare, each } from './measure.ts';
import type { Bench, Took } from './measure.ts';

type Ran = Took & { readonly mib: number };

// Loaded before anything else, it tells the most memory that the process ever held, in KiB. On Linux out of /proc: the
// maxRSS of a child begins at what its parent held, so that even `node -e 0` seemed to need as much as the bench.
const TELL = `import { existsSync, readFileSync } from 'node:fs';
const status = '/proc/self/status';
const most = () => existsSync(status) ? /VmHWM:\\s+(\\d+)/.exec(readFileSync(status, 'utf8'))[1] : process.resourceUsage().maxRSS;
const cpu = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000; };
process.on('exit', () => process.stderr.write('\\nmost ' + most() + ' cpu ' + cpu() + '\\n'));`;
/** Options of Node by which a process says at its end how much memory it held at most, and the milliseconds of CPU it took. */
export const WATCHED = ['--import', `data:text/javascript,${encodeURIComponent(TELL)}`];
const NOTHING = ['-e', '0'];

/** What `npm run release` made; where it was not typed, its rows are left out. */
const RELEASE = `dist/ragtime-${(JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version}/ragtime.mjs`;

/** Start-up of two commands, and a simulated year and three quarters of the plan, each in a process of its own. */
export function startUp(): readonly Bench[] {
  const data = importedRegister();
  const talk = ['ragtime.mjs', 'console', '--today', '2015-11-30', '--data', data];
  const given = [RELEASE, ...talk.slice(1)];
  const ask = ['ragtime.mjs', 'nudges', '--json', '--today', '2015-11-30', '--data', data];
  const live = ['ragtime.mjs', 'simulate', '--from', '2015-05-26', '--to', '2017-02-28', '--json', '--data', data];
  const against = 'node -e 0';
  const time = (args: readonly string[], unit: 'ms' | 's') => () => each(run(args), unit);
  const memory = (args: readonly string[]) => () => bare(run(args).mib);
  const short = { against, rounds: 7, warmUp: 1, unit: 'ms', floor: time(NOTHING, 'ms') } as const;
  const held = { against, rounds: 3, warmUp: 0, unit: 'MiB', floor: memory(NOTHING) } as const;
  const plan = FILES.isReal ? 'the plan of 2015' : 'the sample plan';
  return [
    { ...short, name: 'console with nothing to read: the day drawn', ours: time(talk, 'ms') },
    { ...held, name: 'its most memory', ours: memory(talk) },
    ...(existsSync(RELEASE)
      ? [
          {
            ...short,
            name: 'the same from a release',
            against: 'the sources',
            ours: time(given, 'ms'),
            floor: time(talk, 'ms'),
          },
          { ...held, name: 'its most memory', against: 'the sources', ours: memory(given), floor: memory(talk) },
        ]
      : []),
    { ...short, name: 'nudges --json', ours: time(ask, 'ms') },
    { ...held, name: 'its most memory', ours: memory(ask) },
    {
      name: `simulate 21 months of ${plan}`,
      against: 'nudges --json for one day',
      unit: 's',
      ours: time(live, 's'),
      floor: time(ask, 's'),
      rounds: 3,
      warmUp: 0,
    },
    { ...held, name: 'its most memory', ours: memory(live), rounds: 1 },
  ];
}

/** The folder of a register with the plan in it: the bot starts nowhere else. */
export function importedRegister(): string {
  const data = newPath('data');
  mkdirSync(dirname(data));
  const [plan, roster] = [join(dirname(data), FILES.plan.name), join(dirname(data), FILES.roster.name)];
  writeFileSync(plan, FILES.plan.bytes);
  writeFileSync(roster, FILES.roster.bytes);
  run(['ragtime.mjs', 'import', plan, '--roster', roster, '--published', '2015-05-26', '--data', data]);
  return data;
}

function run(args: readonly string[]): Ran {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [...WATCHED, ...args], {
    input: '',
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const ms = performance.now() - start;
  const [, most, cpu] = /\nmost (\d+) cpu ([\d.]+)\n$/u.exec(stderr) ?? [];
  if (status !== 0 || most === undefined) throw new Error(`${args.join(' ')} gave ${status}: ${stderr}`);
  return { ms, cpu: Number(cpu), mib: Number(most) / 1024 };
}
