import { platform } from 'node:os';
import { stat } from 'node:fs/promises';
import type { SecretFile } from '#src/config/environment.ts';

/** Read by others. */
const OTHERS = 0o004;

/** Those of the files that everybody on the machine may read; Windows has no such right. */
export async function openSecretsIn(files: readonly SecretFile[]): Promise<readonly SecretFile[]> {
  if (platform() === 'win32') return [];
  const modes = await Promise.all(files.map(({ path }) => stat(path).then(({ mode }) => mode, closed)));
  return files.filter((_, at) => ((modes[at] ?? 0) & OTHERS) !== 0);
}

/** One that cannot be looked at was said to be missing where it is read. */
function closed(): number {
  return 0;
}
