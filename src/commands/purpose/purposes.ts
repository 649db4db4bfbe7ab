import { section } from '#src/commands/look/section.ts';
import { measureSaid } from './measure-said.ts';
import { purposeCommand } from './purpose-command.ts';
import { recordReading } from './record-reading.ts';

export const recommendation = purposeCommand({
  kind: 'recommendation',
  also: ['recommendations', 'rec'],
  says: [
    { say: '/rag recommendations', gets: 'what a review or Direction recommended, and how many actions serve each' },
    { say: '/rag recommendation 5', gets: 'one of them: the actions that serve it, with their ratings' },
    {
      say: '/rag recommendation 5 served by 8.1.3, section 8',
      gets: 'for the office: links these actions to it, closed ones too; with “not served by” it takes them off',
    },
    { say: '/rag recommendation add 8: Publish the plan', gets: 'for the office: one more, under its number' },
  ],
});

export const outcome = purposeCommand({
  kind: 'outcome',
  also: ['outcomes'],
  says: [
    { say: '/rag outcomes', gets: 'what is to come of the plan, and how many actions serve each' },
    { say: '/rag outcome 3b', gets: 'one of them: the actions that serve it, with their ratings' },
    { say: '/rag outcome 3b called A culture that is open', gets: 'for the office: words it otherwise' },
    { say: '/rag outcome 3b ended', gets: 'for the office: it is an outcome no longer, and its record stays' },
  ],
  // "Outcome 8.1" heads actions of the plan.
  otherwise: async (words, scene) => (/^\d{1,3}\.\d{1,3}\.?$/u.test(words.trim()) ? section.run(words, scene) : null),
});

export const milestone = purposeCommand({
  kind: 'milestone',
  also: ['milestones'],
  says: [
    { say: '/rag milestones', gets: 'what a board judges, and how it judged' },
    { say: '/rag milestone A iv', gets: 'one of them: its judgement and the actions that support it' },
    {
      say: '/rag milestone A iv met, Joint Board 3 March: in use everywhere',
      gets: 'for the office: the judgement of a board (met, partly, not yet) with its day, its words or its minute',
    },
    { say: '/rag milestone A iv history', gets: 'every judgement there was' },
  ],
});

export const indicator = purposeCommand({
  kind: 'indicator',
  also: ['indicators'],
  says: [
    { say: '/rag indicators', gets: 'what is measured, and what it stood at last' },
    {
      say: '/rag indicator sickness 9.2 days as at 30 June, HR dashboard',
      gets: 'a reading, from the office or from whoever keeps it',
    },
    {
      say: '/rag indicator sickness in days, lower is better, target 8, every 3 months',
      gets: 'for the office: how it is measured; “kept by” says who is asked for it',
    },
  ],
  more: async (said, scene) => recordReading(said, scene) ?? measureSaid(said, scene),
});
