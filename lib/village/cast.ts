import type { Role } from "#lib/words/actor.ts";

export type CastMember = { name: string; role: Role; joined: number; about?: string };

/** The people whom the demo and the tests call by name. `joined` counts days before today. */
export const cast = {
  miriam: {
    name: "Miriam",
    role: "administrator",
    joined: 728,
    about: "I keep the lights on. Write to me when something does not work.",
  },
  ada: {
    name: "Ada",
    role: "moderator",
    joined: 727,
    about: "Moderator. If I changed something of yours and you do not see why, please ask.",
  },
  ben: {
    name: "Ben",
    role: "member",
    joined: 715,
    about: "Father of two, bad sleeper, slow learner. I mostly ask.",
  },
  cleo: {
    name: "Cleo",
    role: "expert",
    joined: 712,
    about:
      "Psychotherapist for adults, fourteen years in practice. What I write here is no therapy.",
  },
  grace: {
    name: "Grace",
    role: "expert",
    joined: 690,
    about: "Grief counsellor. I answer on Sundays.",
  },
  hana: { name: "Hana", role: "editor", joined: 704, about: "I fix commas and add tags." },
  farid: {
    name: "Farid",
    role: "member",
    joined: 706,
    about: "Nurse, back at work after a long break.",
  },
  yuki: { name: "Yuki", role: "member", joined: 560 },
  noor: { name: "نور", role: "member", joined: 520 },
  ivo: { name: "Ivo", role: "member", joined: 505 },
  eve: { name: "Eve", role: "member", joined: 240 },
  dan: { name: "Dan", role: "member", joined: 4 },
} satisfies Record<string, CastMember>;

export type CastName = keyof typeof cast;
export const castNames = Object.keys(cast) as CastName[];

const moods = "Quiet Early Patient Little Amber Northern Wandering Gentle Silver Bright".split(" ");
const creatures = "Heron Fern Otter Wren Maple Harbour Sparrow Willow Badger Thistle".split(" ");

/** Neighbours who read and vote and say little. */
export const neighbours: CastMember[] = moods.flatMap((mood, row) =>
  creatures.map((creature, column) => ({
    name: `${mood} ${creature}`,
    role: "member" as const,
    joined: 700 - row * 61 - column * 5,
  })),
);

/** Eve is suspended for what she wrote to others. */
export const suspended = {
  who: "eve",
  by: "ada",
  ago: 6,
  days: 60,
  reason: "Unkind answers to people who asked for help, after two warnings.",
} as const;
