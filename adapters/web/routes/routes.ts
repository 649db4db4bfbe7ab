import type { Route } from '#adapters/web/env.ts';
import { action } from './action.ts';
import { actions } from './actions.ts';
import { answers } from './answers.ts';
import { feeds } from './feeds.ts';
import { glance } from './glance.ts';
import { office } from './office.ts';
import { pictured } from './pictured.ts';
import { reports } from './reports.ts';
import { say } from './say.ts';
import { signIn } from './sign-in.ts';
import { style } from './style.ts';
import { workAccount } from './work-account.ts';
import { tab } from './tab.ts';

/** Everything that the page answers: those that are open first, since whatever comes after them is for whoever is signed in. */
export const ROUTES: readonly Route[] = [
  style,
  feeds,
  signIn,
  workAccount,
  tab,
  glance,
  actions,
  action,
  pictured,
  office,
  reports,
  say,
  answers,
];
