import type { CheckLine, CheckName } from '../../../shared/api/index.ts';
import { CmsFailure } from '../cms-failure.ts';
import { trialName } from './names.ts';
import type { DropPlace } from './place.ts';

/** Told one after another; what comes after a failure is skipped. */
export class CheckReport {
  readonly #names: readonly CheckName[];
  readonly #found: (line: CheckLine) => void;
  readonly #told = new Set<CheckName>();
  constructor(names: readonly CheckName[], found: (line: CheckLine) => void) {
    this.#names = names;
    this.#found = found;
  }
  tell(check: CheckName, state: CheckLine['state'], code: string, params: CheckLine['params'] = {}): void {
    this.#told.add(check);
    this.#found({ check, state, code, params });
  }
  /** All else than a CmsFailure goes on. */
  failed(check: CheckName, error: unknown): void {
    if (!(error instanceof CmsFailure)) throw error;
    this.tell(check, 'failed', error.code, error.params);
  }
  skipRest(): void {
    for (const check of this.#names) if (!this.#told.has(check)) this.tell(check, 'skipped', 'skipped');
  }
}

/** A small file there, renamed over another and away again: all that a delivery does. */
export async function tryPlace(place: DropPlace, report: CheckReport): Promise<void> {
  const name = trialName();
  const part = `${name}.part`;
  const bytes = Buffer.from('Morat: kiểm tra kết nối\n', 'utf8');
  try {
    for (let twice = 0; twice < 2; twice++) {
      await place.write(part, bytes, () => {});
      await place.rename(part, name);
    }
    if ((await place.size(name)) !== bytes.length) throw new CmsFailure('broken-off');
    await place.remove(name);
    report.tell('trial', 'passed', 'file-tried');
  } catch (error) {
    await place.remove(part).catch(() => {});
    await place.remove(name).catch(() => {});
    report.failed('trial', error);
  }
}
