import type { CliWorld } from '#src/cli/cli-world.ts';
import { quoted } from '#src/cli/print/options.ts';
import { toKnow } from '#src/ports/checks/finding.ts';
import type { Finding } from '#src/ports/checks/finding.ts';

/** Who else may read the files in which secrets are. */
export async function checkSecrets({ openSecrets }: CliWorld): Promise<readonly Finding[]> {
  return (await openSecrets()).map(({ name, path }) =>
    toKnow(
      'secret',
      `${path} (${name}) can be read by everybody with an account on this machine.`,
      `Close it to others with: chmod o-rwx ${quoted(path)}`,
    ),
  );
}
