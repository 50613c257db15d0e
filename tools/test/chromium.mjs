// Finds a Chromium where people have one; installs Debian's where it may; otherwise says the one command to run.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

const places = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/snap/bin/chromium',
    '/usr/bin/microsoft-edge',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
}

const commands = {
  linux: "sudo apt-get install -y chromium fonts-noto-cjk   (or your distribution's Chromium and a CJK font)",
  darwin: 'brew install --cask chromium',
  win32: 'winget install Google.Chrome',
}

const found = () =>
  [process.env.CHROMIUM, ...(places[process.platform] ?? [])].find(place => place && existsSync(place))

const mayInstall = () =>
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  existsSync('/etc/os-release') &&
  /debian/i.test(readFileSync('/etc/os-release', 'utf8'))

const apt = (...args) =>
  spawnSync('apt-get', args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0

/** The browser the tests drive. Stops the process with a clear word where there is none and none may be installed. */
export const chromiumPath = () => {
  const place = found()
  if (place) return place
  if (mayInstall()) {
    console.log("No Chromium found; installing Debian's chromium and fonts-noto-cjk …")
    if (
      apt('update', '-qq') &&
      apt('install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk')
    ) {
      const installed = found()
      if (installed) return installed
    }
  }
  console.error(
    `The browser tests need Chromium. Please run once:\n\n  ${commands[process.platform] ?? commands.linux}\n\n(or set CHROMIUM to its path) and start npm test again.`,
  )
  process.exit(1)
}
