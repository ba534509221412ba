// The payment provider, on loopback only, on the port it is told; it forgets everything at its end.
"use strict";

const http = require("node:http");
const { createExpressApp } = require("stripe-stateful-mock");

http.createServer(createExpressApp()).listen(Number(process.argv[2]), "127.0.0.1");
