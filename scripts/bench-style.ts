// npm run bench:style: house style beside textlint with textlint-rule-prh.
import '../bench/style.ts';
