import { hydrateRoot } from "react-dom/client";
import { Shop } from "./Shop.jsx";

const root = hydrateRoot(document.getElementById("app"), <Shop />);
document.getElementById("leave").addEventListener("click", () => root.unmount());
