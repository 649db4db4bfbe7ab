import type { Platform } from './platforms.ts';

/** What a platform does another way though a story comes out the same there, with the reason. */
export type Forced = { readonly platform: Platform; readonly stories: readonly string[]; readonly why: string };

const NOTED = ['a note is kept as it is written, and one that was asked for needs no excuse'];
const CHANGED = [
  'an edit amends what was recorded',
  'an edit of a ref that was mistyped is heard as it reads now',
  'a deleted message leaves the record and a note',
  'words given to an action by a tap are given once, and an edit amends them',
];
const TWICE = ['words given to an action by a tap are given once, and an edit amends them'];
const UNNAMED = ['the programme office speaks though no roster names it'];

export const FORCED: readonly Forced[] = [
  {
    platform: 'console',
    stories: CHANGED,
    why: 'A line in a terminal cannot be changed or taken back; the story brings the change as another platform would.',
  },
  {
    platform: 'slack',
    stories: NOTED,
    why: '“Add a note” opens a form in a window of Slack’s; whoever would rather type says the words that the button stands for.',
  },
  {
    platform: 'teams',
    stories: NOTED,
    why: '“Add a note” opens a form on the card itself; whoever would rather type says the words that the button stands for.',
  },
  {
    platform: 'teams',
    stories: TWICE,
    why: 'Teams sends a press again under another id when it is not sure that it was heard: the same button of the same card pressed by the same person within two minutes is one press.',
  },
  {
    platform: 'slack',
    stories: UNNAMED,
    why: 'Slack has accounts, not names: the office is known by its e-mail address in RAGTIME_OFFICE.',
  },
  {
    platform: 'teams',
    stories: UNNAMED,
    why: 'Teams has accounts, not names: the office is known by its e-mail address in RAGTIME_OFFICE.',
  },
];
