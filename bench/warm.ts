const MOST_ROUNDS = 60;
/** One round is cheap or dear by chance; what several cost at the median is less so. */
const TOGETHER = 6;
const NO_CHEAPER = 0.97;

const median = (costs: readonly number[]): number =>
  costs.toSorted((a, b) => a - b)[Math.floor(costs.length / 2)] ?? Number.POSITIVE_INFINITY;

/**
 * What is measured is a site that has been up for a while: code is compiled further as it is used, that of a page
 * through its first six thousand or so. Goes on until what a round costs, in any unit, falls no more.
 */
export async function warm(round: () => Promise<number>): Promise<void> {
  const costs: number[] = [];
  while (costs.length < MOST_ROUNDS) {
    costs.push(await round());
    const late = costs.slice(-TOGETHER);
    const early = costs.slice(-2 * TOGETHER, -TOGETHER);
    if (early.length === TOGETHER && median(late) > median(early) * NO_CHEAPER) return;
  }
}
