/** Words that moderators need often, where the site keeps no others. Whoever uses one can change it first. */
export type Reply = { label: string; words: string };

export const replies: readonly Reply[] = [
  {
    label: "Welcome, with a small change",
    words:
      "Thank you for writing here. We changed a small thing so that everybody can read it well; what you meant is still there.",
  },
  {
    label: "Somebody could be recognised",
    words:
      "Thank you for your trust. Names, addresses and other things by which somebody can be recognised cannot stay here, for your sake and theirs. Please leave them out.",
  },
  {
    label: "More about the question",
    words:
      "Thank you for asking. Please write a little more about what you would like to know, so that others can answer you well.",
  },
  {
    label: "Please say it more kindly",
    words:
      "We understand that this matters to you. Some of the words here can hurt whoever reads them. Please say the same more gently.",
  },
  {
    label: "Medicines and diagnoses",
    words:
      "People here can share what helped them, but not say which medicine to take or stop, or what somebody has. Please leave that to a doctor, and tell your own experience instead.",
  },
  {
    label: "Methods of self-harm",
    words:
      "We are glad that you wrote, and we do not want you to be alone with this. Details of how somebody hurt themselves can put others in danger, so please leave them out. Urgent help is linked at the top of every page.",
  },
  {
    label: "Advertising",
    words:
      "This reads like advertising, and people come here to be heard, not to be sold something. You are welcome to write without the link.",
  },
  {
    label: "Not an answer to the question",
    words:
      "Thank you for taking part. This does not answer the question it stands under. A comment, or a question of your own, is a better place for it.",
  },
  {
    label: "Asked before",
    words: "Thank you. This has been asked before, and the answers there may help you.",
  },
];
