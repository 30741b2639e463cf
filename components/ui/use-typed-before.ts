"use client";

import { type RefObject, useLayoutEffect, useRef, useState, useSyncExternalStore } from "react";

const never = () => () => {};
const nothing = (): string | undefined => undefined;

const areaNow = (id: string): Partial<HTMLTextAreaElement> =>
  Object(globalThis.document?.getElementById(id));

type Before = { typed: string; start: number; end: number };

/**
 * React gives a text area that it wakes up the text that it came with, and its cursor goes to the beginning:
 * what was typed before is put back, and so is the place where somebody is writing.
 */
export function useTypedBefore(id: string): RefObject<HTMLTextAreaElement | null> {
  const area = useRef<HTMLTextAreaElement>(null);
  // The last of the three is asked only while the page wakes up, and while it is made: nothing on the server.
  const standing = useSyncExternalStore(never, nothing, () => areaNow(id).value);
  const [before] = useState((): Before | undefined => {
    if (standing === undefined) return undefined;
    const { selectionStart: start = 0, selectionEnd: end = 0 } = areaNow(id);
    return { typed: standing, start, end };
  });
  useLayoutEffect(() => {
    const { current } = area;
    if (!current || !before) return;
    if (current.value !== before.typed) current.value = before.typed;
    if (current === document.activeElement) current.setSelectionRange(before.start, before.end);
  }, [before]);
  return area;
}
