const KNOWS_NOT = String.raw`no (?:idea|clue|reason|particular reason|comment|answer)|dunno|idk|(?:don['’]?t|do not) know|(?:not|un) ?sure|who knows|god knows|none|nothing|nope|nah|n\/?a|tb[acd]|nil|pass|unknown|nowt|because|[-–—.…x]+`;
const BEHIND =
  "yet|really|why|for now|sorry|at all|in particular|special|given|to say|now|tbh|to be honest|i[’']?m afraid|atm";
const NONE = new RegExp(
  String.raw`^\W*(?:(?:i|we|have|i['’]ve|sorry|honestly|there is|there['’]s)\s+)*(?:${KNOWS_NOT})(?:\W+(?:${BEHIND}))*\W*$`,
  'iu',
);

/** True for words that say no more than that there is none, or that nobody knows, or not yet: “dunno”, “tbc”. */
export function saysNone(words: string): boolean {
  return NONE.test(words);
}

/** True for these, and for words that answer something else than why it is so: “option 3”, “yes”, “link to follow”. */
export function givesNoWhy(words: string): boolean {
  return [NONE, ANSWERS, SHOWN_LATER, WHO_ELSE].some((one) => one.test(words));
}

// A figure alone, “option 3” and a bare yes were meant for another card.
const ANSWERS =
  /^\W*(?:(?:option|number|no\.?|#) ?)?\d{1,2}\W*$|^\W*(?:yes|yep|yeah|ok|okay|sure|fine)(?:\W+(?:please|thanks|thank you|ok))?\W*$/iu;
// “Link to follow” is of what shows it, and “no, Lucy does that” of who does it.
const SHOWN_LATER =
  /^\W*(?:the )?(?:links?|evidence|details|more|info|minutes|photos?|paperwork|email) (?:(?:is |are |will |is on |to )?(?:to )?(?:follow|come|coming|later|attached|soon|on (?:its|the) way)|to be (?:sent|added))\W*$/iu;
const WHO_ELSE =
  /^no\W+(?:(?:it|that|this)(?:['’]?s| is) )?\p{L}+ (?:does|leads|is doing|handles|owns|runs|looks after|deals with|has) (?:that|this|it)(?: one)?\W*$/iu;
