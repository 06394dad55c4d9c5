/** What the program asked of the desktop, for a test to look at. */
export const record = {
  faults: [] as string[],
  /** Addresses outside the program that a page asked for. */
  network: [] as string[],
  /** Navigations that the program forbade. */
  forbidden: [] as string[],
  popups: 0,
  opened: [] as string[],
  shown: [] as string[],
  dialogs: [] as string[],
  /** Which button of the next message box is pressed; -1: no answer is expected. */
  pressed: -1,
  /** Where the next save dialog says; null: it is given up. */
  saveTo: null as string | null,
  /** The code with which the double fails saves in the program's place. */
  refused: null as string | null,
  menu: [] as string[],
  windowOpen: null as ((url: string) => string) | null,
};
