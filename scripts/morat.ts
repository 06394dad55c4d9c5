// npm run -s morat -- …: the command line, from source.
import '../electron/command-line.ts';
