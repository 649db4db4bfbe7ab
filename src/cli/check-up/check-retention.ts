import type { CliWorld } from '#src/cli/cli-world.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import { toKnow, well } from '#src/ports/checks/finding.ts';
import type { Finding } from '#src/ports/checks/finding.ts';

/** How long what is held is kept, and whether anything lets go of it. */
export function checkRetention({ config }: CliWorld): Finding {
  const { messages, leavers, record } = config.keep;
  const ofRecord = record === null ? 'for ever' : `until ${sayCount(record, 'year')} after its plan is archived`;
  const says = `words of messages for ${messages} days, addresses of people who left for ${leavers} days, the record ${ofRecord}`;
  const isServed = config.slack !== null || config.teams !== null;
  if (!isServed) return toKnow('retention', `${says}; the console lets go of nothing by itself.`, null);
  if (config.at !== null) return toKnow('retention', `${says}; while a training clock runs nothing goes.`, null);
  return well('retention', `${says}; what is older goes every night at 02:30.`);
}
