import { readDay } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import type { TeamsConfig } from '#src/config.ts';
import { certificateEnds } from './check-certificate.ts';

/** What ends by itself on a day that is known, and what stops working then. */
export type WhatEnds = { readonly what: 'secret' | 'certificate' | 'page'; readonly on: Day };

/** What of Teams’ settings ends; none where nothing does, or nobody has said when. */
export function endsOfTeams(teams: TeamsConfig | null): readonly WhatEnds[] {
  const credential = teams?.app?.credential;
  if (credential?.kind === 'secret') return dated('secret', readDay(credential.ends ?? ''));
  return credential?.kind === 'certificate' ? dated('certificate', certificateEnds(credential)) : [];
}

/** The same as a list, where the day is known. */
export function dated(what: WhatEnds['what'], on: Day | null): readonly WhatEnds[] {
  return on === null ? [] : [{ what, on }];
}
