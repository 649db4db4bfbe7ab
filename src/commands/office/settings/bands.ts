import { COUNTS_FROM_NOW_ON } from '#src/messages/governance/setting-words.ts';
import { NO_BANDS, sayBandsNow, sayBandsToCheck, sayUnreadBands } from '#src/messages/governance/setting-words.ts';
import { readBands } from './read-bands.ts';
import type { Setting } from './setting.ts';

/** What the dates alone make of an action: the one-month bands, the three-month ones, or a table of the body's own. */
export const bands: Setting = {
  name: 'bands',
  also: ['band', 'ratings', 'rating'],
  label: 'Bands',
  examples: ['one-month', 'three-month', 'amber up to 14 days, red beyond'],
  now: sayBandsNow,
  follows: COUNTS_FROM_NOW_ON,
  read: (words) => {
    const read = readBands(words);
    if ('why' in read)
      return { why: read.why.kind === 'unread' ? sayUnreadBands(read.why.words) : NO_BANDS[read.why.kind] };
    const set = { bands: read.bands };
    return read.bands.kind === 'own' ? { set, says: sayBandsToCheck(set) } : { set };
  },
};
