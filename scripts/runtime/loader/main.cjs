/** Does what Electron's own default app does: loads the app folder named on the command line. Fallback Electron only. */
const { app } = require('electron')
const { join, resolve } = require('node:path')

const folder = resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.')
const { name, productName, version, main } = require(join(folder, 'package.json'))
app.setAppPath(folder)
if (productName ?? name) app.setName(productName ?? name)
if (version) app.setVersion(version)
require(join(folder, main ?? 'index.js'))
