import { CliRefusal } from '#src/cli/command.ts';
import type { CliWorld } from '#src/cli/cli-world.ts';

/** Writes a file that a person named; refuses in a sentence when the machine does not let it. */
export async function writeOut(path: string, bytes: Uint8Array | string, world: CliWorld): Promise<void> {
  try {
    await world.writeFile(path, bytes);
  } catch (error) {
    // What the machine says about the file is expected here; an error without a code is a bug.
    if (!(error instanceof Error) || !('code' in error) || error.code === 'EPIPE') throw error;
    throw new CliRefusal(
      `${path} could not be written (${String(error.code)}). Check the folder, its rights and the space.`,
    );
  }
}
