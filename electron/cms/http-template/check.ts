import { type CheckLine, checksOf } from '../../../shared/api/index.ts';
import { CmsFailure } from '../cms-failure.ts';
import type { Connector, StepContext } from '../connector.ts';
import { CheckReport } from '../drop/index.ts';
import { fillRequest } from './fill-request.ts';
import type { HttpSession } from './session.ts';
import type { Template } from './template.ts';

/** "Kiểm tra kết nối": the login, then a draft made, found again and taken away, as far as the template says how. */
export async function checkHttp(
  connector: Connector,
  template: Template,
  session: HttpSession,
  host: string,
  context: StepContext,
  found: (line: CheckLine) => void,
): Promise<void> {
  const report = new CheckReport(checksOf.http, found);
  report.tell('template', 'passed', 'template');
  try {
    const answer = await session.call('GET', fillRequest(template.check, { fields: {} }), context);
    if (!answer) throw new CmsFailure('no-path', { name: template.check.path });
    report.tell('address', 'passed', 'server', { host });
    report.tell('login', 'passed', 'logged-in');
  } catch (error) {
    const isLogin = error instanceof CmsFailure && (error.code === 'not-logged-in' || error.code === 'not-allowed');
    if (isLogin) report.tell('address', 'passed', 'server', { host });
    report.failed(isLogin ? 'login' : 'address', error);
    return report.skipRest();
  }
  if (!template.remove) {
    report.tell('draft', 'warned', 'no-remove');
    return report.skipRest();
  }
  try {
    const key = `morat-kiem-tra-${Date.now().toString(36)}`;
    const made = await connector.create(key, context);
    const again = await connector.find(key, context);
    const gone = await session.call(
      template.remove.method,
      fillRequest(template.remove, { fields: { id: made.id, key } }),
      context,
    );
    if (again?.id !== made.id) throw new CmsFailure('not-found-again');
    if (!gone) throw new CmsFailure('no-path', { name: template.remove.path });
    report.tell('draft', 'passed', 'draft-removed');
  } catch (error) {
    report.failed('draft', error);
  }
  report.skipRest();
}
