import type { CliWorld } from '#src/cli/cli-world.ts';
import { saidData, TYPED } from './options.ts';

/** Where the register is, for sentences: the folder, or the server by name. */
export function sayWhere(data: string, { config }: Pick<CliWorld, 'config'>): string {
  return config.database?.called ?? data;
}

/** A command to type next, whole, so that it works on the register that the one before it was given: the one place that makes such a hint. */
export function typed(words: string, data: string, world: Pick<CliWorld, 'config'>): string {
  return `${TYPED} ${words}${saidData(data, world)}`;
}

/** The same for an organisation of a list, or about the list itself, before its settings are known. */
export function typedFor(words: string, organisation: string | null): string {
  return `${TYPED} ${words}${organisation === null ? '' : ` --organisation ${organisation}`}`;
}
