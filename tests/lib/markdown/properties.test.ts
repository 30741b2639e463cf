import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findAddresses } from "#lib/markdown/addresses.ts";
import { findRefusal } from "#lib/markdown/checks.ts";
import type { Format } from "#lib/markdown/format.ts";
import { render } from "#lib/markdown/pipeline.ts";
import { renderPlain } from "#lib/markdown/plain.ts";
import { UnrenderableError } from "#lib/markdown/refusal.ts";
import { finish } from "#lib/markdown/shape.ts";
import { tidySource } from "#lib/markdown/source.ts";
import { dangersIn } from "./dangers.ts";
import { parseHtml, visibleLines, writeHtml } from "./reading.ts";

const formats = ["text", "html", "markdown"] as const;
const pieces = fc.constantFrom(
  ..."\n,\n\n,  ,    ,*,**,_,~~,`,```,#,-,1. ,> ,| a | b |,|-|-|,[,],(,),[^a],[^a]: ,![,\\,&lt;,&,:,/,@".split(
    ",",
  ),
  ..."<p>,</p>,<div>,</div>,<b>,</b>,<a href='javascript:x'>,</a>,<ul>,<li>,</ul>,<table>,<tr>,<td>,<svg>,<math>,<style>,<script>,</script>,<!--,-->,<img src=//x onerror=y>,<h1>,</h1>,<pre>,<br>,<o:p>,<template>,<input>".split(
    ",",
  ),
  "http://a.org/",
  "www.a.org",
  "javascript:",
  "words",
  "é",
  "漢",
  "👩‍👧",
  "\ud800",
  "\u0000",
  "\u202e",
);
const sources = fc.oneof(
  fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join("")),
  fc.string({ unit: "binary", maxLength: 200 }),
);

function renderOrRefuse(source: string, format: Format): string | null {
  if (findRefusal(source, format, true)) return null;
  try {
    return render(source, format).html;
  } catch (error) {
    if (error instanceof UnrenderableError) return null;
    throw error;
  }
}

describe.each(formats)("any text as %s", (format) => {
  test("is rendered or refused, and never holds what a post must not hold", () => {
    fc.assert(
      fc.property(sources, (source) => {
        expect(dangersIn(renderOrRefuse(source, format) ?? "")).toEqual([]);
        expect(dangersIn(renderPlain(source, format).html)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test("gives HTML that sanitising again does not change", () => {
    fc.assert(
      fc.property(sources, (source) => {
        const html = renderOrRefuse(source, format) ?? "";
        expect(writeHtml(finish(parseHtml(html)))).toBe(html);
      }),
      { numRuns: 500, examples: [["[^a]\n[^a]: "]] },
    );
  });
});

test("plain text shows every word and line that was typed", () => {
  const lines = (text: string) =>
    tidySource(text)
      .split("\n")
      .map((line) => line.replace(/\s+/g, " ").trim())
      .filter(Boolean)
      .join("\n");
  fc.assert(
    fc.property(sources, (source) => {
      expect(visibleLines(render(source, "text").html)).toBe(lines(source));
    }),
  );
});

test("finding addresses loses no character", () => {
  fc.assert(
    fc.property(sources, (source) => {
      const found = findAddresses(source);
      expect(found.map((piece) => piece.text).join("")).toBe(source);
    }),
  );
});
