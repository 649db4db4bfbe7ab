import type { Connector, Member } from '#adapters/teams/connector/connector.ts';
import type { Patience } from './patience.ts';

type Page = Awaited<ReturnType<Connector['members']>>;

/** More pages of five hundred than any team has: a roster without an end is not read for ever. */
const MOST_PAGES = 100;

/** Everybody of a conversation or team, page after page. */
export async function readMembers(
  connector: Pick<Connector, 'members'>,
  conversation: string,
  patience: Patience,
): Promise<readonly Member[]> {
  const found: Member[] = [];
  let page: string | null = null;
  for (let left = MOST_PAGES; left > 0; left -= 1) {
    const asked: string | null = page;
    const read: Page = await patience(() => connector.members(conversation, asked));
    found.push(...read.members);
    if (read.next === null) break;
    page = read.next;
  }
  return found;
}
