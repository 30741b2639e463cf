/** So many at most are done in one go, so that none of them takes long. */
const MOST = 50;

type Waiting<Job, Result> = {
  job: Job;
  resolve: (result: Result) => void;
  reject: (reason: unknown) => void;
};

/**
 * Does together what comes at the same time: while some of it is being done, the rest waits and is done next,
 * all in one go. Nothing waits for company. Jobs with the same thing never share a go.
 */
export function gathering<Job, Result>(
  thing: (job: Job) => unknown,
  work: (jobs: readonly Job[]) => Promise<readonly Result[]>,
): (job: Job) => Promise<Result> {
  let waiting: Waiting<Job, Result>[] = [];
  let busy = false;

  /** One of each thing, in the order in which they came. */
  function next(): Waiting<Job, Result>[] {
    const taken = new Map<unknown, Waiting<Job, Result>>();
    const left: Waiting<Job, Result>[] = [];
    for (const one of waiting) {
      const about = thing(one.job);
      if (taken.size === MOST || taken.has(about)) left.push(one);
      else taken.set(about, one);
    }
    waiting = left;
    return [...taken.values()];
  }

  async function go(): Promise<void> {
    while (waiting.length > 0) {
      const jobs = next();
      try {
        const results = await work(jobs.map(({ job }) => job));
        for (const [at, { resolve }] of jobs.entries()) resolve(results[at] as Result);
      } catch (error) {
        for (const { reject } of jobs) reject(error);
      }
      // Whoever was answered and comes again at once is to be among those who go next.
      await new Promise((turn) => setImmediate(turn));
    }
    busy = false;
  }

  return (job) => {
    const done = Promise.withResolvers<Result>();
    waiting.push({ job, resolve: done.resolve, reject: done.reject });
    if (!busy) {
      busy = true;
      setImmediate(go);
    }
    return done.promise;
  };
}
