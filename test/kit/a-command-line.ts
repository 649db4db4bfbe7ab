import type { OpenDatabase } from '#db/open.ts';
import { aWorld } from '#test/cli/a-world.ts';

/** A command line as it is typed at a moment on what a running bot keeps, with files at hand. */
export type Typed = {
  readonly now: string;
  readonly files?: Readonly<Record<string, Uint8Array | string>>;
  readonly argv: readonly string[];
};

/** Runs it, and gives what it prints; a refusal stops the test. */
export async function runOn(store: OpenDatabase, { now, files = {}, argv }: Typed): Promise<string> {
  const world = aWorld({ now, files });
  world.registers.set('./data', store);
  const code = await world.run(...argv);
  if (code !== 0) throw new Error(world.grumbled());
  return world.said();
}
