// npm run figures:style [-- --samples FOLDER]: what the style packs find in 2,000 articles that were set aside.
import '../bench/style-figures.ts';
