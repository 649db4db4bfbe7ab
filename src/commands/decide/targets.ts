import type { Tracked } from '#src/plan/standing.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import type { Scene } from '#src/commands/command.ts';
import { readList } from '#src/commands/decide/lists/read-list.ts';
import { headingCalled } from '#src/commands/show/list-part.ts';
import { leadingRefs } from '#src/commands/update/act-on.ts';
import { findAction, isRefusal } from '#src/commands/words/find-action.ts';
import { leadingQuoted } from '#src/commands/words/quoted.ts';
import type { Targets } from './lists/targets-read.ts';

/** Reads "8.1.3 8.1.4 …", "section 8 …", "theme A …", "lead Karl Battersby …" or "overdue …"; null where words begin with none of these. */
export async function readTargets(words: string, scene: Scene): Promise<Targets | Refusal | null> {
  const listed = await readList(words, scene);
  if (listed !== null) return listed;
  const { refs, rest } = leadingRefs(words, scene);
  if (refs.length === 0) return null;
  const found: Tracked[] = [];
  for (const ref of refs) {
    const one = await findAction(ref, scene);
    if (isRefusal(one)) return one;
    found.push(one);
  }
  return { tracked: found, list: null, people: null, rest };
}

/** The open actions of a lead, a section or a theme that is named without saying which of these it is: "Karl Battersby". */
export async function targetsCalled(words: string, scene: Scene): Promise<Targets | Refusal | null> {
  const said = leadingQuoted(words)?.said ?? words;
  if (said === '') return null;
  const heading = headingCalled(said, await scene.register.headings(scene.plan.key), true);
  return readList(heading === undefined ? `lead ${words}` : `${heading.level} ${heading.ref}`, scene);
}
