// One hazard: how late, the five commitments, photos, facts, every step, and what may be done now.

import "./detail/detail.css";

import { useAnswer } from "../../bridge/query";
import { useAddressedId } from "../../shared/address";
import { Problem } from "../../shared/Problem";
import { Acts } from "./detail/Acts";
import { Facts } from "./detail/Facts";
import { Head } from "./detail/Head";
import { Coverage } from "./detail/lateral/Coverage";
import { Way } from "./detail/major/Way";
import { Matters } from "./detail/Matters";
import { Outage } from "./detail/outage/Outage";
import { Papers } from "./detail/outside/Papers";
import { Photos } from "./detail/Photos";
import { Pressure } from "./detail/Pressure";
import { Record } from "./detail/Record";
import { Tiles } from "./detail/Tiles";
import { useStart } from "./detail/useStart";

/** The page of a hazard. */
export function HazardPage() {
  const id = useAddressedId();
  const { data, error, refetch } = useAnswer("get_hazard", id ? { hazard: id } : null, { keep: true });
  const start = useStart(id ?? "");
  if (error) {
    return (
      <div className="page">
        <div className="head">
          <Problem failure={error} retry={() => void refetch()} />
        </div>
      </div>
    );
  }
  if (!data) {
    return <div className="page" aria-busy="true" />;
  }
  return (
    <div className="page hazard">
      <Head hazard={data} />
      <Tiles hazard={data} />
      <div className="two">
        <div className="l">
          <Way hazard={data} start={start} />
          <Matters hazard={data} />
          <Outage hazard={data} />
          <Papers hazard={data} />
          <Photos hazard={data} />
          <Facts hazard={data} />
          <Pressure hazard={data} />
          <Coverage hazard={data} />
        </div>
        <Record hazard={data} />
      </div>
      <Acts key={data.id} hazard={data} />
    </div>
  );
}
