// npm run bench:language [-- ../shared/data/news/train.jsonl.zst]: the figures of docs/language-figures.md.
import '../bench/language.ts';
