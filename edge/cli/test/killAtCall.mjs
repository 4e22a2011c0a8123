// Preloaded into a process that is to die: kills it, as `kill -9` does, right before its n-th change to the disk.
import fs from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";

const fatalCall = Number(process.env["KILL_AT_CALL"]);
let calls = 0;
for (const name of ["mkdir", "open", "rename", "rm", "writeFile"]) {
  const call = fs[name];
  fs[name] = (...args) => {
    calls += 1;
    if (calls === fatalCall) process.kill(process.pid, "SIGKILL");
    return call(...args);
  };
}
syncBuiltinESMExports();
