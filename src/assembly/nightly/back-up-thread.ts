import { parentPort, workerData } from 'node:worker_threads';
import { openDatabase } from '#db/open.ts';
import type { ToBackUp } from './back-up-aside.ts';

/** The thread that backs up: it opens the register beside the bot, as any tool does, and says where the record ends in the copy. */
async function backUpHere({ source, file, ...how }: ToBackUp): Promise<void> {
  const store = await openDatabase(source, { as: 'tool' });
  try {
    parentPort?.postMessage(await store.backup(file, how));
  } finally {
    await store.close();
  }
}

await backUpHere(workerData as ToBackUp);
