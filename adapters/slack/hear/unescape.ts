/** How a mention is written out: by the user's id and the label that Slack gives with it, null where it gives none. */
export type Naming = (user: string, label: string | null) => string;

// "<@U123|sam>", "<#C1|slt>", "<https://a.example|a.example>", "<!here>"; what has no end is no link.
const LINKED = /<([^<>|]+)(?:\|([^<>]*))?>/gu;
const ENTITY = /&(?:amp|lt|gt);/gu;
const CHARACTER: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** What a person typed, out of what Slack made of it. */
export function unescape(text: string, nameOf: Naming): string {
  return text
    .replace(LINKED, (_, target: string, label: string | undefined) => written(target, label ?? null, nameOf))
    .replace(ENTITY, (entity) => CHARACTER[entity] ?? entity);
}

function written(target: string, label: string | null, nameOf: Naming): string {
  switch (target.charAt(0)) {
    case '@':
      return nameOf(target.slice(1), label === '' ? null : label);
    case '#':
      return `#${label === null || label === '' ? target.slice(1) : label}`;
    case '!':
      return special(target, label);
  }
  return linkAsTyped(target, label);
}

// "<!subteam^S1|@board>" and "<!date^…|4 June>" carry what was seen; "<!here>" is its own name.
function special(target: string, label: string | null): string {
  if (label !== null && label !== '') return label;
  return `@${target.slice(1).split('^', 1)[0] ?? ''}`;
}

// Slack links what looks like an address by itself and keeps it as the label; a label of the writer's own has the address beside it.
function linkAsTyped(target: string, label: string | null): string {
  const bare = target.replace(/^mailto:|^tel:/u, '');
  if (label === null || label === '') return bare;
  return target.endsWith(label) || bare.endsWith(label) || target.endsWith(`${label}/`) ? label : `${label} ${target}`;
}
