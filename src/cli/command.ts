import type { Command as Program } from 'commander';
import type { CliWorld } from './cli-world.ts';

/** One command of the command line: it adds itself to the program. */
export type CliCommand = (program: Program, world: CliWorld) => void;

/** A refusal of the command line: its sentence goes to standard error and the exit code is 1. */
export class CliRefusal extends Error {
  override readonly name = 'CliRefusal';
}

/** A refusal of what the settings say: the exit code is 2, as for a command that is typed wrongly. */
export class SettingsRefusal extends CliRefusal {}

/** The exit code of a refusal outside any command. */
export function codeOfRefusal(refusal: CliRefusal): 1 | 2 {
  return refusal instanceof SettingsRefusal ? 2 : 1;
}
