import { countForumColumns, forumsInRows } from '#src/commands/governance/forum-words/forums-in-rows.ts';
import type { ForumInFile } from '#src/commands/governance/forum-words/forums-in-rows.ts';
import { issueAt } from '#src/intake/issue.ts';
import { readNamedRows } from '#src/intake/read-named-rows.ts';
import type { NamedFile } from '#src/intake/read-named-rows.ts';
import { CliRefusal } from '#src/cli/command.ts';
import type { CliWorld } from '#src/cli/cli-world.ts';
import { print } from '#src/cli/print/print.ts';
import { typed } from '#src/cli/print/typed.ts';
import { officeScene } from '#src/cli/store/office-scene.ts';
import { openFile } from '#src/cli/store/open-file.ts';
import { sayIssue } from '#src/cli/store/open-roster.ts';
import { planNamed, withStore } from '#src/cli/store/with-store.ts';
import { sayForumChanges, sayRowDoubt } from '#src/messages/governance/boards/forum-file-words.ts';
import type { PlanKey } from '#src/plan/action.ts';

/** What the command is told besides its file. */
export type ForumsOptions = {
  readonly data: string;
  readonly as?: string;
  readonly plan?: PlanKey;
  readonly dryRun?: true;
};

/** Takes the boards of a file into a plan, as the office would in chat, and tells row by row what was left out; a dry run only tells. */
export async function takeForums(path: string, options: ForumsOptions, world: CliWorld): Promise<void> {
  const file = await openFile(path, world);
  const { rows, issues } = await readNamedRows(file, FORUMS_FILE);
  if (rows.length === 0 && issues.length > 0) throw new CliRefusal(issues.map(sayIssue).join('\n'));
  await withStore(options.data, world, async (store) => {
    const scene = await officeScene(`forums ${file.name}`, options, store, world);
    const plan = (await planNamed(options.plan, store)) ?? scene.plan;
    const known = (await store.register.governance(plan.key)).forums;
    const { forums, doubts } = forumsInRows(rows, known, scene.today);
    const changed = forums.filter(isOther);
    for (const line of sayForumChanges(changed, scene.today)) print(world.out, line);
    const unclear = doubts.map((one) => `${file.name}: ${sayRowDoubt(one)}`);
    for (const line of [...issues.map(sayIssue), ...unclear]) print(world.err, line);
    if (options.dryRun === true) return print(world.out, DRY_RUN);
    if (changed.length === 0) return;
    const entries = changed.map(({ forum }) => ({
      plan: plan.key,
      event: { kind: 'forum-kept' as const, forum },
      ...scene.saying,
      message: null,
    }));
    await store.register.write({ message: null, slot: null, entries, say: [], asked: [] });
    print(world.out, `To take that back, for a day: ${typed('plans undo', options.data, world)}`);
  });
}

function isOther({ forum, before }: ForumInFile): boolean {
  return JSON.stringify(sorted(forum)) !== JSON.stringify(before === null ? null : sorted(before));
}

function sorted(forum: ForumInFile['forum']): readonly (readonly [string, unknown])[] {
  return Object.entries(forum).toSorted(([one], [other]) => one.localeCompare(other));
}

const FORUMS_FILE: NamedFile = {
  countColumns: countForumColumns,
  whyNone: (file, text) =>
    issueAt(
      file.name,
      text === '' ? 'no text' : text,
      'There is no heading row of a file of boards here. Such a file is CSV or XLSX and its first row names its columns: name, key, meetings, papers. forums --template writes one to fill in.',
    ),
};
const DRY_RUN = '\nThis was a dry run: nothing is stored. Run it again without --dry-run to load the file.';
