import type { Connector, Connectors, Member } from '#adapters/teams/connector/connector.ts';

/** What a fake Teams says of who is where; a number is the status with which it refuses. */
export type Places = Map<string, readonly Member[] | number>;

/** Teams' rosters by hand: pages of two, so that every roster of three has a second. Nothing else can be asked of it. */
export function aDirectory(places: Places) {
  const asked: string[] = [];
  const members: Connector['members'] = async (conversation, page) => {
    asked.push(page === null ? conversation : `${conversation} ${page}`);
    const found = places.get(conversation) ?? 404;
    if (typeof found === 'number') throw Object.assign(new Error('refused'), { statusCode: found });
    const from = page === null ? 0 : Number(page);
    const next = from + A_PAGE < found.length ? String(from + A_PAGE) : null;
    return { members: found.slice(from, from + A_PAGE), next };
  };
  const no = async (): Promise<never> => {
    throw new Error('Looking people up posts nothing.');
  };
  const connector: Connector = {
    members,
    post: no,
    postTargeted: no,
    update: no,
    startThread: no,
    openChat: no,
    channels: no,
  };
  const connectors: Connectors = () => connector;
  return { connectors, asked };
}

const A_PAGE = 2;
