"use client";

import { useEffect } from "react";

/** Brings whoever has posted to what is new. Only they load how. */
export function useLanding(anchor: string | undefined, address: string | undefined): void {
  useEffect(() => {
    if (anchor === undefined || address === undefined) return;
    let over = false;
    let stop = () => {
      over = true;
    };
    import("./landing.ts").then(
      ({ land }) => {
        if (!over) stop = land(anchor, address);
      },
      () => over || location.assign(address),
    );
    return () => stop();
  }, [anchor, address]);
}
