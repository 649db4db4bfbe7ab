import { meantBy, spellingIndex } from './spelling-index.ts';

function pairs(list: string): ReadonlyMap<string, string> {
  return new Map(
    list.split(',').map((pair) => {
      const [short = '', ...long] = pair.trim().split(/\s+/u);
      return [short, long.join(' ')] as const;
    }),
  );
}

/** What is written short in posts and bodies, and the slips that no spelling rule finds; folded, with the whole word. */
const SHORT_FORMS: ReadonlyMap<string, string> = pairs(`
  asst assistant, assist assistant, dir director, dirs directors, dirctr director, strat strategic, mgr manager, mngr manager, mgrs managers,
  cttee committee, ctte committee, cmte committee, exec executive, execs executives, supt superintendent, suptd superintendent,
  insp inspector, sgt sergeant, det detective, dept department, grp group, snr senior, indep independent,
  coord coordinator, prog programme, proj project, mgmt management, mgt management, svc service, svcs services,
  servs services, assoc associate, corp corporate, govt government, chf chief, cheif chief, cabt cabinet,
  tearn team, managment management, departement department, leadeship leadership, ctee committee,
  cmttee committee, subcttee subcommittee, offr officer, offcr officer, exc executive`);

/** What is short only before another word of a post, for alone it may be a name: "Ch. Insp.", "Ind. Chair". */
const BEFORE_POSTS: ReadonlyMap<string, string> = pairs(`
  ch chief, ind independent, gen general, sec section, dep deputy, cab cabinet, sr senior, int interim, reg regional,
  op operational, ops operations, tech technical, temp temporary, act acting, hd head, ass assistant`);

// Long enough that one wrong letter makes no surname.
const OFTEN_MISSPELT = spellingIndex(
  `director directors assistant strategic executive commissioner commissioners committee corporate principal councillor
  councillors secretary treasurer superintendent inspector headteacher partnership directorate department
  safeguarding independent programme improvement leadership management`.split(/\s+/u),
);
const SHORTEST_SLIP = 8;

/** The whole of a word of posts and bodies that is written short or with a slip; null for any other word. */
export function wholeWord(key: string): string | null {
  const short = SHORT_FORMS.get(key);
  if (short !== undefined) return short;
  return key.length < SHORTEST_SLIP - 1 ? null : meantBy(key, OFTEN_MISSPELT);
}

/** The whole of a word that is short only where a word of a post follows it. */
export function wholeBeforePost(key: string): string | null {
  return BEFORE_POSTS.get(key) ?? null;
}
