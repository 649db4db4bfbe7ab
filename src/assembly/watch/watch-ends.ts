import { todayIn } from '#src/calendar/clock.ts';
import { daysBetween } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { LONDON } from '#src/calendar/instant.ts';
import { dated, endsOfTeams } from '#src/cli/check-up/what-ends.ts';
import type { WhatEnds } from '#src/cli/check-up/what-ends.ts';
import { tellTheOffice } from '#src/cli/store/tell-the-office.ts';
import type { Telling } from '#src/cli/store/tell-the-office.ts';
import type { Config } from '#src/config.ts';
import { sayEnds } from '#src/messages/office/sending/ends.ts';
import { webCertificateEnds } from '#src/assembly/online/web-certificate.ts';

/** What is watched; `pageEnds` finds out when the certificate ends that the page’s address shows. */
export type WatchedEnds = Telling & {
  readonly config: Pick<Config, 'teams' | 'web'>;
  readonly pageEnds?: (origin: string) => Promise<Day | null>;
};

/** The office is told so many days before, once each, and once when it is over: the nearest that holds. */
const STAGES = [-1, 2, 7, 20] as const;

/** Looks once a day whether a certificate or secret ends soon, and tells the office while there is time to have it renewed. */
export function watchEnds({ config, pageEnds = webCertificateEnds, ...telling }: WatchedEnds): () => Promise<void> {
  let looked: Day | null = null;
  return async () => {
    const today = todayIn(telling.clock, LONDON);
    if (looked === today) return;
    const ofPage = config.web === null ? [] : dated('page', await pageEnds(config.web.origin));
    for (const one of [...endsOfTeams(config.teams), ...ofPage]) await tellOf(one, today, telling);
    looked = today;
  };
}

async function tellOf({ what, on }: WhatEnds, today: Day, telling: Telling): Promise<void> {
  const left = daysBetween(today, on);
  const stage = STAGES.find((days) => left <= days);
  if (stage === undefined) return;
  // The same key is said once, whichever process or start says it.
  await tellTheOffice(`ends/${what}/${on}/${stage}`, () => sayEnds({ what, on, left }), telling);
}
