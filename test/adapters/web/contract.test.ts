import { describe, expect, test } from 'vitest';
import { stageOn } from '#test/kit/a-story.ts';
import { STORIES } from '#test/stories/stories.ts';
import { aWebPlatform } from './a-web-platform.ts';

/** The stories in which everything is an answer: no reminder comes to a page, and nothing that was sent off from one is edited there. */
const TOLD_ON_A_PAGE: readonly string[] = [
  'a lead looks, answers, lists, looks back and takes back',
  'prose alone is kept, and asked about',
  'a ref that does not exist is asked about, and the words wait',
  'somebody who may not is told who may',
  'what was checked for one time stays so, whatever its lead takes back, and the check itself can be undone',
  'what is said of an action once it is closed is kept under its writer’s name, and is before the office',
  'what is said of an action that went into others is kept with it, and it is shown where it went',
  'looking while words wait gives them to nobody',
  'a deputy whose name is not plain is chosen by the tap',
  '“stop” is answered with how to be left in peace, and “I don’t understand” with how to answer',
  'a deputy speaks for their lead: the newest stands, both are shown with who said it, and nobody disagrees',
  'with its amber phase done an action takes the rating of the phase that is open, and the receipt says so',
  '“done” that may be one phase or all of them is asked about, and one tap says which',
  'help shows what the asker leads',
  'the office links a list of actions to a recommendation, sees them with their ratings, and takes it back',
  'a board judges a milestone, its day and its words are asked for, and a later judgement takes its place',
  'a reading and a judgement are given in a form of several fields, and what a field leaves open is asked about',
  'an indicator is read by whoever keeps it, what is unclear is asked about, and the index hides no part',
  'what no action serves, what is unmet when all has ended, and what serves nothing are three lists',
  'the office sets the bands of a plan, and everybody reads the key of them',
  'the office says when a board meets, everybody can look, and Undo takes it back',
  'after a split, a merge and a version that renumbers, every number ever given says what became of it, both ways',
  'what a plan’s words refer to stands on both cards, goes along when numbers move, and what is unclear is asked of the office',
  'the office has one digest for all plans or one each, with one line that is taken back by one tap',
  'the digest that was posted says when, where, and how another is posted',
  'a report is frozen in one line, and its file comes to whoever asked, with its words',
  'a report is for the office and viewers: a lead is told whom to ask',
  '“the rest” of nothing that is known is asked about',
  '“all green” takes nothing back that was called otherwise just now',
  'a look under a round records nothing and leaves the way back',
  'an action that was given and taken back before the morning is no news to the one who never heard of it',
  'the 32nd of January is no day, and never the 31st',
  'what somebody has answered to since is not taken back, and it is said why',
  'one undo takes back what one line decided of two actions',
  'what was checked stays complete, whatever its lead takes back',
  'the buttons of a round may be typed',
  'a line after a red without a reason is given to nothing before its writer says which',
  'a line after a red may be about the action that is asked about',
  'the last red of a round takes the next line as its reason',
  'a leave without a deputy offers the other leads of their actions, or nobody',
  'the line under a question of the bot is its answer, in the order in which it comes',
  'a request for a date that is taken back no longer waits for the office',
  'what is not theirs is said plainly in a round, and shown on the action',
  'a note is kept as it is written, and one that was asked for needs no excuse',
  'a reply to a list is asked about',
  'the programme office speaks though no roster names it',
  'a restricted action is seen by its leads and the office alone',
  'words kept on an action are settled by the next rating, whatever was said in between',
  'yes is yes to the reading that waits, whatever was said in between',
  'an action that is looked at shows its reader what they wrote and what is still asked',
  'two messages that wait for an action go to it together, in their order',
  'words that wait are let go in a word, and what they were about is asked no more',
  'one undo takes back what settled words that waited, and they wait again',
];

const ALL = STORIES.flatMap(({ stories }) => stories);

test('each of them is a story of every platform', () => {
  expect(TOLD_ON_A_PAGE.filter((title) => !ALL.some((story) => story.title === title))).toEqual([]);
});

describe('what is answered in chat is answered on the page, and shown there to the last word', () => {
  test.each(TOLD_ON_A_PAGE)('%s', async (title) => {
    const { tell, start } = ALL.find((story) => story.title === title)!;
    const stage = stageOn(await aWebPlatform(start));
    await tell(stage);
    expect(stage.faults(), 'faults that the story did not expect').toEqual([]);
  });
});
