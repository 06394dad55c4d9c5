/** A step of the store's form. A released one is never edited; a new one gets the next ten. */
export interface Migration {
  readonly version: number;
  readonly up: string;
}
