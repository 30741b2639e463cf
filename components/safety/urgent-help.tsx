import { routes } from "#lib/words/routes.ts";

const emergencyNumbers = [
  { number: "112", where: "Europe, the United Kingdom, India, Türkiye and many other countries" },
  { number: "911", where: "the United States, Canada, Mexico and parts of Latin America" },
  { number: "999", where: "the United Kingdom, Ireland, Hong Kong, Malaysia, Singapore, Kenya" },
  { number: "000", where: "Australia" },
  { number: "111", where: "New Zealand" },
];

function EmergencyNumbers() {
  return (
    <>
      <ul className="numbers">
        {emergencyNumbers.map(({ number, where }) => (
          <li key={number}>
            <a href={`tel:${number}`} className="button">
              <span className="sr-only">Call </span>
              {number}
            </a>
            <span>{where}</span>
          </li>
        ))}
      </ul>
      <p>
        Somewhere else, or not sure? On most mobile phones 112 or 911 puts you through to the
        emergency service of the country you are in. Or ask anybody near you for the number.
      </p>
    </>
  );
}

function Talk() {
  return (
    <>
      <h2 id="talk">To talk with somebody trained to listen</h2>
      <p>
        Most countries have helplines: free, confidential, many of them open day and night, by
        phone, text or chat. You do not have to be in danger to call. To find one in your country,
        look at{" "}
        <a href="https://findahelpline.com/" rel="external noopener noreferrer">
          findahelpline.com
        </a>{" "}
        (another website, not ours), or search for “helpline” and the name of your country.
      </p>
      <p>
        A doctor, a nurse, a teacher or a relative can be the first person to tell, too. If you
        already see a therapist or a doctor, their practice can say whom to call outside its hours.
      </p>
    </>
  );
}

function NextMinutes() {
  return (
    <>
      <h2 id="minutes">For the next few minutes</h2>
      <ul>
        <li>Go where other people are, or ask somebody to come to you or stay on the phone.</li>
        <li>Move away from anything that you could use to hurt yourself.</li>
        <li>Leave alcohol and drugs aside for now; they make such moments harder.</li>
        <li>You do not have to solve everything tonight. Only get through this hour safely.</li>
      </ul>
      <p>
        Thoughts of suicide often come in waves, and waves pass. Many people who have been where you
        are found help, and feel differently today.
      </p>
    </>
  );
}

function Friend() {
  return (
    <>
      <h2 id="friend">If you are worried about somebody else</h2>
      <ul>
        <li>
          <strong>In danger now:</strong> call the emergency number for the place where they are,
          and stay with them or on the phone if you safely can.
        </li>
        <li>
          <strong>Ask plainly:</strong> “Are you thinking about suicide?” Asking does not put the
          thought into anybody’s head. It shows that it can be spoken about.
        </li>
        <li>
          <strong>Listen</strong> without judging, arguing or promising to keep it secret.
        </li>
        <li>
          <strong>Find help together:</strong> offer to make the call with them. Helplines also
          advise friends and relatives.
        </li>
        <li>
          <strong>Look after yourself.</strong> You can care for somebody without being the only one
          who does.
        </li>
      </ul>
      <p>
        If what you read here worries you, answer kindly if you can, and point to this page. Nobody
        expects you to treat or to rescue a stranger.
      </p>
    </>
  );
}

/** What a person in danger reads. It asks nothing of the database and nothing of JavaScript. */
export function UrgentHelp() {
  return (
    <div className="prose">
      <p>
        You matter, and you do not have to get through this alone. This site is{" "}
        <strong>not an emergency service</strong>: people answer here when they find the time, and
        nobody may be reading right now. These people are there at once:
      </p>
      <h2 id="danger">If a life is in danger, call now</h2>
      <EmergencyNumbers />
      <h2 id="say">What you can say</h2>
      <p>A few words are enough. You can read them out:</p>
      <ul>
        <li>“I am thinking about suicide, and I need help. I am at …”</li>
        <li>“I am not safe right now. I am at …”</li>
        <li>“I am worried that somebody will hurt themselves. They are at …”</li>
      </ul>
      <p>
        Say where you are first, in case the call ends. They will ask the rest. If you cannot speak,
        go to the nearest hospital, or to anybody near you, and show them this page.
      </p>
      <Talk />
      <NextMinutes />
      <Friend />
      <h2 id="hurt">If somebody is hurting you</h2>
      <p>
        What is done to you is not your fault. In danger, call the emergency number.
        findahelpline.com also lists lines for violence at home and sexual violence. If somebody may
        look at your device, know that your browser remembers the pages that you visit: open this
        page in a private window, or use a device that you alone hold.
      </p>
      <h2 id="site">What this site can be</h2>
      <p>
        A place to ask and to read what others went through, in your own time. It does not replace a
        doctor, a therapist or a helpline. When you feel safe,{" "}
        <a href={routes.questions()}>the questions are here</a>.
      </p>
    </div>
  );
}
