import type { FailureCode } from '../../shared/api/index.ts';
import type { Exchange, Fault, FaultProxy } from './fault-proxy.ts';

/** The fault for the first so many exchanges that fit. */
export function first(fits: (exchange: Exchange) => boolean, fault: Fault, times = 1): FaultProxy['plan'] {
  let left = times;
  return (exchange) => (left > 0 && fits(exchange) && left-- > 0 ? fault : null);
}

export const faults: readonly (readonly [string, Fault])[] = [
  ['cut before it', { kind: 'reset-before' }],
  ['cut within it', { kind: 'reset-within' }],
  ['done, the answer lost', { kind: 'answer-lost' }],
  ['done, the answer torn', { kind: 'answer-torn' }],
  ['done after we gave up', { kind: 'late', after: 10 }],
  ['408', { kind: 'status', status: 408, html: true }],
  ['429 with a wait', { kind: 'status', status: 429, html: false, retryAfter: 0.05 }],
  ['500', { kind: 'status', status: 500, html: true }],
  ['503', { kind: 'status', status: 503, html: true }],
  ['done, then 502', { kind: 'done-then-status', status: 502 }],
  ['done, then 504', { kind: 'done-then-status', status: 504 }],
  ['a page instead of an answer', { kind: 'status', status: 200, html: true }],
  ['slow', { kind: 'slow', after: 300 }],
];

/** What waits for a person, and what is said. */
export const heldFaults: readonly (readonly [string, Fault, FailureCode])[] = [
  ['413', { kind: 'status', status: 413, html: true }, 'too-large'],
  ['a firewall', { kind: 'status', status: 403, html: true }, 'firewall'],
  ['a password that was taken back', { kind: 'status', status: 401, html: false }, 'not-logged-in'],
  ['no API there', { kind: 'status', status: 404, html: true }, 'no-api'],
];
