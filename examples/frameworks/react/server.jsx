import { renderToString } from "react-dom/server.browser";
import { Shop } from "./Shop.jsx";

export const html = async () => renderToString(<Shop />);
