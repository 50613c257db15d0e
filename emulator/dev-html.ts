import { copy } from './dev-page.copy'

/** Markup that is already safe to send. */
export class Html {
  constructor(readonly text: string) {}
}

type Part = Html | Html[] | string | number | undefined

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const toText = (part: Part): string => {
  if (part === undefined) return ''
  if (part instanceof Html) return part.text
  if (Array.isArray(part)) return part.map(each => each.text).join('')
  return String(part).replace(/[&<>"']/g, character => ESCAPES[character]!)
}

/** Template tag: everything put in is escaped unless it is Html. */
export const html = (strings: TemplateStringsArray, ...parts: Part[]): Html =>
  new Html(strings.reduce((text, string, i) => text + toText(parts[i - 1]) + string))

const STYLE = new Html(`
:root{color-scheme:light dark;--line:#e4e7ec;--soft:#667085;--card:#fff;--ground:#f4f6f9;--ink:#1d2939;--brand:#1f6f5c;--bad:#b42318}
@media(prefers-color-scheme:dark){:root{--line:#30363d;--soft:#9aa4b2;--card:#1b1f24;--ground:#111418;--ink:#e6e9ee;--brand:#5ec2a8;--bad:#f97066}}
*{box-sizing:border-box}body{margin:0;background:var(--ground);color:var(--ink);font:15px/1.6 system-ui,"PingFang SC","Noto Sans CJK SC",sans-serif}
main{max-width:1080px;margin:0 auto;padding:20px 16px 64px}h1{font-size:20px;margin:4px 0 16px}h2{font-size:16px;margin:0 0 10px}
section{background:var(--card);border:1px solid var(--line);border-radius:12px;padding:16px;margin:0 0 14px}
.people{display:grid;grid-template-columns:repeat(auto-fill,minmax(220px,1fr));gap:10px}
.people form,.row form{display:inline}.row{display:flex;flex-wrap:wrap;gap:8px;align-items:center}
button{font:inherit;color:inherit;background:var(--ground);border:1px solid var(--line);border-radius:8px;padding:6px 12px;cursor:pointer;min-height:36px}
button:hover,button:focus-visible{border-color:var(--brand)}.person{width:100%;text-align:left;display:block;padding:10px 12px}
.person b{display:block}.me{border-color:var(--brand);box-shadow:inset 3px 0 var(--brand)}small,.soft{color:var(--soft)}
table{width:100%;border-collapse:collapse}th,td{text-align:left;padding:6px 10px 6px 0;border-top:1px solid var(--line);vertical-align:top;font-size:14px}
th{color:var(--soft);font-weight:500}code,pre{font:12px/1.5 ui-monospace,Menlo,Consolas,monospace}pre{overflow:auto;white-space:pre-wrap;word-break:break-word;margin:6px 0}
.scroll table{min-width:520px}section>:last-child{margin-bottom:0}section>p:first-child{margin-top:0}.row+.scroll,.row+p{margin-top:12px}
a{color:var(--brand)}.bad{color:var(--bad)}.scroll{overflow-x:auto}input{font:inherit;padding:5px 8px;border:1px solid var(--line);border-radius:8px;background:var(--card);color:inherit}
`)

/** A whole page. */
export const page = (title: string, body: Html): string =>
  html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>${title}</title>
        <style>
          ${STYLE}
        </style>
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html>`.text

/** A button that posts fields. */
export const post = (action: string, fields: Record<string, string>, label: string): Html =>
  html`<form method="post" action="${action}">
    ${Object.entries(fields).map(
      ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
    )}<button>${label}</button>
  </form>`

const ZONE_MS = 8 * 3_600_000

/** A moment in the office's zone, to the second. */
export const moment = (at: number | undefined): string =>
  at === undefined ? '–' : new Date(at + ZONE_MS).toISOString().slice(0, 19).replace('T', ' ')

export const table = (heads: string[], rows: Html[]): Html =>
  html`<div class="scroll">
    <table>
      <tr>
        ${heads.map(head => html`<th>${head}</th>`)}
      </tr>
      ${rows}
    </table>
  </div>`

export const backLink = (): Html => html`<p><a href="/__dev">${copy.backToPage}</a></p>`
