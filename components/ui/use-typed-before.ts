"use client";

import { type RefObject, useLayoutEffect, useRef, useState, useSyncExternalStore } from "react";

const never = () => () => {};
const nothing = (): string | undefined => undefined;

/** What stands in a text area that the page came with; nothing on the server. */
const standingIn = (id: string): string | undefined =>
  Object(globalThis.document?.getElementById(id)).value;

/** React gives a text area that it wakes up the text that it came with: what was typed before is put back. */
export function useTypedBefore(id: string): RefObject<HTMLTextAreaElement | null> {
  const area = useRef<HTMLTextAreaElement>(null);
  // The last of the three is asked only while the page wakes up, and while it is made.
  const standing = useSyncExternalStore(never, nothing, () => standingIn(id));
  const [typed] = useState(standing);
  useLayoutEffect(() => {
    const { current } = area;
    if (current && typed !== undefined && current.value !== typed) current.value = typed;
  }, [typed]);
  return area;
}
