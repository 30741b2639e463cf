/** What the demo community says about itself. */
export const site = {
  name: "The Village Well",
  welcome:
    "Welcome to The Village Well, where you can ask questions and receive answers from other members of the community.",
  rules: `We are neighbours, not a clinic. These few rules keep this place kind.

1. **Be gentle.** Whoever asks has often needed courage for it. Write as you would speak to a friend who sits beside you.
2. **Speak for yourself.** Say what helped you, and leave others their own way. Nobody can diagnose anybody here.
3. **No advice on medicine.** Doses, mixtures and stopping are for a doctor or a pharmacist.
4. **Speak of dark feelings, not of methods.** Feelings are welcome here. Details of how people harm themselves are not, because they can hurt whoever reads them.
5. **Keep private things private.** No full names, addresses or telephone numbers, neither your own nor those of others.
6. **No selling.** Not of cures, courses or books.

Moderators hold, edit or hide what breaks these rules, and say why. You can answer them.

If you or somebody near you is in danger now, please do not wait for an answer here. Call your local emergency number, or open "Urgent help" at the top of every page.`,
};

/** A page that the demo community wrote about itself. */
export const whoWeAre = {
  title: "Who we are",
  body: `The Village Well is a place where neighbours ask each other what is on their mind, and answer as well as they can.

Nobody here is your therapist. Some of us work in that field, and their names say so. All of us read before we write.

This is a demo: its people and their stories are made up.`,
  published: "on",
  footer: "on",
};

type Place = { name: string; description: string; children?: Place[] };

export const places: Place[] = [
  {
    name: "Getting help",
    description: "Finding help, taking it, and giving it.",
    children: [
      {
        name: "Psychotherapists",
        description:
          "Looking for a therapist, the first sessions, and what to do when it does not fit.",
      },
      {
        name: "Helping someone else",
        description: "You are worried about somebody, or live with somebody who is unwell.",
      },
    ],
  },
  {
    name: "Mind and mood",
    description: "Fear, sadness, sleepless nights, and what carries us through.",
    children: [
      {
        name: "Anxiety",
        description: "Worry that does not let go.",
        children: [{ name: "Panic", description: "When fear comes in a wave." }],
      },
      { name: "Low mood", description: "Heavy mornings, grey weeks, depression." },
      { name: "Sleep", description: "Falling asleep, staying asleep, getting up." },
    ],
  },
  {
    name: "Relationships",
    description: "Living with those we love, and with those we used to.",
    children: [
      {
        name: "Couples",
        description: "Two people, with everything that comes with it.",
        children: [{ name: "Long distance", description: "Love over many kilometres." }],
      },
      { name: "Family", description: "Parents, children, brothers and sisters." },
      { name: "Friendship", description: "Making friends, keeping them, letting them go." },
    ],
  },
  { name: "Grief and loss", description: "When somebody or something is gone." },
  { name: "Work and study", description: "Pressure, burnout, colleagues, exams." },
  { name: "Moving and new places", description: "Arriving somewhere where nobody knows you yet." },
  { name: "About this place", description: "How The Village Well works." },
];

export const describedTags = [
  {
    tag: "therapy",
    description:
      "Talking with a professional: how to find one, what happens there, and what it costs.",
    synonyms: ["psychotherapy", "counselling"],
  },
  {
    tag: "panic",
    description:
      "Sudden, strong fear with a racing heart. It passes, even when it does not feel so.",
    synonyms: ["panic-attack"],
  },
  {
    tag: "sleep",
    description: "Falling asleep, waking at night, and being tired by day.",
    synonyms: ["insomnia"],
  },
  {
    tag: "grief",
    description: "Missing somebody who has died, for as long as it takes.",
    synonyms: ["bereavement", "loss"],
  },
  { tag: "boundaries", description: "Saying no, and staying kind.", synonyms: [] },
  { tag: "first-steps", description: "When beginning is the hard part.", synonyms: [] },
];
