export type Reason =
  | "too-long"
  | "too-deep"
  | "too-many-lines"
  | "too-many-marks"
  | "too-many-cells"
  | "too-many-references"
  | "too-large"
  | "too-slow";

const sentences: { [R in Reason]: string } = {
  "too-long": "This text is too long to be shown. Please shorten it or split it.",
  "too-deep": "Lists and quotes stand too deep inside one another here. Please make them flatter.",
  "too-many-lines": "This text has too many lines. Please shorten it.",
  "too-many-marks": "This text holds too many formatting marks. Please use fewer of them.",
  "too-many-cells": "The table in this text is too large. Please make it smaller.",
  "too-many-references": "This text repeats too many links or notes. Please use fewer of them.",
  "too-large": "This text grows too large when it is shown. Please use less formatting.",
  "too-slow": "This text takes too long to be shown. Please use less formatting.",
};

/** A text that the renderer refuses; its message may be shown to the writer. */
export class UnrenderableError extends Error {
  readonly reason: Reason;

  constructor(reason: Reason) {
    super(sentences[reason]);
    this.name = "UnrenderableError";
    this.reason = reason;
  }
}
