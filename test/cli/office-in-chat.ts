import { workInbox } from '#src/conversation/work-inbox.ts';
import { asText } from '#src/messages/text/as-text.ts';
import type { AccountId, MessageId, ThreadId } from '#src/ports/message.ts';
import { aMessenger } from '#test/kit/a-messenger.ts';
import { personId } from '#test/kit/an-action.ts';
import type { HandMadeWorld } from './a-world.ts';

/** Olive Office in chat, over the register that the commands of a world wrote: what all messages say that follow from her words. */
export function officeInChat(world: HandMadeWorld): (text: string) => Promise<string> {
  const { register, threads, inbox, outbox } = world.registers.get('./data')!;
  const olive = `console:${personId('Olive Office')}`;
  let count = 0;
  return async (text) => {
    count += 1;
    const message = {
      id: `t:${count}` as MessageId,
      thread: olive as ThreadId,
      from: olive as AccountId,
      text,
      at: world.clock.now(),
      card: null,
      how: 'said',
      of: null,
    } as const;
    await inbox.receive(message);
    const ports = { register, threads, inbox, clock: world.clock, office: [], messengers: [aMessenger()] };
    await workInbox(ports, (_, fault) => {
      throw fault;
    });
    const sent = await outbox.take(world.clock.now(), 100);
    return sent
      .map(({ card }) => asText(card, 2000))
      .join('\n')
      .replaceAll(/\s+/gu, ' ');
  };
}
