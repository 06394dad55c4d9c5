import type { StepContext } from '../connector.ts';
import { objectOf, textOf } from '../json.ts';
import { type Session } from './session.ts';

/** What the account may do at the site. */
export interface Rights {
  readonly id: number;
  readonly name: string;
  readonly roles: readonly string[];
  readonly publish: boolean;
  readonly upload: boolean;
  readonly nameAuthors: boolean;
  readonly makeCategories: boolean;
  readonly remove: boolean;
}

export async function readRights(session: Session, context: StepContext): Promise<Rights> {
  const me = objectOf(
    await session.get('/wp/v2/users/me', { context: 'edit', _fields: 'id,name,roles,capabilities' }, context),
  );
  const may = objectOf(me['capabilities']);
  return {
    id: Number(me['id']),
    name: textOf(me['name']),
    roles: Array.isArray(me['roles']) ? me['roles'].map(String) : [],
    publish: may['publish_posts'] === true,
    upload: may['upload_files'] === true,
    nameAuthors: may['edit_others_posts'] === true,
    makeCategories: may['manage_categories'] === true,
    remove: may['delete_posts'] === true,
  };
}
