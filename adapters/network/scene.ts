import type { Scene } from '#src/commands/command.ts';
import type { AccountId, MessageId, OutKey, ThreadId } from '#src/ports/message.ts';
import { setScene } from '#src/conversation/set-scene.ts';
import type { Messenger } from '#src/ports/messenger.ts';
import { defaultIn } from '#src/plan/default-plan.ts';
import type { NetworkWorld } from './world.ts';

/** What somebody looks at without saying anything: their page, or a form about a card. */
export type Looking = { readonly account: AccountId; readonly thread: ThreadId; readonly card: OutKey | null };

/** The scene of somebody who only looks; null for somebody the register does not know, or while no plan is loaded. */
export async function sceneOf(
  { account, thread, card }: Looking,
  { world, messenger }: { readonly world: NetworkWorld; readonly messenger: Messenger },
): Promise<Scene | null> {
  const { register, threads, inbox, clock, office } = world;
  const speaker = await register.personAt(account);
  const plan = defaultIn(await register.plans());
  if (speaker === null || plan === null) return null;
  const looks = { id: `look/${account}` as MessageId, thread, from: account, text: '/rag mine' };
  const message = { ...looks, at: clock.now(), card, how: 'said', of: null } as const;
  return setScene(message, { speaker, plan }, { register, threads, inbox, clock, office, messengers: [messenger] });
}
