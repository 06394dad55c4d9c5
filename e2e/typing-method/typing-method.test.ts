import type { CDPSession } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type App, openApp } from '../harness/app.ts';
import { enter, field, waitUntilSaved, writeStory } from '../story/page.ts';
import { dropFiles, pressPhoto } from '../story/pictures.ts';

let app: App;
let cdp: CDPSession;
beforeAll(async () => {
  app = await openApp();
  await writeStory(app.page);
  cdp = await app.page.context().newCDPSession(app.page);
});
afterAll(() => app.close());

const text = async (name: string) => (await field(app.page, name).first().innerText()).replaceAll('\u00a0', ' ').trim();
const reads = (name: string, words: string) => expect.poll(() => text(name), settled).toBe(words);
/** A shared machine can stall a browser for seconds. */
const settled = { timeout: 15_000 };
const switchButton = () => app.page.getByRole('contentinfo').getByRole('button', { name: /^Gõ / });
const type = (keys: string) => app.page.keyboard.type(keys);
const press = (key: string) => app.page.keyboard.press(key);

/** The method by its command, whatever stood before. */
async function use(method: 'Telex' | 'VNI' | 'VIQR'): Promise<void> {
  await press('Control+k');
  await app.page.getByRole('combobox').fill(`Gõ kiểu ${method}`);
  await press('Enter');
  // the palette gives the focus back when it has faded away
  await app.page.getByRole('dialog').waitFor({ state: 'detached' });
  await app.page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  });
  await expect.poll(() => switchButton().innerText(), settled).toBe(`Gõ ${method}`);
}

/** An empty story, the caret in one of its fields. */
async function fresh(name: string): Promise<void> {
  const before = app.page.url();
  await press('Control+Alt+n');
  await app.page.waitForURL((url) => url.href !== before);
  await reads('body', '');
  await enter(app.page, name);
  // Lexical hears of the caret by selectionchange
  await app.page.waitForTimeout(50);
}

describe('in the story', () => {
  test.each([
    ['Telex', 'Thur tuwowngs yeeu caauf ddaayr nhanh tieens ddooj.', 'Thủ tướng yêu cầu đẩy nhanh tiến độ.'],
    ['VNI', 'Thu3 tu7o71ng ye6u ca62u d9a63y nhanh tie61n d9o65 2024.', 'Thủ tướng yêu cầu đẩy nhanh tiến độ 2024.'],
    ['VIQR', "Thu? tu+o+'ng ye^u ca^`u dda^?y nhanh tie^'n ddo^. ", 'Thủ tướng yêu cầu đẩy nhanh tiến độ'],
  ] as const)('%s writes in the body', async (method, keys, meant) => {
    await use(method);
    await fresh('body');
    await type(keys);
    await reads('body', meant);
    expect(app.faults).toEqual([]);
  });

  test.each(['kicker', 'headline', 'sapo'])('Telex and VNI write in the %s', async (name) => {
    await use('Telex');
    await fresh(name);
    await type('Hair Phongf ddoongj thoor');
    await reads(name, 'Hải Phòng động thổ');
    await use('VNI');
    await enter(app.page, name);
    await press('End');
    await app.page.waitForTimeout(50);
    await type(' d9u7o72ng sa81t');
    await reads(name, 'Hải Phòng động thổ đường sắt');
  });

  test('foreign words come back as they were typed, when they are left by a space, a full stop or Enter', async () => {
    await use('Telex');
    await fresh('body');
    await type('Phaanf meemf windows, software. Password');
    await press('Enter');
    await type('Facebook vaf web');
    await press('Enter');
    await type('heets');
    await reads('body', 'Phần mềm windows, software. Password\n\nFacebook và web\n\nhết');
  });

  test('Backspace goes on from what is seen, a mark typed again is taken back, Esc gives the keys back', async () => {
    await use('Telex');
    await fresh('body');
    await type('tieengs');
    await press('Backspace');
    await type('g ass ');
    await type('tests');
    await press('Escape');
    await type('s khoe');
    await press('Backspace');
    await type('es');
    await reads('body', 'tiếng as testss khóe');
  });

  test('undo takes typing back in steps and redo brings it again; what is saved is what is seen', async () => {
    await use('Telex');
    await fresh('body');
    await type('ddaats');
    await app.page.waitForTimeout(900);
    await type(' nuwowcs');
    await reads('body', 'đất nước');
    await press('Control+z');
    await reads('body', 'đất');
    let steps = 1;
    for (; (await text('body')) !== ''; steps++) await press('Control+z');
    expect(steps).toBeLessThanOrEqual('ddaats nuwowcs'.length);
    for (let at = 0; at < steps; at++) await press('Control+Shift+z');
    await reads('body', 'đất nước');
    await waitUntilSaved(app.page);
    await app.page.reload();
    await reads('body', 'đất nước');
    cdp = await app.page.context().newCDPSession(app.page);
  });

  test('a word half in bold stays as bold as it was', async () => {
    await use('Telex');
    await fresh('body');
    await press('Control+b');
    await type('dduong');
    await press('Control+b');
    await type('wf lowns');
    await reads('body', 'đường lớn');
    const bold = field(app.page, 'body').locator('strong, b, [class*=bold]');
    expect((await bold.allInnerTexts()).join('')).toBe('đường');
  });

  test('over a selection: the key replaces it', async () => {
    await use('Telex');
    await fresh('body');
    await type('mootj hai');
    for (let at = 0; at < 3; at++) await press('Shift+ArrowLeft');
    await app.page.waitForTimeout(50);
    await type('wowcs');
    await reads('body', 'một ước');
  });

  test('the key and the switch turn it off and on', async () => {
    await use('Telex');
    await fresh('body');
    await press('Control+Alt+v');
    await expect.poll(() => switchButton().innerText(), settled).toBe('Gõ theo máy');
    await type('as ');
    await switchButton().click();
    await expect.poll(() => switchButton().innerText(), settled).toBe('Gõ Telex');
    // the caret stayed where it was
    await type('as');
    await reads('body', 'as á');
  });

  test.each([
    ['Telex', 'Ngwowif daan cawts na', 'Người dân cắt na', 'DDoox Khooi', 'Đỗ Khôi'],
    ['VNI', 'Ngu7o7i2 da6n ca81t na', 'Người dân cắt na', 'D9o64 Kho6i', 'Đỗ Khôi'],
  ] as const)('%s writes in a caption and a credit', async (method, caption, seenCaption, credit, seenCredit) => {
    await use(method);
    await fresh('body');
    const bytes = await pressPhoto({ caption: '', creator: '', place: '' });
    await dropFiles(app.page, '[contenteditable=true]', [{ name: 'na.jpg', type: 'image/jpeg', bytes }]);
    for (const [name, keys, seen] of [
      ['caption', caption, seenCaption],
      ['credit', credit, seenCredit],
    ] as const) {
      await enter(app.page, name);
      await app.page.waitForTimeout(50);
      await type(keys);
      await reads(name, seen);
    }
  });
});

test('in the fields of bars and dialogs, with their own undo', async () => {
  const { page } = app;
  await use('Telex');
  await fresh('body');
  await press('Control+f');
  const find = page.getByRole('textbox', { name: 'Tìm' }).first();
  await find.waitFor();
  await type('dduowngf');
  await expect.poll(() => find.inputValue(), settled).toBe('đường');
  await press('Control+z');
  expect(await find.inputValue()).not.toBe('đường');
  await press('Escape');
});

describe('with an input method of the machine', () => {
  beforeEach(async () => {
    await use('Telex');
    await fresh('body');
  });
  const preedit = (words: string) =>
    cdp.send('Input.imeSetComposition', { text: words, selectionStart: words.length, selectionEnd: words.length });

  test('nothing is converted while it composes; once it wrote Vietnamese, Morat rests until it is asked', async () => {
    for (const stage of ['v', 'vi', 'vie', 'viê', 'việ', 'việt']) await preedit(stage);
    await cdp.send('Input.insertText', { text: 'việt' });
    await reads('body', 'việt');
    await expect.poll(() => switchButton().innerText(), settled).toBe('Gõ theo máy');
    await app.page.getByText('bộ gõ của Morat tạm nghỉ').waitFor();
    await type(' as');
    await reads('body', 'việt as');
    await press('Control+Alt+v');
    await expect.poll(() => switchButton().innerText(), settled).toBe('Gõ Telex');
    await type(' as');
    await reads('body', 'việt as á');
    expect(app.faults).toEqual([]);
  });

  test('letters handed over without a key are left alone (Unikey)', async () => {
    await type('vie');
    await press('Backspace');
    for (const letter of 'ệ') {
      const key = { key: letter, text: letter, windowsVirtualKeyCode: 231 };
      await cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key });
      await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
    }
    await type('ts');
    await reads('body', 'việts');
    await expect.poll(() => switchButton().innerText(), settled).toBe('Gõ theo máy');
  });
});
