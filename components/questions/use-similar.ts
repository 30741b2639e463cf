"use client";

import { useEffect, useRef, useState } from "react";
import { limits } from "#lib/words/limits.ts";
import type { SimilarQuestion } from "#lib/words/outcome.ts";

const PAUSE_MS = 300;

type Similar = {
  found: readonly SimilarQuestion[];
  /** Of what is in the field now; `undefined` when it is left: nothing moves under a hand any more. */
  watch: (title: string | undefined) => void;
};

type Asked = { timer?: ReturnType<typeof setTimeout>; request?: AbortController };

function halt({ timer, request }: Asked): void {
  clearTimeout(timer);
  request?.abort();
}

/** What was asked before and sounds like the title, while it is typed. */
export function useSimilar(): Similar {
  const [found, setFound] = useState<readonly SimilarQuestion[]>([]);
  const asked = useRef<Asked>({});
  useEffect(() => () => halt(asked.current), []);

  function watch(title: string | undefined) {
    halt(asked.current);
    if (title === undefined) return;
    if (title.trim().split(/\s+/).length < limits.similar.words) {
      setFound([]);
      return;
    }
    const request = new AbortController();
    const { signal } = request;
    const ask = () =>
      fetch(`/api/similar?title=${encodeURIComponent(title.slice(0, limits.title.max))}`, {
        signal,
      })
        .then((answer) => (answer.ok ? answer.json() : []))
        .then(setFound, () => undefined);
    asked.current = { request, timer: setTimeout(ask, PAUSE_MS) };
  }
  return { found, watch };
}
