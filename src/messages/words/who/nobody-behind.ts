import type { Owner } from '#src/people/leads/leads.ts';

/** That nobody is known behind those who lead an action, each called what they are: a post, a body or a name. */
export function sayNobodyBehind(owners: readonly Owner[]): string {
  const sorts = owners.filter(({ support }) => !support).map(sortOf);
  const [sort = 'post', ...others] = sorts;
  const isMixed = others.some((one) => one !== sort);
  if (isMixed) return 'nobody is known behind its leads';
  return others.length === 0 ? ONE[sort] : SEVERAL[sort];
}

type Sort = 'post' | 'body' | 'name';

function sortOf({ name, group }: Owner): Sort {
  if (group) return 'body';
  return name === null ? 'post' : 'name';
}

const ONE: Readonly<Record<Sort, string>> = {
  post: 'nobody holds the post that leads it',
  body: 'nobody is known in the body that leads it',
  name: 'nobody in the roster has the name of its lead',
};

const SEVERAL: Readonly<Record<Sort, string>> = {
  post: 'nobody holds the posts that lead it',
  body: 'nobody is known in the bodies that lead it',
  name: 'nobody in the roster has the names of its leads',
};
