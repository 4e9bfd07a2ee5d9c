// What stands in the files of a run.

/** The ids of a kind that stand in the files; a full run ends the others. */
export class SeenIds {
  readonly #seen = new Set<string>()
  readonly add = (id: string): void => void this.#seen.add(id)
  has(id: string): boolean {
    return this.#seen.has(id)
  }
}
