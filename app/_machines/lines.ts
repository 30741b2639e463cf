const encoder = new TextEncoder();

/** A body that is sent as it is made. */
export const asStream = (pieces: AsyncIterator<string>): ReadableStream<Uint8Array> =>
  new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
