/** Questions of the same kind of community, in its words, in which those that are looked for have to stand out. */
const people =
  "my mother|my father|my husband|my wife|my boyfriend|my girlfriend|my sister|my brother|my best friend|my boss|my therapist|my daughter|my son|my ex|a colleague|my parents|my partner|my teenage son|my roommate|my mother-in-law".split(
    "|",
  );
const troubles =
  "panic attacks|nightmares|depression|drinking|jealousy|anger|loneliness|grief|insomnia|self-harm|an eating disorder|gambling|bad dreams|anxiety|low self-esteem|burnout|flashbacks|social anxiety|stress at work|medication|a breakup|divorce|the death of a friend|exams|weight gain|trust issues|obsessive thoughts|fear of flying|boundaries|a new baby".split(
    "|",
  );
const frames: readonly ((who: string, what: string, n: number) => string)[] = [
  (who, what) => `How do I talk to ${who} about ${what}?`,
  (who, what) => `${who} does not understand ${what}`,
  (who, what) => `Can ${who} help me with ${what}?`,
  (who, what) => `Is it normal that ${who} worries about ${what}?`,
  (who, what) => `I am afraid to lose ${who} because of ${what}`,
  (who, what) => `What helped you with ${what} when ${who} left?`,
];

/** 3,600 titles, each with a line of text. */
export const others: readonly { title: string; told: string }[] = frames.flatMap((frame, n) =>
  people.flatMap((who, w) =>
    troubles.map((what, t) => {
      const title = frame(who, what, n);
      const other = people[(w + t + n) % people.length] ?? who;
      const also = troubles[(t * 7 + w + n) % troubles.length] ?? what;
      return {
        title: title.charAt(0).toUpperCase() + title.slice(1),
        told: `It has to do with ${also}, and with ${other}. I do not know what to do any more.`,
      };
    }),
  ),
);
