// Work that must be answered before a platform loses patience.

/** The work's result where it comes within `ms` milliseconds; undefined where it doesn't, while the work goes on. */
export function within<Result>(work: Promise<Result>, ms: number): Promise<Result | undefined> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(undefined), ms)
    const settled =
      <Value>(settle: (value: Value) => void) =>
      (value: Value) => {
        clearTimeout(timer)
        settle(value)
      }
    work.then(settled(resolve), settled(reject))
  })
}
