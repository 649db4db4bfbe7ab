import { sayAllKept } from '#src/messages/all-kept.ts';
import type { IncomingMessage, OutKey } from '#src/ports/message.ts';
import type { ConversationPorts } from './set-scene.ts';

/** Tells somebody whose many messages wait that none is lost, once an hour; a stranger is told other things. */
export async function tellAllKept({ from, thread }: IncomingMessage, ports: ConversationPorts): Promise<void> {
  const { register, threads, clock } = ports;
  const person = await register.personAt(from);
  const key = `all-kept/${clock.now().slice(0, 'YYYY-MM-DDTHH'.length)}/${from}` as OutKey;
  if (person === null || (await threads.card(key)) !== null) return;
  const to = { thread, person: person.id, account: from, only: true } as const;
  const said = { kind: 'receipt', day: null, to, card: sayAllKept(), about: [], edits: null, holds: null } as const;
  await register.write({ message: null, slot: null, entries: [], say: [{ key, ...said }], asked: [] });
}
