/**
 * Words without marks that Telex would turn into others when they are typed as they are: into a rare syllable
 * (Paris → Pái), or by taking a doubled letter for a mark taken back (password → pasword). Left, they stand as typed.
 * Words of 64,000 news articles that stand there 20 times, fifty times as often as the syllable or five times as often
 * as the word with the single letter; words of offices and the web were added by hand. None that are the keys of a
 * syllable of the news: bus (bú), virus (víu), IS (í), nor USS (US).
 */
const words = new Set(
  (
    'aff arirang arreaza arrest arrival arrow arroyo assad assam assange assassin assembly asset assist ' +
    'assistant association assume awacs barrel barrett barrier barron barry bass bern berry biarritz born ' +
    'boss bossert bosses boxer buffer buffet buffett buri caffeine carriage carrie carroll carry cassette ' +
    'charm cherry coast coats coffee core correct correspondent corruption cuomo currency current curry ' +
    'darren darroch darya dassault ddg derrick different difficult doji dorado dujarric effect effort ' +
    'embarrass error essay essen essence essex express exxon exxonmobil ferry garrett gas gassama gore gossip ' +
    'guerra guerrero guerrilla hamas hariri harrier harris harrison harry hassan hassanal hermes hess hoffman ' +
    'horror hose hossein huffington huffman hurricane hurriyet hussain hussein iaf imf inf issue issues ' +
    'jessica keene kerrey kerry kiss kissinger laffey larry less lessing lesson lisa lorry manga maps ' +
    'margrethe marrero marriott marry mass massachusetts massage merrill merry mess message messe messenger ' +
    'messi mirror miss missile mission mississippi missouri momo morozov morris morrison moss mossad mossos ' +
    'murray najran naran narang narration narrow nassar nasser nassim necessary nissan nuri nusra of offer ' +
    'office officer officetel official offline offset offutt ossetia oxfam paju paris pasay pass passage ' +
    'passenger passion passive passport password pemex perez perm perry pierre pops posco possession possible ' +
    'post puri queens rose rosenstein ross rossi rossiya russel russell russia russian russo session sessions ' +
    'sierra sims sofa soon sorry suffer suisse surrey susi sussex tariff tarrant tass taxi temer terra terrex ' +
    'territory terror terrorist terry tesseract thierry tiffany tissot torres town traffic usns vissan vws ' +
    'war won worry wwf www'
  ).split(' '),
);

export const isForeign = (keys: string): boolean => words.has(keys.toLowerCase());
