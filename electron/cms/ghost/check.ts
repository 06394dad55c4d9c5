import { type CheckLine, type CheckName, checksOf } from '../../../shared/api/index.ts';
import { CmsFailure } from '../cms-failure.ts';
import type { StepContext } from '../connector.ts';
import { listOf, objectOf, textOf } from '../json.ts';
import { clockTolerance, newsroomZones, testPhoto } from '../trial.ts';
import type { Session } from './session.ts';

const photoName = 'morat-kiem-tra.jpg';

/** "Kiểm tra kết nối": what a story will need there, tried one after another. */
export async function checkSite(
  session: Session,
  address: string,
  context: StepContext,
  found: (line: CheckLine) => void,
): Promise<void> {
  const told = new Set<CheckName>();
  const tell = (check: CheckName, state: CheckLine['state'], code: string, params: CheckLine['params'] = {}) => {
    told.add(check);
    found({ check, state, code, params });
  };
  /** Goes on with what follows, or skips it all when this was needed for it. */
  const attempt = async (check: CheckName, how: () => Promise<void>): Promise<boolean> => {
    try {
      await how();
      return true;
    } catch (error) {
      if (!(error instanceof CmsFailure)) throw error;
      tell(check, 'failed', error.code, error.params);
      return false;
    }
  };
  const skipRest = () => {
    for (const check of checksOf.ghost) if (!told.has(check)) tell(check, 'skipped', 'skipped');
  };
  const hasAddress = await attempt('address', async () => {
    const site = await session.site(context);
    tell('address', 'passed', 'site', { name: textOf(site['title']), host: new URL(address).host });
  });
  if (!hasAddress) return skipRest();
  const isIn = await attempt('login', async () => {
    const config = objectOf((await session.get('/config/', {}, context))['config']);
    tell('login', 'passed', 'key', { version: textOf(config['version']) });
  });
  if (!isIn) return skipRest();
  await attempt('role', async () => {
    const users = listOf((await session.get('/users/', { limit: 1, fields: 'id' }, context))['users']);
    tell('role', users.length > 0 ? 'passed' : 'warned', 'role', {
      role: 'Integration',
      lacks: users.length > 0 ? '' : 'authors',
    });
  });
  const server = session.serverTime();
  const off = server === null ? 0 : Math.round((server - Date.now()) / 1000);
  tell('clock', Math.abs(off) * 1000 > clockTolerance ? 'warned' : 'passed', 'clock', { seconds: off });
  const zone = textOf((await session.site(context))['timezone']);
  tell('zone', newsroomZones.has(zone) ? 'passed' : 'warned', 'zone', { zone });
  await attempt('photo', async () => {
    // Ghost deletes no image: one test photo stays, and is not sent twice
    if (!(await isThere(session, context)))
      await session.upload('/images/upload/', { name: photoName, bytes: testPhoto }, context);
    tell('photo', 'passed', 'photo-stays', { name: photoName });
  });
  await attempt('remove', async () => {
    const slug = `morat-kiem-tra-${Date.now().toString(36)}`;
    const body = { posts: [{ title: 'Morat: kiểm tra kết nối', status: 'draft', slug }] };
    const [made] = listOf((await session.post('/posts/', body, context))['posts']);
    await session.remove(`/posts/${textOf(made?.['id'])}/`, context);
    tell('remove', 'passed', 'draft-removed');
  });
}

async function isThere(session: Session, context: StepContext): Promise<boolean> {
  const month = new Date(session.serverTime() ?? Date.now()).toISOString().slice(0, 7).replace('-', '/');
  return (await session.served(`content/images/${month}/${photoName}`, context)) !== null;
}
