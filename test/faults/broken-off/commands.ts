import { cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadSampleInto } from '#src/assembly/sample.ts';
import { openDatabase } from '#db/open.ts';
import { PLAN_CSV, ROSTER_CSV } from '#test/cli/a-world.ts';
import { aFolderLike, inFolder } from '#test/damage/a-real-folder.ts';
import type { RealFolder } from '#test/damage/a-real-folder.ts';
import { anOlderFile } from '#test/db/an-older-file.ts';
import { aDirectory } from '#test/kit/a-database.ts';

/** A command that is broken off, in a folder made for it. */
export type Broken = {
  readonly what: string;
  readonly folder: (template: string) => Promise<RealFolder>;
  /** What is typed; the folder is named by the environment. */
  readonly typed: (folder: RealFolder) => readonly string[];
  /** True where no register stands before it. */
  readonly isFirst?: true;
  /** A transaction of which each step is a last one; of others the first, the middle and the last. */
  readonly isEach?: true;
};

const besides = ({ data }: RealFolder, name: string): string => join(dirname(data), name);

const importing = (folder: RealFolder, ...more: readonly string[]): readonly string[] => [
  'import',
  besides(folder, 'plan.csv'),
  '--roster',
  besides(folder, 'people.csv'),
  '--published',
  '2015-05-26',
  ...more,
];

/** The files of an import beside a folder: the plan as `said`, and its people. */
function withFiles(folder: RealFolder, said: string = PLAN_CSV): RealFolder {
  writeFileSync(besides(folder, 'plan.csv'), said);
  writeFileSync(besides(folder, 'people.csv'), `${ROSTER_CSV}person,Carol Cole,Leader,,,,\n`);
  return folder;
}

function nowhere(): RealFolder {
  return inFolder(join(aDirectory(), 'data'));
}

async function withTheSample(): Promise<RealFolder> {
  const folder = withFiles(nowhere());
  mkdirSync(folder.data, { mode: 0o700 });
  const { register, close } = await openDatabase(folder.file, { as: 'bot' });
  await loadSampleInto(register, []);
  await close();
  return folder;
}

/** A register as a version left it that is nine migrations old. */
async function ofAnOlderVersion(): Promise<RealFolder> {
  const folder = nowhere();
  mkdirSync(folder.data, { mode: 0o700 });
  const PLAN = `insert into plans (key, name, published, zone, nation, is_default)
    values ('PLAN', 'The plan', '2015-05-26', 'Europe/London', 'england-and-wales', 1)`;
  renameSync(anOlderFile('0005_answered-account', PLAN), folder.file);
  return folder;
}

/** Commands that write more than one thing to the disk: of a register that has its plan. */
export const KEEPING: readonly Broken[] = [
  {
    what: 'a backup under a new name',
    folder: async (template) => aFolderLike(template),
    typed: (folder) => ['backup', besides(folder, 'copy.db'), '--replace'],
  },
  {
    what: 'a backup in the place of last night’s',
    folder: async (template) => aFolderLike(template),
    typed: ({ backup }) => ['backup', backup, '--replace'],
  },
  {
    what: 'a restore in the place of a register',
    folder: async (template) => aFolderLike(template),
    typed: ({ backup }) => ['restore', backup],
  },
  {
    what: 'a restore in the place of a damaged register',
    folder: async (template) => {
      const folder = aFolderLike(template);
      writeFileSync(folder.file, 'Dear Sir or Madam,\n'.repeat(400));
      return folder;
    },
    typed: ({ backup }) => ['restore', backup],
    isFirst: true,
  },
  {
    what: 'a restore where no register stands',
    folder: async (template) => {
      const folder = aFolderLike(template);
      for (const ending of ['', '-wal', '-shm']) rmSync(folder.file + ending, { force: true });
      return folder;
    },
    typed: ({ backup }) => ['restore', backup],
    isFirst: true,
  },
  {
    what: 'erasing a person',
    folder: async (template) => aFolderLike(template),
    typed: () => ['person', 'erase', 'Ann Archer', '--why', 'asked for it', '--also', 'all', '--apply'],
  },
  {
    what: 'bringing the tables up to date',
    folder: ofAnOlderVersion,
    typed: () => ['migrate'],
    isEach: true,
  },
  {
    what: 'a newer version of a plan',
    folder: async (template) =>
      withFiles(aFolderLike(template), PLAN_CSV.replace('By end Dec 2015', 'By end Jan 2016')),
    typed: (folder) => importing(folder, '--apply'),
  },
];

/** Those with which its first plan comes. */
export const BRINGING: readonly Broken[] = [
  {
    what: 'the first import',
    folder: async () => withFiles(nowhere()),
    typed: (folder) => importing(folder, '--begin'),
    isFirst: true,
  },
  {
    what: 'an import in the place of the sample',
    folder: withTheSample,
    typed: (folder) => importing(folder),
  },
  {
    what: 'a first start',
    folder: async () => nowhere(),
    typed: () => ['start', '--json'],
    isFirst: true,
  },
];

/** Every command that writes more than one thing to the disk. */
export const COMMANDS: readonly Broken[] = [...KEEPING, ...BRINGING];

/** The same folder once more. */
export function copied(folder: RealFolder): RealFolder {
  const copy = join(aDirectory(), 'data');
  cpSync(dirname(folder.data), dirname(copy), { recursive: true });
  return inFolder(copy);
}
