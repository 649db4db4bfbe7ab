import { toMend } from '#src/ports/checks/finding.ts';
import type { CliWorld } from '#src/cli/cli-world.ts';
import type { Finding } from '#src/ports/checks/finding.ts';

/** Whether the list of who was erased can be read, without which nobody is erased and no backup brought back; nothing where it can. */
export async function checkErased(data: string, world: Pick<CliWorld, 'erasedBefore'>): Promise<readonly Finding[]> {
  try {
    await world.erasedBefore('', data);
    return [];
  } catch (fault) {
    // Whatever it is, whoever needs the list meets it too.
    return [toMend('who was erased', fault instanceof Error ? fault.message : String(fault), MEND)];
  }
}

const MEND = 'It is kept with the backups, and must be one that the user who runs the bot may read and write.';
