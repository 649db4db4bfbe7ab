import { serveStdio, StdioServerTransport } from '@modelcontextprotocol/server/stdio';
import type { CliWorld } from '#src/cli/cli-world.ts';
import { withReader } from '#src/cli/store/with-store.ts';
import type { FeedScope } from '#src/feeds/feed-scene.ts';
import type { Ask } from './question.ts';
import { createMcpServer } from './create-server.ts';

type Serving = { readonly data: string; readonly scope: FeedScope };

/** Serves until its input ends. Nothing but the protocol goes to standard output; what goes wrong beside it is said on the other. */
export async function serveMcp({ data, scope }: Serving, world: CliWorld): Promise<void> {
  // Whoever starts it where there is no register is told at once, and not at the first question.
  await withReader(data, world, async () => undefined);
  const { input, output } = world.pipes();
  const ended = new Promise<void>((resolve) => input.once('close', resolve).once('end', resolve));
  // No plan is held between two questions: a restore or another version finds nobody in its way.
  const serving = serveStdio(() => createMcpServer(scope, askingIn(data, scope, world)), {
    transport: new StdioServerTransport(input, output),
    onerror: (error) => world.err(error.message),
  });
  await ended;
  await serving.close();
}

/** The register is opened for each question alone, and only to read. */
function askingIn(data: string, scope: FeedScope, world: CliWorld): Ask {
  return (work) => withReader(data, world, (store) => work({ store, scope, now: world.clock.now() }));
}
