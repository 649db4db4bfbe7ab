import { randomBytes } from 'node:crypto';
import type { Turn } from '#db/connection/connection.ts';
import { eq } from '#db/connection/drizzle.ts';
import { reports } from '#db/tables/report-table.ts';
import type { PersonId } from '#src/people/person.ts';
import { mapTexts } from './blot-json.ts';
import type { AtHand } from './at-hand.ts';
import { decided } from './mention.ts';

/** Takes somebody's name out of what was frozen; with another salt its digest, which stays, gives the name away to nobody. */
export async function forgetReports(turn: Turn, hand: AtHand): Promise<void> {
  const { db } = turn;
  for (const { id, name, by, content, forgotten } of await turn.all(db.select().from(reports))) {
    const each = (text: string): string => decided(hand.blotter.cell(text), `report ${id}`, hand);
    const left = {
      name: decided(name, `name of report ${id}`, hand),
      by: by === null ? null : (hand.blotter.own(by) as PersonId),
      content: JSON.stringify(mapTexts(JSON.parse(content), each)),
    };
    if (left.name === name && left.by === by && left.content === content) continue;
    const set = { ...left, salt: randomBytes(16).toString('hex'), forgotten: forgotten + 1 };
    await turn.run(db.update(reports).set(set).where(eq(reports.id, id)));
  }
}
