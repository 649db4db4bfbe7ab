import type { CliWorld } from '#src/cli/cli-world.ts';
import { typed } from '#src/cli/print/typed.ts';

/** What is said of a register that was a backup, where nobody can say which of its keys and addresses were taken back since; '' where it has none. */
export function sayReadersOpen(readers: number, data: string, world: CliWorld): string {
  if (readers === 0) return '';
  const lists = `${typed('feeds key list', data, world)} and ${typed('feeds calendar list', data, world)}`;
  const open = readers === 1 ? '1 key or address opens' : `${readers} keys and addresses open`;
  return `Other programs read it as when the backup was made: ${open}, and what was taken back since would open again, which no register here could say. Look through them with ${lists}, and revoke what should be closed.`;
}
