// "no, the link is dead", "not yet"
const NO = /^(?:no|not|nope|reject(?:ed)?)(?=$|[\s,:;.!–—-])/iu;
// "no, the link is dead"; what goes on without a stop, "no evidence seen yet", is the officer's own words.
const NO_AND_STOP =
  /^(?:no|not|nope|reject(?:ed)?)(?:\s+yet)?(?:\s*[,:;.!–—-][\s,:;.!–—-]*|\s+(?=(?:the|it|its|they|there|this|that)\s)|\s*$)/iu;
// “No. 4 in the register shows it”
const A_NUMBER = /^no\.?\s*\d/iu;
// “Not PE4”, “not bad”, “not Maria's version”, “not before Monday”: only with these behind it says “not” that it is not so.
const NOT_SO =
  /^not(?:$|\s*[,:;.!–—-]|\s+(?:(?:all|quite|fully|really|yet|actually|properly|been|being|it(?:['’]s| is)?|(?:good|far|near(?:ly)?) enough|even|entirely|completely|currently|at all|by me|to)\s+)*(?:(?:yet|complete[d]?|done|finished|there|ready|enough|signed|published|seen|found|shown|in place|in force|on|in|up|working|live|running|until|all|quite|fully|really|actually|properly|what|available|satisfied|happy|convinced|accepted|agreed|approved|delivered|evidenced|correct|right|true|adopted|trained|tested|started|met|sent|received|sufficient|adequate|acceptable|good enough|visible|verified|checked|everything|everyone|every|any|anything|much|as|according to|at all|implemented|achieved|minuted|attached|uploaded|filed|installed|open|held|written|recorded|proven|proved|clear enough|so|ok|okay|good|remotely|close|by a long)(?!\p{L})))/iu;
// “No problem”, “no longer missing anything”, “no more gaps”: what was wanting is not.
const NO_WANT =
  /(?<!\p{L})(?:no|not|nothing|never|without|any|isn['’]t|aren['’]t)\s+(?:(?:a|an|any|real|further|other|more|outstanding|open|longer|big|the)\s+)*(?:problems?|issues?|concerns?|gaps?|faults?|defects?|errors?|snags?|missing|wrong|outstanding|objections?|comments?|doubts?|worr\w+|lacking|incomplete|dead|broken|complain\w*|questions?|quibbles?|hesitation|reason (?:to|why)|need (?:to|for))(?!\p{L})/iu;
const NO_VIEW =
  /^(?:no|not)\s+(?:sure|certain|clear(?!\s+enough)|ideas?|clue|opinion|view|time|better|worse|fuss|harm)(?!\p{L})/iu;
// A yes behind the no: “no, it's fine”, “no, all there now”.
const WELL =
  /(?<!\p{L})(?:(?:it|that|they|all|everything|this|one)(?:['’]?s| is| are|['’]re| looks?| was)?\s+(?:(?:all|now|quite|fine|really|actually)\s+)*(?:fine|ok|okay|good|there|complete|done|finished|well|right|correct|in order|in place|works?|shows?|covers?)|is fine|looks? (?:fine|good|ok))(?!\p{L})|(?<!\p{L})all (?:good|well|there|fine|done)(?!\p{L})/iu;
const NEGATED =
  /(?<!\p{L})(?:not|n['’]t|isn['’]?t|aren['’]?t|hardly|until|if|only|should|will|must|when|before)(?!\p{L})/iu;
const HEDGED =
  /\?|(?<!\p{L})(?:yes|wait|hang on|hold on|or is|maybe|perhaps|this one|that one|the other(?: one)?(?!\s+\p{L})|i mean[t]?)(?!\p{L})/iu;

// “Not yet, where are the files for Moor Lane?” says what is missing; “no, why?” asks why it is asked.
const ASKS_FOR =
  /^(?:no|not yet)\s*[,:;.!–—-]+\s*(?:(?:so|but|and)\s+)?(?:where|which|when|who|what|how|can|could|may|are there|is there)\s+\p{L}/iu;

/** How words that begin with a no are meant: “no” sends it back for certain, “perhaps” may say the opposite; null where they begin with none. */
export function readNo(words: string): 'no' | 'perhaps' | null {
  if (!NO.test(words)) return null;
  const isNumbered = A_NUMBER.test(words) || NO_VIEW.test(words);
  const isOther = /^not(?!\p{L})/iu.test(words) && !NOT_SO.test(words);
  const isHedged = HEDGED.test(ASKS_FOR.test(words) ? words.replaceAll('?', '') : words);
  return isNumbered || isOther || isHedged || NO_WANT.test(words) || isWell(words) ? 'perhaps' : 'no';
}

function isWell(words: string): boolean {
  const [, behind = ''] = /^\S+?[\s,:;.!–—-]+(.*)$/su.exec(words) ?? [];
  return !/^not(?!\p{L})/iu.test(words) && WELL.test(behind) && !NEGATED.test(behind);
}

/** What is missing, in the words behind a no. */
export function whatIsMissing(words: string): string {
  return words.replace(NO_AND_STOP, '');
}
