import { expect, test } from 'vitest';
import { runCommandLine } from '#src/cli/run.ts';
import type { Store, CliWorld } from '#src/cli/cli-world.ts';
import { loadSample } from '#src/intake/sample/load-sample.ts';
import type { Register } from '#src/ports/register.ts';
import { aWorld } from '#test/cli/a-world.ts';

const { files } = loadSample();
const IMPORT = ['import', 'plan.csv', '--roster', 'people.csv', '--plan', 'RIP', '--published', '2015-05-26'];

test.each(['saveRoster', 'addPlan'] as const)(
  'an import that ends at %s leaves no plan without its people, and the same import said again loads both',
  async (step) => {
    const world = aWorld({ files: { 'plan.csv': files.plan.bytes, 'people.csv': files.roster.bytes } });
    const argv = [...IMPORT, '--data', 'data'];
    await expect(runCommandLine(argv, endingAt(step, world))).rejects.toThrow('The process ends here.');
    const register = registerIn(world);
    expect(await register.plans()).toEqual([]);
    expect(await world.run(...argv)).toBe(0);
    expect((await register.plans()).map(({ key }) => key)).toEqual(['RIP']);
    expect((await register.roster()).people.length).toBeGreaterThan(10);
  },
);

function registerIn(world: ReturnType<typeof aWorld>): Register {
  const store = world.registers.get('data');
  if (store === undefined) throw new Error('The import made no register.');
  return store.register;
}

/** A world in which everything ends just as one step of the register is to be taken. */
function endingAt(step: 'saveRoster' | 'addPlan', world: CliWorld): CliWorld {
  const end = () => Promise.reject(new Error('The process ends here.'));
  const ending = (store: Store): Store => ({ ...store, register: { ...store.register, [step]: end } });
  return { ...world, open: async (data, as) => ending(await world.open(data, as)) };
}
