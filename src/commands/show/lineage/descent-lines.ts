import { sayDescentLines } from '#src/messages/look/lineage/descent-lines.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { lineageOf } from '#src/plan/lineage/descent.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Scene } from '#src/commands/command.ts';
import { lineageSetting } from './lineage-setting.ts';

/** What an action came out of, what went into it, where it went and what it was numbered and called, as its history says it first. */
export async function descentLines({ action }: Tracked, scene: Scene): Promise<readonly Said[]> {
  const { register } = scene;
  const ledger = await register.ledgerIn(action.plan);
  const all = lineageOf(await register.trackedIn(action.plan), ledger);
  const own = all.find(({ tracked }) => tracked.action.id === action.id);
  if (own === undefined) return [];
  const published = ledger.find((line) => line.action === action.id && line.event.kind === 'published')?.event;
  const title = published?.kind === 'published' ? (published.asPublished?.title ?? published.added?.title) : undefined;
  const before = title === undefined || plain(title) === plain(action.title) ? null : title;
  return sayDescentLines(own, before, lineageSetting(all, scene));
}

/** The words of a title without its stops and capitals: another dash is no other name. */
function plain(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
