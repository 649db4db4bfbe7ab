import { answerKey } from '#src/ports/answer-key.ts';
import { fieldAt, readObject, textAt } from '#adapters/network/fields.ts';
import { readInstant } from '#src/calendar/instant.ts';
import type { Instant } from '#src/calendar/instant.ts';
import type { IncomingMessage, OutKey } from '#src/ports/message.ts';
import { accountParts } from '#adapters/teams/ids.ts';
import type { TeamsWorld } from '#adapters/teams/world.ts';

/** Somebody's newest "My actions" card: the answer that it was at first, and the last change of it. */
export type MineCard = {
  readonly tenant: string;
  readonly objectId: string;
  readonly first: OutKey;
  readonly last: OutKey;
  /** How often it was changed. */
  readonly version: number;
  readonly since: Instant;
  /** When it was changed last, or asked for. */
  readonly drawn: Instant;
};

/** One card a person, kept over a restart. */
export type MineCards = {
  readonly all: () => Promise<readonly MineCard[]>;
  /** The answer to a message takes the place of the card before it. */
  readonly begin: (message: IncomingMessage) => Promise<void>;
  /** The card with one change more. */
  readonly next: (card: MineCard) => MineCard;
  /** Keeps a change, unless the person has asked for another card meanwhile. */
  readonly keep: (card: MineCard) => Promise<void>;
  readonly end: (card: MineCard) => Promise<void>;
};

const PLATFORM = 'teams';
// '<tenant>/mine/<object id>'
const PLACE = /^([^/]+)\/mine\/([^/]+)$/u;

export function createMineCards({ installations, clock }: Pick<TeamsWorld, 'installations' | 'clock'>): MineCards {
  const save = (card: MineCard): Promise<void> => {
    const { first, last, version, since, drawn } = card;
    return installations.save(
      PLATFORM,
      placeOf(card),
      JSON.stringify({ first, last, version, since, drawn }),
      clock.now(),
    );
  };
  const isNewest = async (card: MineCard): Promise<boolean> =>
    textAt(readObject((await installations.find(PLATFORM, placeOf(card))) ?? ''), 'first') === card.first;
  return {
    all: async () => (await installations.all(PLATFORM)).flatMap(({ place, kept }) => readCard(place, kept) ?? []),
    begin: async (message) => {
      const whose = accountParts(message.from);
      if (whose === null) return;
      const first = answerKey(message.id);
      await save({ ...whose, first, last: first, version: 0, since: message.at, drawn: message.at });
    },
    next: (card) => {
      const version = card.version + 1;
      return { ...card, version, drawn: clock.now(), last: `${card.first}/mine:${version}` as OutKey };
    },
    keep: async (card) => {
      if (await isNewest(card)) await save(card);
    },
    end: async (card) => {
      if (await isNewest(card)) await installations.remove(PLATFORM, placeOf(card));
    },
  };
}

function placeOf({ tenant, objectId }: Pick<MineCard, 'tenant' | 'objectId'>): string {
  return `${tenant}/mine/${objectId}`;
}

function readCard(place: string, kept: string): MineCard | null {
  const [, tenant, objectId] = PLACE.exec(place) ?? [];
  const read = readObject(kept);
  const [first, last, version] = [textAt(read, 'first'), textAt(read, 'last'), fieldAt(read, 'version')];
  const [since, drawn] = [readInstant(textAt(read, 'since') ?? ''), readInstant(textAt(read, 'drawn') ?? '')];
  if (tenant === undefined || objectId === undefined || first === null || last === null || since === null) return null;
  const keys = { first: first as OutKey, last: last as OutKey };
  return {
    tenant,
    objectId,
    ...keys,
    version: typeof version === 'number' ? version : 0,
    since,
    drawn: drawn ?? since,
  };
}
