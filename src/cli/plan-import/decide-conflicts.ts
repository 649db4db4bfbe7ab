import { print } from '#src/cli/print/print.ts';
import type { CliWorld } from '#src/cli/cli-world.ts';
import type { Conflict } from '#src/intake/compare/conflicts.ts';
import type { Decided } from '#src/intake/compare/decided.ts';
import type { Roster } from '#src/people/person.ts';
import type { Ref } from '#src/plan/action.ts';
import type { ImportOptions } from './import-options.ts';
import { sayConflict } from './say-conflicts.ts';

/** What was decided of conflicts: as the options say, and somebody at a terminal is asked of the rest, one at a time. */
export async function decideConflicts(
  conflicts: readonly Conflict[],
  options: ImportOptions,
  { world, roster }: { readonly world: CliWorld; readonly roster: Roster },
): Promise<readonly Decided[]> {
  const said = conflicts.flatMap((conflict) => saidOf(conflict, options));
  const open = conflicts.filter((conflict) => saidOf(conflict, options).length === 0);
  if (!world.isTerminal || options.json === true || open.length === 0) return said;
  return [...said, ...(await ask(open, { world, roster }))];
}

function saidOf(conflict: Conflict, { keep = [], take = [] }: ImportOptions): readonly Decided[] {
  if (isAmong(conflict.pair.after.ref, keep)) return [{ ...conflict, decision: 'keep' }];
  return isAmong(conflict.pair.after.ref, take) ? [{ ...conflict, decision: 'take' }] : [];
}

function isAmong(ref: Ref, refs: readonly Ref[]): boolean {
  return refs.some((one) => one.toLowerCase() === ref.toLowerCase());
}

async function ask(
  conflicts: readonly Conflict[],
  { world, roster }: { readonly world: CliWorld; readonly roster: Roster },
): Promise<readonly Decided[]> {
  const lines = world.input()[Symbol.asyncIterator]();
  const decided: Decided[] = [];
  for (const conflict of conflicts) {
    print(world.out, `\n${sayConflict(conflict, roster)}`);
    print(world.out, '    Keep what was decided (k), follow the document (d), or leave it for now (Enter)?');
    const decision = await nextDecision(lines, world);
    if (decision !== null) decided.push({ ...conflict, decision });
  }
  await lines.return?.();
  return decided;
}

const ANSWERS: ReadonlyMap<string, Decided['decision'] | null> = new Map([
  ['k', 'keep'],
  ['keep', 'keep'],
  ['d', 'take'],
  ['document', 'take'],
  ['', null],
]);

/** What is typed next; what is none of the answers is asked for again, and the end of the input leaves it for now. */
async function nextDecision(lines: AsyncIterator<string>, { out }: CliWorld): Promise<Decided['decision'] | null> {
  for (;;) {
    const { value, done } = await lines.next();
    const answer = done === true ? null : ANSWERS.get(value.trim().toLowerCase());
    if (answer !== undefined) return answer;
    print(out, `    “${String(value).trim()}” is none of these: k, d or Enter.`);
  }
}
