import { createHash } from 'node:crypto';
import { type CheckLine, type CheckName, checksOf } from '../../../shared/api/index.ts';
import { CmsFailure } from '../cms-failure.ts';
import type { StepContext } from '../connector.ts';
import { clockTolerance, newsroomZones, testPhoto } from '../trial.ts';
import { readRights } from './account.ts';
import { objectOf, textOf } from '../json.ts';
import { type Session } from './session.ts';

/** "Kiểm tra kết nối": what a story will need at the site, tried one after another; what was made is taken away. */
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
  const failed = (check: CheckName, error: unknown) => {
    if (!(error instanceof CmsFailure)) throw error;
    tell(check, 'failed', error.code, error.params);
  };
  const skipRest = () => {
    for (const check of checksOf.wordpress) if (!told.has(check)) tell(check, 'skipped', 'skipped');
  };

  let site: Readonly<Record<string, unknown>>;
  try {
    site = await session.site(context);
  } catch (error) {
    failed('address', error);
    return skipRest();
  }
  tell('address', 'passed', 'site', { name: textOf(site['name']), host: new URL(address).host });
  const offers = objectOf(site['authentication'])['application-passwords'] !== undefined;
  let rights: Awaited<ReturnType<typeof readRights>>;
  try {
    rights = await readRights(session, context);
  } catch (error) {
    // WordPress gives the same answer to a wrong password and to a password that never arrived
    if (error instanceof CmsFailure && error.code === 'not-logged-in' && !offers)
      tell('login', 'failed', 'passwords-off');
    else failed('login', error);
    return skipRest();
  }
  tell('login', 'passed', 'user', { name: rights.name });
  const lacks = [
    ...(rights.publish ? [] : ['publish']),
    ...(rights.upload ? [] : ['upload']),
    ...(rights.nameAuthors ? [] : ['authors']),
    ...(rights.makeCategories ? [] : ['categories']),
  ];
  tell('role', lacks.length === 0 ? 'passed' : 'warned', 'role', {
    role: rights.roles.join(', '),
    lacks: lacks.join(','),
  });
  const server = session.serverTime();
  const off = server === null ? 0 : Math.round((server - Date.now()) / 1000);
  tell('clock', Math.abs(off) * 1000 > clockTolerance ? 'warned' : 'passed', 'clock', { seconds: off });
  const zone = textOf(site['timezone_string']) || `UTC${textOf(site['gmt_offset'])}`;
  tell('zone', newsroomZones.has(zone) || Number(site['gmt_offset']) === 7 ? 'passed' : 'warned', 'zone', { zone });
  await checkPhoto(session, rights.upload, context, tell, failed);
  await checkRemoval(session, rights.remove, context, tell, failed);
}

type Tell = (check: CheckName, state: CheckLine['state'], code: string, params?: CheckLine['params']) => void;
type Failed = (check: CheckName, error: unknown) => void;

async function checkPhoto(session: Session, may: boolean, context: StepContext, tell: Tell, failed: Failed) {
  if (!may) return tell('photo', 'warned', 'no-upload');
  try {
    const md5 = createHash('md5').update(testPhoto).digest('hex');
    const file = { name: 'morat-kiem-tra.jpg', bytes: testPhoto, md5 };
    const slug = `morat-kiem-tra-${Date.now().toString(36)}`;
    const made = objectOf(await session.upload('/wp/v2/media', { slug, title: 'Morat' }, file, context));
    await session.remove(`/wp/v2/media/${textOf(made['id'])}`, { force: 'true' }, context);
    tell('photo', 'passed', 'photo-sent');
  } catch (error) {
    failed('photo', error);
  }
}

async function checkRemoval(session: Session, may: boolean, context: StepContext, tell: Tell, failed: Failed) {
  try {
    const body = {
      title: 'Morat: kiểm tra kết nối',
      status: 'draft',
      slug: `morat-kiem-tra-${Date.now().toString(36)}`,
    };
    const made = objectOf(await session.post('/wp/v2/posts', body, context));
    if (!may) return tell('remove', 'warned', 'draft-stays');
    await session.remove(`/wp/v2/posts/${textOf(made['id'])}`, { force: 'true' }, context);
    tell('remove', 'passed', 'draft-removed');
  } catch (error) {
    failed('remove', error);
  }
}
