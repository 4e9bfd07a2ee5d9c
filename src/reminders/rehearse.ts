// What jobs would send and post, without anything of it being kept: each change is made in its own transaction, looked at,
// and taken back. What a rehearsal shows is so what the jobs themselves decide.
import type { StudentId } from '#people/student'
import type { NewPost } from '#records/channel-posts'
import type { OutgoingMessage } from '#records/message'
import type { Store, Work } from '#records/store'
import type { UnitOfWork } from '#records/unit-of-work'
import type { Job, JobParts } from './job.js'

export type Rehearsed =
  | {
      readonly type: 'message'
      readonly job: string
      readonly message: OutgoingMessage
      readonly students: readonly StudentId[]
    }
  | { readonly type: 'post'; readonly job: string; readonly post: NewPost }

/** Thrown at the end of each change, so that none is kept. */
class OnlyRehearsed extends Error {
  constructor() {
    super('this was a rehearsal')
    this.name = 'OnlyRehearsed'
  }
}

export interface Rehearsal {
  /** Runs a job as it would run. */
  run(job: Job, at: Pick<JobParts, 'clock'>): Promise<void>
  readonly found: readonly Rehearsed[]
}

export function rehearsal(parts: JobParts): Rehearsal {
  const found: Rehearsed[] = []
  const taken = new Set<string>()

  async function commit<Result>(
    job: string,
    work: Work,
    change: (unit: UnitOfWork) => Promise<Result>,
  ): Promise<Result> {
    let done: { readonly result: Result } | undefined
    const said: Rehearsed[] = []
    const keys: string[] = []
    try {
      await parts.store.commit(work, async (unit) => {
        const result = await change(watched(unit, job, said, keys))
        done = { result }
        throw new OnlyRehearsed()
      })
    } catch (reason) {
      if (!(reason instanceof OnlyRehearsed)) throw reason
    }
    if (!done) throw new OnlyRehearsed()
    const students = work.entry().students.map(({ id }) => id)
    for (const one of said) found.push(one.type === 'message' ? { ...one, students } : one)
    for (const key of keys) taken.add(key)
    return done.result
  }

  function watched(unit: UnitOfWork, job: string, said: Rehearsed[], keys: string[]): UnitOfWork {
    return {
      ...unit,
      jobs: {
        release: unit.jobs.release,
        async takeAll(all) {
          await unit.jobs.takeAll(all)
          keys.push(...all)
        },
        async take(key) {
          if (taken.has(key) || !(await unit.jobs.take(key))) return false
          keys.push(key)
          return true
        },
      },
      posts: {
        async post(post) {
          const key = `post|${post.job}|${post.place.platform}|${post.place.workspace}|${post.place.channel}|${post.day}`
          if (taken.has(key) || !(await unit.posts.post(post))) return false
          keys.push(key)
          said.push({ type: 'post', job, post })
          return true
        },
      },
      async send(message) {
        said.push({ type: 'message', job, message, students: [] })
        return unit.send(message)
      },
    }
  }

  return {
    found,
    async run(job, { clock }) {
      const store: Store = {
        ...parts.store,
        writeDown: async () => undefined,
        commit: (work, change) => commit(job.name, work, change),
      }
      const marks: JobParts['marks'] = {
        has: async (key) => taken.has(key) || (await parts.marks.has(key)),
        under: async (beginning) => {
          const rehearsed = [...taken].filter((key) => key.startsWith(beginning))
          return new Set([
            ...(await parts.marks.under(beginning)),
            ...rehearsed.map((key) => key.slice(beginning.length)),
          ])
        },
      }
      await job.run({ ...parts, clock, store, marks })
    },
  }
}
