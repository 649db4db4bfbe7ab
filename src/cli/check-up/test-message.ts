import type { Zone } from '#src/calendar/instant.ts';
import type { Card } from '#src/messages/card.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import { sayTestMessage } from '#src/messages/office/sending/test-message.ts';
import { toKnow, toMend, well } from '#src/ports/checks/finding.ts';
import type { Finding } from '#src/ports/checks/finding.ts';
import { tellTheOffice } from '#src/cli/store/tell-the-office.ts';
import type { CliWorld, Store } from '#src/cli/cli-world.ts';

/** The bot sends once a minute what others wrote: by then it has, or none runs. */
const LOOKS = { most: 50, every: 3000 } as const;

/** Hands the running bot one message to each of the office, as any other goes, and says what became of it. */
export async function sendTestMessage(data: string, world: CliWorld): Promise<Finding> {
  const store = await world.open(data, 'tool');
  try {
    return await sendFrom(store, world);
  } finally {
    await store.close();
  }
}

async function sendFrom(store: Store, { clock, config: { office }, pause }: CliWorld): Promise<Finding> {
  const now = clock.now();
  const card = (zone: Zone): Card => sayTestMessage(now, zone);
  const said = await tellTheOffice(`test-message/${now}`, card, { store, clock, office });
  if (said.length === 0) return toMend(WHAT, 'there is nobody to send one to.', NAME_OFFICE);
  const left = await stillUnsent(said, store, pause);
  if (left === 0) return well(WHAT, `sent to ${sayCount(said.length, 'person', 'people')} of the office.`);
  return toKnow(WHAT, `${left} of ${said.length} had not gone after two and a half minutes.`, START);
}

type Keys = Awaited<ReturnType<typeof tellTheOffice>>;

/** How many had not gone in the end. */
async function stillUnsent(said: Keys, store: Store, pause: CliWorld['pause']): Promise<number> {
  let left = await unsent(said, store);
  for (let look = 0; look < LOOKS.most && left.length > 0; look += 1) {
    await pause(LOOKS.every);
    left = await unsent(left, store);
  }
  return left.length;
}

async function unsent(keys: Keys, { threads }: Pick<Store, 'threads'>): Promise<Keys> {
  const sent = await Promise.all(keys.map((key) => threads.sentAt(key)));
  return keys.filter((_, at) => sent[at] === null);
}

const WHAT = 'test message';
const NAME_OFFICE = 'Name the office in the roster or in RAGTIME_OFFICE, and import a plan.';
const START =
  'They go as soon as a bot runs and reaches those people; where one runs, its log says why they did not, and the office’s card: /rag office.';
