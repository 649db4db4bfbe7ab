import { BaseSequencer } from 'vitest/node';
import type { TestSequencerConstructor, TestSpecification } from 'vitest/node';

/** Begins with the files that end so, in this order, so that none of them runs on by itself while the other workers have nothing left; a fresh clone knows only how large a file is. */
export function longestFirst(endings: readonly string[]): TestSequencerConstructor {
  const place = ({ moduleId }: TestSpecification): number => {
    const found = endings.findIndex((ending) => moduleId.endsWith(ending));
    return found === -1 ? endings.length : found;
  };
  return class extends BaseSequencer {
    override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
      // oxlint-disable-next-line unicorn/no-array-sort -- it is the sequencer’s own, and gives a new list
      const sorted = await super.sort(files);
      return sorted.toSorted((one, other) => place(one) - place(other));
    }
  };
}
