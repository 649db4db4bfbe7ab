import { leadNamedIn } from '#src/people/name-alone.ts';
import { readWhen } from '#src/timescale/read-when.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { whereDatesAreAsked } from '#src/plan/steps/steps.ts';
import { reasonIn, splitReason } from '#src/commands/words/reason.ts';
import { GIVES } from './gives.ts';
import { IT } from './form.ts';
import type { About, Form, Said } from './form.ts';

const WHY = String.raw`(?:(?:\s*[,:;–—-]+\s*|\s+(?=(?:because|as(?! (?:long|soon|far) as)|since|due to)\s))(?<why>\S.*))?[\s.!]*$`;
const AGREED = 'fine|ok|okay|good|agreed|approved|accepted|granted|alright|all right';
const CHECKED = 'verified|confirmed|checked|complete|completed|signed off';
const STANDS = String.raw`(?:\s*:|\s+(?:is|are|was|looks?|seems?|all|both|now))*\s*`;

/** The ways in which the programme office says what it decides; the first that fits counts. */
export const FORMS: readonly Form[] = [
  {
    pattern: form(
      String.raw`(?:yes|yep|ok|okay|agreed?|approved?|accept|grant|happy|i['’]?m happy|fine)(?: (?:with|to|on|for|by))? ${IT}`,
    ),
    say: (said, about) => consented(said, about),
  },
  { pattern: form(String.raw`${IT}${STANDS}(?:${AGREED}|yes)(?: by me| with me)?`), say: consented },
  {
    pattern: form(
      String.raw`(?:no|nope|not agreed|say no|decline|refuse|reject|can['’]?t agree)(?: (?:with|to|on|for))? ${IT}`,
    ),
    say: refused,
  },
  { pattern: form(String.raw`${IT}${STANDS}(?:declined|refused|rejected|not agreed|no)`), say: refused },
  { pattern: form(String.raw`${IT}${STANDS}(?:${CHECKED})`), say: checked },
  {
    pattern: form(String.raw`${IT}${STANDS}not (?:yet|complete|enough|there|verified|confirmed|done)(?: yet)?`),
    say: ({ why }, { ref, of }) => (areDelivered(of) ? `/rag verify ${ref} not yet${behind(', ', why)}` : null),
  },
  {
    pattern: new RegExp(
      String.raw`^(?:(?:agree|approve|accept|yes|ok|set|make|move|push|put|change|shift|extend|bring|date)(?: to)? )?${IT},?(?: (?:but|only|back|out|forward))*(?: (?:to|for|until|till|by|at|as|should be|needs to be|must be|is to be|to be|will be|is due|is now|now))+ (?<day>.+)$`,
      'iu',
    ),
    say: dated,
  },
  { pattern: new RegExp(String.raw`^${IT}:? (?<day>\d.*)$`, 'iu'), say: dated },
  { pattern: new RegExp(String.raw`^(?:make it )?(?<day>.*\d.*) for ${IT}(?: instead)?[\s.!]*$`, 'iu'), say: dated },
  ...GIVES,
  {
    pattern: new RegExp(
      String.raw`^(?:chase|remind|nudge) (?<name>\p{L}.*?)(?: again)?(?: (?:on )?(?<when>(?:next )?(?:mon|tues|wednes|thurs|fri)day|tomorrow|(?:on )?\d.*?))? (?:about|on|for|re) ${IT}[\s.!]*$`,
      'iu',
    ),
    say: ({ name = '', when }, { ref, scene }) => {
      const whom = leadNamedIn(name, scene.roster);
      return whom === null
        ? null
        : `/rag remind ${whom} about ${ref}${when === undefined ? '' : ` on ${when.replace(/^on /iu, '')}`}`;
    },
  },
  {
    pattern: new RegExp(
      String.raw`^(?:(?:that|it)(?:['’]s| is|['’]ll be) |make it |call it |put |mark )?(?:an? )?(?<rating>red|amber|green) (?:for|on) ${IT}[\s.!]*$`,
      'iu',
    ),
    say: ({ rating }, { ref }) => `/rag ${ref} ${rating?.toLowerCase()}`,
  },
  {
    pattern: new RegExp(String.raw`^close ${IT}(?<rest>\W.*)?$`, 'iu'),
    say: ({ rest = '' }, { ref }) => `/rag close ${ref}${rest}`,
  },
];

function form(pattern: string): RegExp {
  return new RegExp(`^${pattern}${WHY}`, 'iu');
}

function areDelivered(of: readonly Tracked[]): boolean {
  return of.every(({ standing }) => standing.stage === 'delivered');
}

function areAsked(of: readonly Tracked[]): boolean {
  return of.every((one) => whereDatesAreAsked(one).length > 0);
}

function behind(sign: string, why: string | undefined): string {
  const reason = reasonIn(why ?? '');
  return reason === '' ? '' : `${sign}${reason}`;
}

function consented({ why }: Said, { ref, of }: About): string | null {
  if (areAsked(of)) return `/rag approve ${ref}${behind(' because ', why)}`;
  return areDelivered(of) ? `/rag verify ${ref} yes${behind(', ', why)}` : null;
}

function refused({ why }: Said, { ref, of }: About): string | null {
  if (areAsked(of)) return `/rag decline ${ref}${behind(' because ', why)}`;
  return areDelivered(of) ? `/rag verify ${ref} no${behind(', ', why)}` : null;
}

function checked({ why }: Said, { ref, of }: About): string | null {
  return areDelivered(of) ? `/rag verify ${ref} yes${behind(', ', why)}` : null;
}

const INSTEAD = /\s+instead(?: of .*)?$/iu;
const COMMA = /,\s+(?=\p{L})/u;

/** A day and no other words but a reason. */
function dated({ day = '' }: Said, { ref, scene }: About): string | null {
  const plain = day.replace(INSTEAD, '').replace(/[\s.!]+$/u, '');
  const { head, reason } = splitReason(plain.replace(COMMA, ' because '));
  if (readWhen(head, scene.today)?.rest !== '') return null;
  return `/rag date ${ref} ${head}${behind(' because ', reason)}`;
}
