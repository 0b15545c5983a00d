// The places of the app and their addresses. A place is loaded when somebody first goes there.

import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from "@tanstack/react-router";

import { Soon } from "../features/soon/Soon";
import { Crashed, Missing } from "./Crashed";
import { Frame } from "./frame/Frame";

const root = createRootRoute({ component: Frame, errorComponent: Crashed, notFoundComponent: Missing });

/** What stands behind `?`: which part of a place is shown, so that back and forward work. */
type Search = Record<string, string | undefined>;
const strings = (search: Record<string, unknown>): Search =>
  Object.fromEntries(
    Object.entries(search).flatMap(([name, value]) =>
      typeof value === "string" || typeof value === "number" ? [[name, String(value)]] : [],
    ),
  );

const place = <Path extends string>(path: Path, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute: () => root, path, component, validateSearch: strings });

const routes = root.addChildren([
  place("/", lazyRouteComponent(() => import("../features/today/Today"), "Today")),
  place("/inspections", lazyRouteComponent(() => import("../features/inspections/Inspections"), "Inspections")),
  place("/inspections/irregularities/$id", lazyRouteComponent(() => import("../features/inspections/irregularities/IrregularityPage"), "IrregularityPage")),
  place("/inspections/$id", lazyRouteComponent(() => import("../features/inspections/Walk"), "Walk")),
  place("/hazards", lazyRouteComponent(() => import("../features/hazards/Hazards"), "Hazards")),
  place("/hazards/import", lazyRouteComponent(() => import("../features/hazards/import/ImportPage"), "ImportPage")),
  place("/hazards/meeting", lazyRouteComponent(() => import("../features/hazards/meeting/MeetingPage"), "MeetingPage")),
  place("/hazards/outages", lazyRouteComponent(() => import("../features/hazards/outages/Outages"), "Outages")),
  place("/hazards/$id", lazyRouteComponent(() => import("../features/hazards/HazardPage"), "HazardPage")),
  place("/documents", lazyRouteComponent(() => import("../features/documents/Documents"), "Documents")),
  place("/documents/incoming", lazyRouteComponent(() => import("../features/documents/incoming/Incoming"), "Incoming")),
  place("/documents/incoming/$id", lazyRouteComponent(() => import("../features/documents/incoming/IncomingPage"), "IncomingPage")),
  place("/documents/outgoing", lazyRouteComponent(() => import("../features/documents/outgoing/Outgoing"), "Outgoing")),
  place("/documents/outgoing/$id", lazyRouteComponent(() => import("../features/documents/outgoing/OutgoingPage"), "OutgoingPage")),
  place("/documents/register", lazyRouteComponent(() => import("../features/documents/register/PaperBook"), "PaperBook")),
  place("/documents/checks", lazyRouteComponent(() => import("../features/documents/checks/Checks"), "Checks")),
  place("/documents/checks/$id", lazyRouteComponent(() => import("../features/documents/checks/CheckPage"), "CheckPage")),
  place("/documents/scans", lazyRouteComponent(() => import("../features/documents/scans/Scans"), "Scans")),
  place("/documents/papers", lazyRouteComponent(() => import("../features/documents/papers/HazardPapers"), "HazardPapers")),
  place("/documents/papers/$id", lazyRouteComponent(() => import("../features/documents/papers/PaperPage"), "PaperPage")),
  place("/documents/verify", lazyRouteComponent(() => import("../features/documents/Verify"), "Verify")),
  place("/documents/$id", lazyRouteComponent(() => import("../features/documents/NoticePage"), "NoticePage")),
  place("/register", lazyRouteComponent(() => import("../features/register/Register"), "Register")),
  place("/register/contractors/$id", lazyRouteComponent(() => import("../features/register/contractors/ContractorPage"), "ContractorPage")),
  place("/register/$id", lazyRouteComponent(() => import("../features/register/equipment/EquipmentPage"), "EquipmentPage")),
  place("/settings", lazyRouteComponent(() => import("../features/settings/Settings"), "Settings")),
  place("/drills", lazyRouteComponent(() => import("./Drills"), "DrillYear")),
  place("/drills/list", lazyRouteComponent(() => import("./Drills"), "DrillList")),
  place("/drills/plans/$id", lazyRouteComponent(() => import("./Drills"), "DrillPlan")),
  place("/drills/figures", lazyRouteComponent(() => import("./Drills"), "DrillNumbers")),
  place("/drills/$id/evaluation", lazyRouteComponent(() => import("../features/drills/evaluation/EvaluationPage"), "EvaluationPage")),
  place("/drills/$id/papers", lazyRouteComponent(() => import("../features/drills/papers/PapersPage"), "PapersPage")),
  place("/drills/$id", lazyRouteComponent(() => import("../features/drills/DrillPage"), "DrillPage")),
  place("/figures", lazyRouteComponent(() => import("../features/figures/Figures"), "Figures")),
  createRoute({ getParentRoute: () => root, path: "/sync", component: () => <Soon place="sync" /> }),
]);

export const router = createRouter({
  routeTree: routes,
  history: createHashHistory(),
  defaultPreload: "intent",
  defaultErrorComponent: Crashed,
  // Addresses carry plain words, not JSON: people may send them to each other.
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search) => {
    const pairs = Object.entries(search).filter(([, value]) => value !== undefined && value !== "");
    const text = new URLSearchParams(pairs.map(([name, value]) => [name, String(value)])).toString();
    return text ? `?${text}` : "";
  },
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
