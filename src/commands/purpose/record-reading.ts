import { readReading } from '#src/plan/governance/written/read-reading.ts';
import type { Reading } from '#src/plan/governance/reading.ts';
import { standingReadings, unitOf } from '#src/plan/governance/measures/standing-readings.ts';
import { officeOnly } from '#src/plan/permission.ts';
import { askForReading, askReading, sayRead } from '#src/messages/governance/purpose/reading-card.ts';
import { answer, refuse } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { withUndo } from '#src/commands/undo/with-undo.ts';
import { mayRead } from './may-read.ts';
import { factOf } from './purpose-said.ts';
import type { PurposeSaid } from './purpose-said.ts';

const ASKS = /^(?:add |new |a )?reading[\s.:]*$/iu;
// What the tap says on another unit than the last, where the indicator has none of its own.
const AS_WRITTEN = /^as written\s+/iu;
const BEFORE = /^(?:add |new |a )?reading[\s:]+(?=\S)/iu;

/** Records what an indicator stands at, once its number, unit and day are certain; null for words that begin with no number. */
export function recordReading(said: PurposeSaid, scene: Scene): Answer | null {
  const { kept, plan, rest } = said;
  const unit = unitOf(kept);
  const isAsked = ASKS.test(rest);
  const words = rest.replace(BEFORE, '');
  const expected = { today: scene.today, unit: AS_WRITTEN.test(words) ? undefined : unit };
  const written = readReading(words.replace(AS_WRITTEN, ''), expected);
  if (written === null && !isAsked) return null;
  if (!mayRead(kept, scene.asker)) return refuse(officeOnly('enter a reading that somebody else keeps', scene.asker));
  if (written === null) return answer(askForReading({ kept, plan, today: scene.today, unit }, scene));
  const { doubts, asAt, ...reading } = written;
  const [doubt] = doubts;
  if (doubt !== undefined || asAt === null)
    return answer(askReading({ kept, plan, written, doubt: doubt ?? 'day', unit, today: scene.today }, scene));
  return recorded(said, { ...reading, asAt }, scene);
}

function recorded({ kept, plan }: PurposeSaid, reading: Reading, scene: Scene): Answer {
  const same = standingReadings(kept).find(({ asAt }) => asAt === reading.asAt) ?? null;
  const entries = [factOf(plan, { kind: 'reading', purpose: kept.purpose.id, reading }, scene)];
  return withUndo({ ...answer(sayRead({ kept, plan, reading, same }, scene)), entries, inPlace: true }, scene);
}
