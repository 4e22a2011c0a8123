import type { callFigures } from "../../customer/figures/callFigures.ts";
import type { deskFigures } from "../../customer/figures/deskFigures.ts";
import type { figuresOf } from "../../customer/figures/figuresOf.ts";

export type Figures = Awaited<ReturnType<typeof figuresOf>>;
export type Looks = Awaited<ReturnType<typeof deskFigures>>;
export type Calls = Awaited<ReturnType<typeof callFigures>>;
