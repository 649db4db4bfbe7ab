import { faultFrom } from '#db/connection/fault.ts';
import { holdLock, holdTools } from './lock.ts';
import { removeCopy } from './backup.ts';

/** A copy that is made beside a register to take its place. */
export type CopyBeside = {
  readonly file: string;
  /** From here on no tool may have the register open. */
  readonly holdTools: () => void;
  /** Takes away what was half made, since the register stands as it was; gives the fault, said of the file `called`. */
  readonly failed: (error: unknown, called: string) => unknown;
  readonly release: () => void;
};

/** Begins such a copy, where one is left of what was broken off in its place; throws where a bot or another replacement holds the register, whose copy stays. */
export function copyBeside(register: string): CopyBeside {
  const file = `${register}.partial`;
  const held = [holdLock(register)];
  return {
    file,
    holdTools: () => void held.push(holdTools(register)),
    failed: (error, called) => {
      removeCopy(file);
      return faultFrom(error, called);
    },
    release: () => {
      for (const free of held) free();
    },
  };
}
