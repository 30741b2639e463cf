import fc from "fast-check";

/** The same examples in every run, so that a failure is always of the change at hand; FC_SEED explores others. */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20_261_123) });
