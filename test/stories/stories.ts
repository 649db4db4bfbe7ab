import type { Story } from '#test/kit/a-story.ts';
import { AFTER_DONE } from './after-done.ts';
import { ANSWERS } from './answers.ts';
import { CELEBRATING } from './celebrating.ts';
import { CHECKING } from './checking.ts';
import { BOARDS } from './boards.ts';
import { CLOSING } from './closing.ts';
import { CHASING } from './chasing.ts';
import { DOUBT } from './doubt.ts';
import { ASKS } from './asks.ts';
import { JOINT_LEADS } from './joint-leads.ts';
import { LIVE_DOCUMENT } from './live-document.ts';
import { OWN_REMINDER } from './own-reminder.ts';
import { PEOPLE_CHANGE } from './people-change.ts';
import { PHASES } from './phases.ts';
import { PLANS } from './plans.ts';
import { RATINGS } from './ratings.ts';
import { THE_DIGEST } from './the-digest.ts';
import { THE_OFFICE } from './the-office.ts';
import { PUBLIC_LINE } from './public-line.ts';
import { PURPOSE } from './purpose.ts';
import { REPORTS } from './reports.ts';
import { SCRIPT } from './script.ts';
import { SECOND_VERSION } from './second-version.ts';
import { SEVERAL_LEADS } from './several-leads.ts';
import { SEVERAL_PLANS } from './several-plans.ts';
import { TAKEN_BACK } from './taken-back.ts';
import { THE_REST } from './the-rest.ts';
import { THE_ROUND } from './the-round.ts';
import { TYPED } from './typed.ts';
import { UPSETS } from './upsets.ts';
import { WAITING } from './waiting.ts';

/** Every story, by what it is about; each file of the folder but this one is in it. */
export const STORIES: readonly { readonly about: string; readonly stories: readonly Story[] }[] = [
  { about: 'the first script', stories: SCRIPT },
  { about: 'answering a nudge', stories: ANSWERS },
  { about: 'checking what is done', stories: CHECKING },
  { about: 'closing', stories: CLOSING },
  { about: 'after done', stories: AFTER_DONE },
  { about: 'yes, no and doubt', stories: DOUBT },
  { about: 'what is asked for in answers', stories: ASKS },
  { about: 'the reminder of whoever types', stories: OWN_REMINDER },
  { about: 'chasing by hand', stories: CHASING },
  { about: 'several leads', stories: SEVERAL_LEADS },
  { about: 'joint leads', stories: JOINT_LEADS },
  { about: 'people who begin, come and stand in', stories: PEOPLE_CHANGE },
  { about: 'actions in phases', stories: PHASES },
  { about: 'the plan as a whole', stories: PLANS },
  { about: 'what the plan is for', stories: PURPOSE },
  { about: 'the line for the public', stories: PUBLIC_LINE },
  { about: 'the rules of ratings', stories: RATINGS },
  { about: 'the second version of the plan', stories: SECOND_VERSION },
  { about: 'boards and their meetings', stories: BOARDS },
  { about: 'what became of every number', stories: LIVE_DOCUMENT },
  { about: 'several plans', stories: SEVERAL_PLANS },
  { about: 'the office’s day', stories: THE_OFFICE },
  { about: 'the digest before the office', stories: THE_DIGEST },
  { about: 'reports for boards', stories: REPORTS },
  { about: 'the rest of a list', stories: THE_REST },
  { about: 'what was delivered', stories: CELEBRATING },
  { about: 'the round', stories: THE_ROUND },
  { about: 'what is taken back', stories: TAKEN_BACK },
  { about: 'what is typed under a card', stories: TYPED },
  { about: 'upsets', stories: UPSETS },
  { about: 'words that wait', stories: WAITING },
];
