import type { Scene } from '#src/commands/command.ts';
import { setScene } from '#src/conversation/set-scene.ts';
import type { AccountId, MessageId, ThreadId } from '#src/ports/message.ts';
import type { Messenger } from '#src/ports/messenger.ts';
import { CliRefusal } from '#src/cli/command.ts';
import type { Store, CliWorld } from '#src/cli/cli-world.ts';
import { officeSpeaker } from './office-speaker.ts';
import { defaultPlan } from './with-store.ts';

/** The moment as a message of the office would find it; nothing of it is kept but what is recorded. */
export async function officeScene(
  what: string,
  { as, data }: { readonly as?: string; readonly data: string },
  store: Store,
  world: CliWorld,
): Promise<Scene> {
  const { register, threads, inbox } = store;
  const plan = await defaultPlan(store, { data, world });
  const speaker = await officeSpeaker(register, world, as);
  if (speaker === null) throw new CliRefusal('Nobody is of the programme office. Say who is with RAGTIME_OFFICE.');
  const at = world.clock.now();
  const message = {
    id: `command-line:${at}/${what}` as MessageId,
    thread: 'command-line:' as ThreadId,
    from: `command-line:${speaker.id}` as AccountId,
    text: '',
    at,
    card: null,
    how: 'said' as const,
    of: null,
  };
  const ports = {
    register,
    threads,
    inbox,
    clock: world.clock,
    office: world.config.office,
    messengers: [reach(world)],
  };
  return setScene(message, { speaker, plan }, ports);
}

/** Only whom the bot reaches is asked of it here: the bot itself sends. */
function reach({ reaches }: CliWorld): Messenger {
  return {
    audienceOf: async () => 'members' as const,
    reaches: (_, person) => person !== null && reaches(person),
    send: () => Promise.reject(new Error('The command line sends nothing.')),
  };
}
