/**
 * The rhymes of Vietnamese as they are written, without tone, `glide nucleus coda` (`-` for none). Quốc ngữ writes
 * the glide o before a, ă, e and u before â, ê, ơ, y. Gathered from the school grammars' table and completed with the
 * forms that news uses (uyp in tuýp, oong in xoong).
 */
const table = `
  a: - c ch i m n ng nh o p t u y
  ă: c m n ng p t
  â: c m n ng p t u y
  e: - c m n ng o p t
  ê: - c ch m n nh p t u
  i: - ch m n nh p t u
  o: - c i m n ng p t
  ô: - c i m n ng p t
  ơ: - i m n p t
  u: - c i m n ng p t
  ư: - c i m n ng t u
  y: -
  ia: -
  iê: c m n ng p t u
  yê: m n ng t u
  ua: -
  uô: c i m n ng t
  ưa: -
  ươ: c i m n ng p t u
  oo: c ng
  oa: - c ch i m n ng nh o p t y
  oă: c m n ng p t
  oe: - m n o t
  uâ: n ng t y
  uê: - ch nh u
  uơ: -
  uy: - ch n nh p t u
  uya: -
  uyê: n t`;

export interface Rhyme {
  readonly glide: '' | 'o' | 'u';
  readonly nucleus: string;
  readonly coda: string;
}

const glideOf = (vowel: string): 'o' | 'u' | '' => {
  if (/^o[aăe]/.test(vowel)) return 'o';
  return /^u[âêơy]/.test(vowel) ? 'u' : '';
};

/** From the written rhyme to its parts. */
export const rhymes: ReadonlyMap<string, Rhyme> = new Map(
  table
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [vowel = '', codas = ''] = line.split(':').map((part) => part.trim());
      const glide = glideOf(vowel);
      return codas.split(' ').map((written): [string, Rhyme] => {
        const coda = written === '-' ? '' : written;
        return [vowel + coda, { glide, nucleus: vowel.slice(glide.length), coda }];
      });
    }),
);

/** What stands after the u of qu: rhymes that would take a glide after another consonant, and ôc in quốc. */
export const rhymesAfterQu: ReadonlySet<string> = new Set(
  (
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc ân âng âp ât âu ây ' +
    'e en eo et ê êch ên ênh êt êu ơ ơi ơn ơt ôc y ych yên yêt yn ynh yp yt yu i ia it in ich inh iên iêt'
  ).split(' '),
);
export const followsQu = (rhyme: string): boolean => rhymesAfterQu.has(rhyme);

/** What stands after gi where the i is the vowel as well (gì, gìn, gíp, giếng, giết, giễu). */
const insideGi: Readonly<Record<string, string>> = {
  '': 'i',
  n: 'in',
  p: 'ip',
  êc: 'iêc',
  êm: 'iêm',
  ên: 'iên',
  êng: 'iêng',
  êt: 'iêt',
  êu: 'iêu',
};
export const rhymeInsideGi = (rest: string): string | null => insideGi[rest] ?? null;
export const rhymesInsideGi: readonly string[] = Object.keys(insideGi);
