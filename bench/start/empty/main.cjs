/** The least an Electron app can be: one empty window. What everything else is measured beside. */
const { app, BrowserWindow } = require('electron')

app.setPath('userData', app.commandLine.getSwitchValue('user-data-dir'))
void app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 820 }).loadURL('about:blank'))
app.on('window-all-closed', () => app.quit())
