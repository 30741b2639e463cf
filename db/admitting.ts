type Admission = {
  most: number;
  /** In milliseconds. */
  patience: number;
};

/**
 * Lets so many be at work at once, and the others in the order in which they came. Whoever takes longer than the
 * patience, as whoever waits for a lock may, keeps nobody out any more.
 */
export function admitting({ most, patience }: Admission) {
  const waiting: (() => void)[] = [];
  let inside = 0;

  const enter = async () => {
    if (inside >= most) return new Promise<void>((come) => waiting.push(come));
    inside += 1;
  };
  /** The place goes to whoever comes next. */
  const leave = () => {
    const next = waiting.shift();
    if (next) next();
    else inside -= 1;
  };

  return async <Result>(work: () => Promise<Result>): Promise<Result> => {
    await enter();
    let counts = true;
    const leaveOnce = () => {
      if (counts) leave();
      counts = false;
    };
    const impatient = setTimeout(leaveOnce, patience);
    try {
      return await work();
    } finally {
      clearTimeout(impatient);
      leaveOnce();
    }
  };
}
