const letters = 26;
const first = 'a'.charCodeAt(0);

/** The stripped forms letter by letter, so that all forms one letter away are found by walking and not by guessing. */
export class FormTrie {
  readonly root = 0;
  // room for what the shipped model needs: growing copies it all
  #next = new Int32Array(letters * 73_728);
  #form = new Uint16Array(73_728);
  #nodes = 1;

  /** `forms` of other letters than a to z are left out: they are near nothing. */
  constructor(forms: Iterable<readonly [form: string, id: number]>) {
    for (const [form, id] of forms) if (/^[a-z]+$/.test(form)) this.#add(form, id);
  }

  #add(form: string, id: number): void {
    let node = this.root;
    for (let i = 0; i < form.length; i++) {
      const cell = node * letters + form.charCodeAt(i) - first;
      if (this.#next[cell] === 0) {
        if (this.#nodes === this.#form.length) this.#grow();
        this.#next[cell] = this.#nodes++;
      }
      node = this.#next[cell] ?? 0;
    }
    this.#form[node] = id;
  }

  #grow(): void {
    const next = new Int32Array(this.#next.length * 2);
    next.set(this.#next);
    this.#next = next;
    const form = new Uint16Array(this.#form.length * 2);
    form.set(this.#form);
    this.#form = form;
  }

  /** The node behind `node` by one letter, or 0. */
  step(node: number, letter: number): number {
    const at = letter - first;
    return at >= 0 && at < letters ? (this.#next[node * letters + at] ?? 0) : 0;
  }

  /** The form that ends where `text` from `from` on leads to, or 0. */
  form(node: number, text: string, from: number): number {
    let at = node;
    for (let i = from; i < text.length; i++) {
      at = this.step(at, text.charCodeAt(i));
      if (at === 0) return 0;
    }
    return this.#form[at] ?? 0;
  }
}
