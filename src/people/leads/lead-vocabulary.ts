function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/u).filter((word) => word !== ''));
}

function phrases(list: string): readonly string[] {
  return list.split(',').map((phrase) => phrase.trim().replaceAll(/\s+/gu, ' '));
}

/** Words that make a phrase a post, folded, in the singular. */
export const POST_HEADS: ReadonlySet<string> = words(`
  leader director head manager chair chairman chairwoman chairperson member officer commissioner executive lead secretary
  solicitor treasurer mayor convenor convener coordinator adviser advisor principal superintendent inspector constable
  governor champion sponsor accountant auditor clerk registrar engineer planner architect surveyor analyst headteacher
  president whip supervisor administrator holder guardian councillor ombudsman owner minister speaker trustee practitioner worker psychologist nurse doctor gp teacher
  scrutineer sergeant matron senco sendco dsl safeguarder bursar steward warden consultant vicechair vicechairman cochair viceprincipal marshal provost dean
  pennaeth cyfarwyddwr rheolwr arweinydd cadeirydd`);

/** Words that rank a post and stand before its head. */
export const RANKS: ReadonlySet<string> = words(`
  strategic assistant deputy vice interim acting corporate executive senior chief service group programme project principal
  advisory cabinet shadow lead area regional divisional joint associate independent statutory monitoring responsible team
  departmental general new designate temporary head portfolio section detective named designated`);

/** Posts that are whole in a word, so that a head after one begins another post: "Leader Commissioner". */
export const WHOLE_POSTS: ReadonlySet<string> = words(
  'leader mayor commissioner chairman chairwoman chairperson treasurer',
);

/** Words that end the name of a body, in the singular and plural as they occur. */
export const BODY_NOUNS: ReadonlySet<string> = words(`
  team teams group groups board boards committee committees subcommittee panel panels partnership partnerships department
  departments directorate directorates unit units council councils cabinet authority authorities trust trusts forum network
  office agency agencies partners executive commission assembly party parties taskforce force bureau association union unions
  consortium academy academies school schools college university hospital police company working hub cell collaborative
  members mentors hospitals practices llp ltd limited plc cic staff employees body bodies ccg icb lscb mbc stakeholders providers assistance alliance federation federations institute inspectorate`);

/** Words that name what a council does; with them alone a phrase is a service, not a person. */
export const SERVICE_WORDS: ReadonlySet<string> = words(`
  service services adult adults social care children childrens young people peoples family families youth education learning
  skills schools housing homes health wellbeing public protection safety community communities neighbourhood neighbourhoods
  environment environmental planning regeneration development economic economy growth business transport transportation
  highways streets street scene waste finance financial resource resources human legal democratic law governance audit risk
  procurement commissioning performance improvement quality policy strategy strategic communications communication marketing
  media customer customers digital technology information data ict it hr od asset assets property estates facilities capital
  culture cultural leisure libraries library tourism heritage parks licensing trading standards regulatory regulation
  enforcement emergency resilience scrutiny overview management operations operational corporate transformation change
  programme project workforce organisational training safeguarding looked after inclusion equality equalities diversity
  engagement partnership partnerships partner partners external internal political local central national regional joint
  integrated access benefits revenues revenue taxation tax council insurance pensions payroll treasury investment place
  town city county borough district parish rural urban climate sustainability energy carbon water flood contract contracts
  disability disabilities mental prevention early help intervention support assessment review complaints elections electoral
  registration coroner member members officer officers directors managers heads leaders commissioners councillors staff
  all relevant key other senior leadership delivery board team group committee office voluntary sector third
  police fire rescue ambulance nhs clinical hospital trust government department commission authority exploitation cse
  domestic abuse crime justice offending probation drugs alcohol behaviour special needs send early years attainment
  the of for and to in on with by at from as or a an our plan plans action monitoring
  statutory section deputy assistant interim acting head chief executive lead leader chair wide whole independent
  infrastructure property works technical employment enterprise investment international events arts museum museums sport
  ward wards tenancy tenant tenants homelessness private building control design conservation archaeology archives records
  equipment fleet grounds maintenance repairs markets cemeteries crematoria parking traffic road roads bridges lighting
  research intelligence analysis insight evidence outcomes inspection ofsted returns systems solutions innovation web portal
  mentors party parties groups boards committees panel panels teams units departments directorate directorates forum network
  organisation organisations agency agencies body bodies union unions residents citizens public patients users carers
  fostering foster adoption educational nursing medical clinical patient teaching elected governing attendance pastoral
  curriculum year maths primary secondary virtual rescue detective named designated virtual comms paid line urgent acute unscheduled planned maternity surgery ethics appeals appointments pension
  constitution task finish steering reference places improving hackney taxi implementation challenge peer parenting hospitals hospital safer stronger healthy healthier active lives select thriving caring policing custody investigations
  response`);

/** A part of speech that joins two leads of one rank. */
export const JOINING: ReadonlySet<string> = words(
  'and or plus jointly also then both alongside eg ie etc including namely incl',
);

/** Words that may stand before a lead and change nothing about who it is. */
export const QUALIFIERS: ReadonlySet<string> = words(
  'the new current all fellow other relevant our both each appropriate respective incoming key every lead',
);

/** Words that say a post is not held for good; what they are taken for is asked about. */
export const PROVISIONAL: ReadonlySet<string> = words('interim acting designate temporary');

/** Acronyms of posts that every English council uses, folded; a roster's own reading of them wins. */
export const POST_ACRONYMS: Readonly<Record<string, string>> = {
  dcs: "Director of Children's Services",
  dass: 'Director of Adult Social Services',
  dph: 'Director of Public Health',
  ceo: 'Chief Executive',
  cex: 'Chief Executive',
  cx: 'Chief Executive',
  ce: 'Chief Executive',
  ace: 'Assistant Chief Executive',
  dce: 'Deputy Chief Executive',
  s151: 'Section 151 Officer',
  mo: 'Monitoring Officer',
  cfo: 'Chief Finance Officer',
  coo: 'Chief Operating Officer',
  cio: 'Chief Information Officer',
  sro: 'Senior Responsible Owner',
  siro: 'Senior Information Risk Owner',
  dpo: 'Data Protection Officer',
  ad: 'Assistant Director',
  sd: 'Strategic Director',
  cd: 'Corporate Director',
  ed: 'Executive Director',
  hos: 'Head of Service',
  aco: 'Assistant Chief Officer',
  acex: 'Assistant Chief Executive',
  dl: 'Deputy Leader',
  pfh: 'Portfolio Holder',
  dof: 'Director of Finance',
  don: 'Director of Nursing',
  pcc: 'Police and Crime Commissioner',
  senco: 'SENCO',
  dsl: 'Designated Safeguarding Lead',
  pm: 'PM',
  dcfo: 'Deputy Chief Fire Officer',
  acfo: 'Assistant Chief Fire Officer',
  cno: 'Chief Nursing Officer',
  cmo: 'Chief Medical Officer',
  cnio: 'Chief Nursing Information Officer',
  ht: 'Headteacher',
  dht: 'Deputy Headteacher',
  aht: 'Assistant Headteacher',
  sendco: 'SENDCO',
  psw: 'Principal Social Worker',
  ewo: 'Education Welfare Officer',
  lado: 'Local Authority Designated Officer',
  iro: 'Independent Reviewing Officer',
  pa: 'PA',
  // Councils are called so too, so alone they stay as written.
  acc: 'ACC',
  dcc: 'DCC',
};

/** Acronyms of ranks and posts that are read only before a name, for alone they may be anything. */
export const RANK_ACRONYMS: Readonly<Record<string, string>> = {
  acc: 'Assistant Chief Constable',
  dcc: 'Deputy Chief Constable',
  cc: 'Chief Constable',
  dci: 'Detective Chief Inspector',
  di: 'Detective Inspector',
  ds: 'Detective Sergeant',
  dsupt: 'Detective Superintendent',
  dsu: 'Detective Superintendent',
  dcs: 'Detective Chief Superintendent',
  pc: 'Police Constable',
  ps: 'Police Sergeant',
  ci: 'Chief Inspector',
};

/** Phrases after which somebody is named beside a lead and does not lead, folded. */
export const BESIDE_PHRASES: readonly string[] = phrases(`
  reporting to, reports to, reporting into, accountable to, answerable to, on behalf of, for and on behalf of, formerly,
  previously, replacing, line managed by, managed by, deputising for, instead of, in place of, in the absence of,
  seconded from, on secondment from, who reports to, hosted by, employed by, commissioned by, funded by`);

/** Phrases after which a lead only supports, folded; the longest that fits is taken. */
export const SUPPORT_PHRASES: readonly string[] = phrases(`
  supported by, with support from, with the support of, with support of, with assistance from, assisted by, in
  partnership with, in conjunction with, in consultation with, in liaison with, in collaboration with, working
  with, with input from, with help from, advised by, via, through, with, support from, overseen by, with oversight from,
  with oversight by, liaising with, working alongside, in association with, in discussion with,
  with advice from, to liaise with, who will liaise with, facilitated by, backed by, helped by, aided by, and support from, with assistance of`);

/** Phrases that join two leads who both lead. */
export const JOINT_PHRASES: readonly string[] = phrases(`
  together with, jointly with, along with, job share with, jobshare with, shared with, sharing with, as well as, such as, for example`);

/** Phrases that say that nobody is named yet. */
export const VACANCY_PHRASES: readonly string[] = phrases(`
  vacant post, vacant, vacancy, tbc, tba, tbd, to be confirmed, to be agreed, to be advised, to be appointed, to
  be identified, to be recruited, to be determined, to be decided, to be allocated, post vacant, not known,
  unknown, unassigned, not assigned, none, na, not yet appointed, not yet in post, awaiting appointment, awaiting
  recruitment, under recruitment, recruitment underway, recruitment under way, recruiting, recruitment in progress, no
  lead, nobody, no one, lead to be confirmed, name to be confirmed, name tbc, lead tbc, nil, currently vacant, new post,
  post to be filled, out to advert, being recruited, to be named, to be nominated, to follow`);

/** Phrases that say something about a lead and name nobody. */
export const NOTE_PHRASES: readonly string[] = phrases(`
  to be established, to be set up, to be formed, once appointed, once established, when appointed, and team, and teams, and his team, and her team, and their team, and
  their teams, and the team, and colleagues, and his colleagues, and her colleagues, et al, or nominee, or their nominee,
  or his nominee, or her nominee, or deputy, or their deputy, or his deputy, or her deputy, or delegate, or
  representative, or nominated officer, or nominated deputy, led by, to be led by, job share, full time, part time, on
  secondment, secondee, seconded, cover by, covered by, cover provided by, interim cover, interim cover by, covered, covering, to lead, will lead, will lead this, to lead this, to lead on this, to lead on, leads on this, leads this`);

/** Labels after which a person is a lead, or only supports, up to the next label. */
export const LEAD_LABELS: readonly string[] = phrases(`
  lead officer, lead officers, joint, jointly, political, political lead, responsible officer, lead, leads, accountable, accountable lead, owner, owners, responsible,
  joint leads, joint lead, lead officer s, lead s, executive lead, exec lead, lead executive, action owner, action lead, action
  by, who, by whom, responsibility, responsible person, responsible lead, person responsible, officer responsible, officer,
  named lead, named officer, contact, contact officer, lead contact, lead agency, lead organisation, lead body, lead partner, lead department,
  lead service, lead directorate, led by, overall lead, main lead, primary lead, interim, cover, cover by, covered by, accountable
  officer, accountable person, assigned to, allocated to, delivery owner, responsible owner, accountability`);
export const SUPPORT_LABELS: readonly string[] = phrases(`
  support, supporting officers, supporting, supporting officer, support officer, partners, key partners, consulted, informed, deputy,
  supported, also involved, involving, contributors, contributor, contributing, consultees, supporting services, supporting leads,
  other partners, partner agencies, with, in support, project support, admin support, administrative support, programme support, business support, support lead, supporting lead, secondary, secondary lead, backup, inform, consult`);

/** Service words that are surnames too: after a given name they are taken for one. */
export const SURNAME_WORDS: ReadonlySet<string> = words(
  'young law parks ward street banks wood waters bridges homes grounds roads sport markets church press archer bishop dean',
);

/** Heads that stand before another head in one post: "Lead Officer", "Executive Director". */
export const COMPOUND_HEADS: ReadonlySet<string> = words(
  'lead executive member head governor officer gp nurse doctor teacher',
);

/** Heads that are followed by what they look after, without "of": "Director Adult Services", "Cabinet Member, Housing". */
export const PORTFOLIO_HEADS: ReadonlySet<string> = words(
  'director head manager member chair lead officer holder champion portfolio superintendent executive',
);

/** Small words that stand between leads and mean nothing by themselves. */
export const SMALL_WORDS: ReadonlySet<string> = words('the a an of for as');

/** Labels of somebody who goes before the other leads. */
export const FIRST_LABELS: ReadonlySet<string> = new Set([
  'accountable',
  'accountable lead',
  'accountable officer',
  'accountable person',
  'accountability',
]);

/** Capitalised words that begin a remark and are no name. */
export const NOT_NAMES: ReadonlySet<string> = words(`
  no not ditto who contact responsibility see same nil led this that these those will should please note per various
  several many some any pending ongoing complete completed subject recruitment vacancy vacant interim cover post day days
  week weeks month months monthly annual annually quarterly weekly informed consulted when where once if his her their they
  she he it we us you name names person persons multiple mixed outgoing incoming others above below previous previously formerly currently retired left
  appointed awaiting recruiting recruited maternity paternity leave sick secondment seconded until till since dr tba tbc only
  everyone everybody anyone nobody none yes unknown confirmed confirm agreed agree identified depending dependent linked
  also with supported supporting working via through reporting between within across during after before
  lead leads jointly together unless whoever whichever whom monday tuesday wednesday thursday friday january february
  july september october november december feb sept oct nov dec tel ext email phone job share half full part time ward`);

/** Words with which the name of a body that serves a place begins. */
export const COMPASS: ReadonlySet<string> = words('north south east west greater royal');

/** Heads that make a body with a word like "Group" after them: "GP Federation", "Headteacher Forum". */
export const HEADS_OF_BODIES: ReadonlySet<string> = words(
  'gp nurse teacher headteacher governor member officer champion',
);
