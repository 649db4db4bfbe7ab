import type { ListContext } from '#src/intake/purposes/headings.ts';
import type { GrowingItem, GrowingList } from './list.ts';

/** A list that is read to its end. */
type Grown = { readonly context: ListContext; readonly items: readonly GrowingItem[] };

/** The lists with the words of the point that each is of, where a list stands between the points of another: measures under each outcome. */
export function withGroups(lists: readonly GrowingList[]): readonly Grown[] {
  const nested = new Set(lists.filter((list, at) => isNested(list, lists.slice(at + 1))));
  const titles = new Set(Array.from(nested, ({ context }) => context.title));
  return lists.map((list) => {
    const { context, items, within } = list;
    // The last of them has no point after it, and the same heading.
    const isOne = within !== null && (nested.has(list) || titles.has(context.title));
    const group = context.group ?? (isOne ? within.item.title : null);
    return { context: { ...context, group }, items };
  });
}

/** True where the list around goes on after this one, or one of its kind does. */
function isNested({ within }: GrowingList, later: readonly GrowingList[]): boolean {
  if (within === null) return false;
  const { list, item } = within;
  return (
    list.items.at(-1) !== item ||
    later.some(({ context, items }) => context.kind === list.context.kind && items.length > 0)
  );
}
