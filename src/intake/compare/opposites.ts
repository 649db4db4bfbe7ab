import { stemOf } from './title-words.ts';

// Each line: words of one side / words of the other.
const PAIRS = `
open reopen / close shut
increase raise grow expand / decrease reduce cut lower shrink
start begin launch / end finish
keep retain maintain continue / end remove withdraw dispose sell close
introduce adopt / withdraw remove abolish
approve accept agree / reject decline
buy purchase acquire / sell dispose
add / remove
include / exclude
before / after
above / below
more / less fewer
higher / lower
extend / shorten end
insource house / outsource
merge combine join / split separate divide
join / leave
support / oppose
build / demolish
hire appoint recruit / dismiss ban suspend
suspend pause halt / resume restart
review keep / remove abolish
draft / adopt publish
buy purchase / hire lease rent
replace / repair mend
recruit appoint / retain train
allow permit / ban prohibit forbid
enable / disable
encourage / discourage
public / private
internal / external
minimum / maximum
upper / lower
early / late
mandatory compulsory / optional voluntary
permanent / temporary interim acting
short / long
strengthen / weaken
improve / worsen
grant award / revoke
freeze / unfreeze
formal / informal
urban / rural
north northern / south southern
east eastern / west western
with / without
lift relax / impose
widen relax / restrict limit narrow
give provide / remove withdraw
create establish fill / abolish delete remove
enforce / waive
renew / terminate cancel
publish / withhold
promote / demote
save / spend
win gain / lose
pass / fail
lend / borrow
fund / defund
`;

const SIDES: readonly (readonly [ReadonlySet<string>, ReadonlySet<string>])[] = PAIRS.trim()
  .split('\n')
  .map((line) => {
    const [one = '', other = ''] = line.split(' / ');
    return [new Set(one.split(' ').map(stemOf)), new Set(other.split(' ').map(stemOf))] as const;
  });

// "lawful" and "unlawful", "centralise" and "decentralise"; "part" and "depart" are not.
const PREFIXES = ['un', 'non', 'dis', 'de'];
const SHORTEST = 5;

/** True for two words of which one says the opposite of the other. */
export function areOpposite(one: string, other: string): boolean {
  const [left, right] = [stemOf(one), stemOf(other)];
  const isPair = SIDES.some(([a, b]) => (a.has(left) && b.has(right)) || (a.has(right) && b.has(left)));
  return isPair || isDenied(left, right) || isDenied(right, left);
}

function isDenied(word: string, denied: string): boolean {
  return word.length >= SHORTEST && PREFIXES.some((prefix) => denied === prefix + word);
}
