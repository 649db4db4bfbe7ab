import { CliRefusal } from '#src/cli/command.ts';

/** A register of an earlier version is neither looked into nor written to; the sentence says how to bring it up to date. */
export class OlderRefusal extends CliRefusal {}

/** True where what stands in the way is that a register is of an earlier version. */
export function isOlder(fault: unknown): boolean {
  return fault instanceof OlderRefusal;
}
