/**
 * Foreign words of Vietnamese copy in which Telex takes a doubled letter for a mark taken back (password → pasword).
 * Left, they stand as typed. Only words that cannot be meant without the double: miss and pass, not loss (Los).
 */
const words = new Set(
  (
    'arrest arrival arrow assassin assembly assist assistant assume barrel barry berry boss buffet buffer carry ' +
    'coffee correct correspondent corruption currency current curry different difficult effect effort error essay ' +
    'essence express ferry guerrilla harry horror issue issues kiss larry less lesson lorry marry mass message messenger ' +
    'messi mess mirror miss missile mission moss narrow necessary office officer official offer offline offset pass ' +
    'passage passenger passion passive passport password perry possible possession russia russell session suffer ' +
    'tariff terror terrorist terry territory tesseract traffic worry www bosses bass massage missouri mississippi ' +
    'massachusetts assad assange hussein jessica lessing messe nissan ross rossi tissot narration surrey sorry hurricane embarrass'
  ).split(' '),
);

export const isDoubledForeign = (keys: string): boolean => words.has(keys.toLowerCase());
