import { print } from '#src/cli/print/print.ts';
import { findOne } from './find-one.ts';
import { changeOne } from './list-file.ts';
import { whileOneIsOurs } from './turns.ts';
import type { AtList } from './turns.ts';

/** Says whether the bot of an organisation is to run; the door that runs sees to it within seconds. */
export function turn(key: string, stopped: boolean, at: AtList): Promise<void> {
  return whileOneIsOurs(key, at, () => turnNow(key, stopped, at));
}

async function turnNow(key: string, stopped: boolean, { data, world }: AtList): Promise<void> {
  const { one } = await findOne(key, { data });
  if (one.stopped === stopped)
    return print(world.out, `${one.name} (${key}) ${stopped ? 'is stopped' : 'is not stopped'} already.`);
  await changeOne({ data, world }, key, { stopped });
  print(world.out, stopped ? sayStopped(one.name, key) : `The bot of ${one.name} (${key}) runs again.`);
}

function sayStopped(name: string, key: string): string {
  return `The bot of ${name} (${key}) ends now and stays away until: organisation start ${key}. Meanwhile whoever writes to it is told that nothing was recorded, or the platform sends it again. The others run on.`;
}
