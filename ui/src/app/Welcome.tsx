import "./Welcome.css";

import { useEffect, useState } from "react";

import { call } from "../bridge/call";
import { Ring } from "../shared/Ring";
import { text } from "./welcome.zh-CN";

/** The first page: what this is, what this build can do, and how to start. */
export function Welcome() {
  const desk = useDesk();
  return (
    <div className="welcome">
      <main className="welcome-body">
        <header className="welcome-head">
          <Ring size={72} />
          <div>
            <h1>{text.name}</h1>
            <p className="welcome-motto">{text.motto}</p>
          </div>
        </header>
        <ol className="welcome-steps">
          {text.steps.map((step) => (
            <li key={step.name}>
              <h2>{step.name}</h2>
              <p>{step.about}</p>
            </li>
          ))}
        </ol>
        <p className="welcome-now">{text.now}</p>
        <p className="welcome-how">
          <code>{text.command}</code>
          <span>{text.commandAbout}</span>
        </p>
      </main>
      <footer className="welcome-foot">
        <span>{text.local}</span>
        <span data-testid="desk">{desk}</span>
        <span data-testid="version">{text.version(__BIHUAN_VERSION__)}</span>
      </footer>
    </div>
  );
}

/** Says how far the workspace of this laptop is, in words; empty until the core has answered. */
function useDesk(): string {
  const [words, setWords] = useState("");
  useEffect(() => {
    call("get_desk", {}).then(
      (desk) => {
        setWords(text.desk[desk.state]);
      },
      () => {
        setWords(text.deskUnknown);
      },
    );
  }, []);
  return words;
}
