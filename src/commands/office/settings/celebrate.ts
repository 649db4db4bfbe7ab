import { readSwitch } from '#src/commands/settings/read-switch.ts';
import { sayCelebratesNow, sayNoSwitch } from '#src/messages/governance/setting-words.ts';
import type { Setting } from './setting.ts';

/** Whether the digest celebrates what was delivered. */
export const celebrate: Setting = {
  name: 'celebrate',
  also: ['celebrating', 'celebrates'],
  label: 'Celebrating',
  examples: ['on', 'off'],
  now: sayCelebratesNow,
  read: (words) => {
    const celebrates = readSwitch(words);
    return celebrates === null ? { why: sayNoSwitch(words.trim()) } : { set: { celebrates } };
  },
};
