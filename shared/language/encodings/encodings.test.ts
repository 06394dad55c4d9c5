import { expect, describe, it } from 'vitest';
import { decoded, legacyEncodingOf } from './recognise.ts';

const marks = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
const small = 'aăâeêioôơuưy'.split('').flatMap((vowel) => marks.map((mark) => (vowel + mark).normalize('NFC')));
const letters = [...small, 'đ'];
const all = [...letters, ...letters.map((letter) => letter.toUpperCase())];

const bytes = (hex: string): string[] =>
  hex.split(' ').map((one) => new TextDecoder('windows-1252').decode(Buffer.from(one, 'hex')));

/** As glibc's iconv writes `letters` in TCVN5712-1, small letters and the seven capitals that VN3 shares with it. */
const tcvn3 = bytes(
  '61 b5 b6 b7 b8 b9 a8 bb bc bd be c6 a9 c7 c8 c9 ca cb 65 cc ce cf d0 d1 aa d2 d3 d4 d5 d6 69 d7 d8 dc dd de ' +
    '6f df e1 e2 e3 e4 ab e5 e6 e7 e8 e9 ac ea eb ec ed ee 75 ef f1 f2 f3 f4 ad f5 f6 f7 f8 f9 79 fa fb fc fd fe ae',
);
/** As glibc's iconv writes `all` in VISCII. */
const viscii = bytes(
  '61 e0 e4 e3 e1 d5 e5 a2 c6 c7 a1 a3 e2 a5 a6 e7 a4 a7 65 e8 eb a8 e9 a9 ea ab ac ad aa ae 69 ec ef ee ed b8 ' +
    '6f f2 f6 f5 f3 f7 f4 b0 b1 b2 af b5 bd b6 b7 de be fe 75 f9 fc fb fa f8 df d7 d8 e6 d1 f1 79 cf d6 db fd dc f0 ' +
    '41 c0 c4 c3 c1 80 c5 82 02 05 81 83 c2 85 86 06 84 87 45 c8 cb 88 c9 89 ca 8b 8c 8d 8a 8e 49 cc 9b ce cd 98 ' +
    '4f d2 99 a0 d3 9a d4 90 91 92 8f 93 b4 96 97 b3 95 94 55 d9 9c 9d da 9e bf bb bc ff ba b9 59 9f 14 19 dd 1e d0',
);
/** As npm vietnamese-conversion writes `all`, but for ỷ and ỹ, which it gives the codes of other letters. */
const vni =
  'a aø aû aõ aù aï aê aè aú aü aé aë aâ aà aå aã aá aä e eø eû eõ eù eï eâ eà eå eã eá eä i ì æ ó í ò o oø oû oõ où oï oâ oà oå oã oá oä ô ôø ôû ôõ ôù ôï u uø uû uõ uù uï ö öø öû öõ öù öï y yø yû yõ yù î ñ A AØ AÛ AÕ AÙ AÏ AÊ AÈ AÚ AÜ AÉ AË AÂ AÀ AÅ AÃ AÁ AÄ E EØ EÛ EÕ EÙ EÏ EÂ EÀ EÅ EÃ EÁ EÄ I Ì Æ Ó Í Ò O OØ OÛ OÕ OÙ OÏ OÂ OÀ OÅ OÃ OÁ OÄ Ô ÔØ ÔÛ ÔÕ ÔÙ ÔÏ U UØ UÛ UÕ UÙ UÏ Ö ÖØ ÖÛ ÖÕ ÖÙ ÖÏ Y YØ YÛ YÕ YÙ Î Ñ'.split(
    ' ',
  );
const viqr =
  "a a` a? a~ a' a. a( a(` a(? a(~ a(' a(. a^ a^` a^? a^~ a^' a^. e e` e? e~ e' e. e^ e^` e^? e^~ e^' e^. i i` i? i~ i' i. o o` o? o~ o' o. o^ o^` o^? o^~ o^' o^. o+ o+` o+? o+~ o+' o+. u u` u? u~ u' u. u+ u+` u+? u+~ u+' u+. y y` y? y~ y' y. dd A A` A? A~ A' A. A( A(` A(? A(~ A(' A(. A^ A^` A^? A^~ A^' A^. E E` E? E~ E' E. E^ E^` E^? E^~ E^' E^. I I` I? I~ I' I. O O` O? O~ O' O. O^ O^` O^? O^~ O^' O^. O+ O+` O+? O+~ O+' O+. U U` U? U~ U' U. U+ U+` U+? U+~ U+' U+. Y Y` Y? Y~ Y' Y. DD".split(
    ' ',
  );

describe('every letter of the alphabet', () => {
  it('TCVN3, and capitals by the word they stand in', () => {
    expect(tcvn3.map((code) => decoded(code, 'tcvn3'))).toEqual(letters);
    expect(decoded('¡ ¢ £ ¤ ¥ ¦ §', 'tcvn3')).toBe('Ă Â Ê Ô Ơ Ư Đ');
    expect(tcvn3.map((code) => decoded(`NG${code}`, 'tcvn3').slice(2))).toEqual(
      letters.map((letter) => (/[a-z]/.test(letter) ? letter : letter.toUpperCase())),
    );
  });
  it('VISCII, its bytes read as Windows-1252 and as Latin-1', () => {
    expect(viscii.map((code) => decoded(code, 'viscii'))).toEqual(all);
    expect(decoded('\u0080\u0082\u009f', 'viscii')).toBe('ẠẰỲ');
  });
  it('VNI', () => {
    expect(vni.map((code) => decoded(code, 'vni'))).toEqual(all);
  });
  it('VIQR', () => {
    // đ is a letter of a word only
    expect(viqr.map((code) => decoded(`${code}${/dd/i.test(code) ? 'i' : ''} x`, 'viqr'))).toEqual(
      all.map((letter) => `${letter}${/đ/i.test(letter) ? 'i' : ''} x`),
    );
    expect(decoded('HDDND, UBND. Ha. Long\\. A(n co+m chu+a?', 'viqr')).toBe('HĐND, UBND. Hạ Long. Ăn cơm chưa?');
  });
});

describe('recognising', () => {
  it.each([
    ['tcvn3', 'Céng hßa x· héi chñ nghÜa ViÖt Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
    ['tcvn3', 'Tr\u00adêng tiÓu häc', 'Trường tiểu học'],
    ['tcvn3', 'UBND TØNH Hµ GIANG', 'UBND TỈNH HÀ GIANG'],
    ['vni', 'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
    ['vni', 'THAØNH PHOÁ Ñaø Naüng', 'THÀNH PHỐ Đà Nẵng'],
    ['viscii', 'Cµng hòa xã hµi chü nghîa Vi®t Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
    ['viqr', 'Co^.ng ho`a xa~ ho^.i chu? nghi~a Vie^.t Nam.', 'Cộng hòa xã hội chủ nghĩa Việt Nam.'],
    ['viqr', 'Tru+o+`ng hoc cu?a la`ng o+? dda^y.', 'Trường hoc của làng ở đây.'],
  ] as const)('%s: %s', (from, written, meant) => {
    expect(legacyEncodingOf(written)).toBe(from);
    expect(decoded(written, from)).toBe(meant);
  });
  it.each([
    'và có là hai, toà hoà, hoà thoà, cái áo, rất',
    'có và là cô ông bà toà hoá khoá loà xoà',
    'Le café de la gare était fermé à Noël, déjà.',
    'Señor Muñoz, mañana será otro día en España.',
    'Für die Größe der Häuser © 2020 · ® 25°C, 12 m²',
    "Don't do it. So do I. Who? He didn't add a word (a) or (b).",
    'f(a) + f(o) = a^2 + b^2; a^n + a^m',
    "From 8 a.m. to 11 a.m., I'm here, I'm sure. do.an@toasoan.vn, ha.anh@toasoan.vn",
    '',
  ])('leaves %s', (text) => {
    expect(legacyEncodingOf(text)).toBe(null);
  });
});
