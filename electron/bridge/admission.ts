import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const secret = (): string => randomBytes(24).toString('base64url');

const same = (one: string, other: string): boolean => {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
};

/** Who may talk to the browser host: this machine's person, who was given the address, and no other page. */
export interface Admission {
  /** The part of the address that lets a browser in, once. */
  readonly token: string;
  /** The request is meant for this host; otherwise another name points here (DNS rebinding). */
  isForUs(request: IncomingMessage): boolean;
  /** No page of another origin sent it. */
  isFromUs(request: IncomingMessage): boolean;
  hasCookie(request: IncomingMessage): boolean;
  /** The Set-Cookie header for the right token, null for a wrong or a used one. */
  exchange(token: string): string | null;
}

export function makeAdmission(port: number): Admission {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const token = secret();
  const session = secret();
  // browsers send a host's cookies to all its ports, so the name tells two Morats apart
  const cookie = `morat-${port}`;
  let used = false;
  return {
    token,
    isForUs: ({ headers }) => headers.host !== undefined && hosts.includes(headers.host),
    isFromUs: ({ headers }) => headers.origin === undefined || headers.origin === `http://${headers.host}`,
    hasCookie: ({ headers }) =>
      (headers.cookie ?? '')
        .split(';')
        .map((one) => one.trim().split('='))
        .some(([name, value]) => name === cookie && same(value ?? '', session)),
    exchange(offered) {
      if (used || !same(offered, token)) return null;
      used = true;
      return `${cookie}=${session}; HttpOnly; SameSite=Strict; Path=/`;
    },
  };
}
