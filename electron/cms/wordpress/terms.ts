import type { SendNotice } from '../../../shared/api/index.ts';
import type { StepContext } from '../connector.ts';
import { CmsFailure } from '../cms-failure.ts';
import { plainOf } from '../plain-html.ts';
import { listOf, objectOf, textOf } from '../json.ts';
import { type Session, wordpressCode } from './session.ts';

/** The site's categories, tags and users by their names; what was found once is not asked again by the same connector. */
export interface SiteNames {
  /** Found, or made where the account may. */
  terms(
    kind: 'categories' | 'tags',
    names: readonly string[],
    context: StepContext,
  ): Promise<{ readonly ids: readonly number[]; readonly notices: readonly SendNotice[] }>;
  /** The site's user of that very name, or null. */
  author(name: string, context: StepContext): Promise<number | null>;
}

export function siteNames(session: Session): SiteNames {
  const known = new Map<string, number>();
  const once = async (id: string, ask: () => Promise<number | null>): Promise<number | null> => {
    const found = known.get(id) ?? (await ask());
    if (found !== null) known.set(id, found);
    return found;
  };
  return {
    async terms(kind, names, context) {
      const ids: number[] = [];
      const notices: SendNotice[] = [];
      for (const name of new Set(names.map((one) => one.trim()).filter((one) => one !== ''))) {
        const id = await once(
          `${kind} ${name}`,
          async () => (await find(session, kind, name, context)) ?? (await make(session, kind, name, context)),
        );
        if (id !== null) ids.push(id);
        else notices.push({ code: kind === 'tags' ? 'tag-lost' : 'section-not-made', params: { name } });
      }
      return { ids, notices };
    },
    author: (name, context) => once(`user ${name}`, () => findAuthor(session, name, context)),
  };
}

const folded = (name: string): string => name.normalize('NFC').toLocaleLowerCase('vi');

async function find(session: Session, kind: string, name: string, context: StepContext): Promise<number | null> {
  // the database compares without marks, so what it finds is compared once more
  const query = { search: name, per_page: 100, _fields: 'id,name' };
  const found = listOf(await session.get(`/wp/v2/${kind}`, query, context));
  const same = found.filter((one) => folded(plainOf(textOf(one['name']))) === folded(name));
  const exact = same.find((one) => plainOf(textOf(one['name'])) === name) ?? same[0];
  return exact ? Number(exact['id']) : null;
}

async function make(session: Session, kind: string, name: string, context: StepContext): Promise<number | null> {
  try {
    const made = objectOf(await session.post(`/wp/v2/${kind}`, { name }, context));
    return Number(made['id']);
  } catch (error) {
    if (error instanceof CmsFailure && error.code === 'not-allowed') return null;
    // made by somebody else, or by an attempt whose answer was lost
    if (wordpressCode(error) === 'term_exists') return await find(session, kind, name, context);
    throw error;
  }
}

async function findAuthor(session: Session, name: string, context: StepContext): Promise<number | null> {
  const query = { search: name, who: 'authors', per_page: 100, _fields: 'id,name' };
  try {
    const found = listOf(await session.get('/wp/v2/users', query, context));
    const user = found.find((one) => folded(plainOf(textOf(one['name']))) === folded(name));
    return user ? Number(user['id']) : null;
  } catch (error) {
    // some sites hide their users from everybody
    if (error instanceof CmsFailure && ['not-allowed', 'rejected', 'no-api'].includes(error.code)) return null;
    throw error;
  }
}
