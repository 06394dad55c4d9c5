import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

const entry = new URL('../command-line.ts', import.meta.url).pathname;
const restore = (input: Uint8Array, ...args: string[]) =>
  spawnSync(process.execPath, [entry, 'restore', ...args], { input, maxBuffer: 1e8 });

it('gives each line its marks and leaves every other byte', () => {
  const input = Buffer.concat([
    Buffer.from('\ufeffHom nay,  UBND tinh hop bao\t(7/1).\r\n\r\nNguoi nuoi thuy san\n'),
    Buffer.from([0xff, 0x20, 0x62, 0x61, 0x0a]),
    Buffer.from('Xem http://bao.vn/tin-moi'),
  ]);
  const { status, stdout } = restore(input, '--tones', 'new');
  expect(status).toBe(0);
  expect(stdout).toEqual(
    Buffer.concat([
      Buffer.from('\ufeffHôm nay,  UBND tỉnh họp báo\t(7/1).\r\n\r\nNgười nuôi thuỷ sản\n'),
      Buffer.from([0xff, 0x20, 0x62, 0x61, 0x0a]),
      Buffer.from('Xem http://bao.vn/tin-moi'),
    ]),
  );
});

it('says what is wrong with the call', () => {
  expect(restore(Buffer.from(''), '--tones', 'odd').status).toBe(2);
  expect(restore(Buffer.from(''), 'no-such-file').status).toBe(2);
});
