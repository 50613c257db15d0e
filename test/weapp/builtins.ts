import './dom'
import * as glassEasel from 'glass-easel'
import { MiniProgramEnv } from 'glass-easel-miniprogram-adapter'
import { TmplGroup } from 'glass-easel-template-compiler'

export interface Template {
  groupList: Record<string, unknown>
  content: unknown
}

/** Compiles templates to what glass-easel runs; the compiler gives source text, so the host (never the app) evaluates it. */
export const evaluateTemplates = (group: TmplGroup): Record<string, unknown> => {
  const list = new Function(`return ${group.getTmplGenObjectGroups()}`)() as Record<string, unknown>
  group.free()
  return list
}

const templateOf = (source: string): Template => {
  const group = new TmplGroup()
  group.addTmpl('', source)
  const groupList = evaluateTemplates(group)
  return { groupList, content: groupList[''] }
}

const aria = ['ariaRole', 'ariaLabel', 'ariaHidden', 'ariaLive', 'ariaChecked']

/** WeChat's own components, as far as this app uses them: their properties, no looks. */
const builtins: Record<string, readonly string[]> = {
  view: [],
  text: ['userSelect', 'selectable'],
  button: ['disabled', 'formType', 'openType', 'loading', 'type', 'size', 'plain'],
  image: ['src', 'mode', 'lazyLoad'],
  input: ['value', 'type', 'placeholder', 'disabled', 'maxlength', 'focus', 'name', 'password'],
  textarea: ['value', 'placeholder', 'disabled', 'maxlength', 'name', 'autoHeight'],
  picker: ['mode', 'value', 'disabled', 'start', 'end', 'range'],
  'scroll-view': ['scrollX', 'scrollY', 'scrollTop'],
  block: [],
  'page-meta': [],
  'root-portal': [],
}

/** An environment in which those components exist everywhere. */
export const environmentWithBuiltins = () => {
  const environment = new MiniProgramEnv()
  const space = environment.getGlobalCodeSpace().getComponentSpace()
  const known = Object.entries(builtins).map(([tag, own]) => {
    const properties = Object.fromEntries(
      [...own, ...aria, 'hoverClass'].map(name => [name, { type: null, value: undefined }]),
    )
    const component = space
      .define(tag)
      .options({ writeIdToDOM: true, reflectToAttributes: true } as never)
      .definition({ properties, template: templateOf('<slot/>') } as never)
      .registerComponent()
    return [tag, component] as const
  })
  const codeSpace = environment.createCodeSpace('main', true)
  for (const [tag, component] of known)
    codeSpace.getComponentSpace().setGlobalUsingComponent(tag, component.general() as never)
  return { environment, codeSpace }
}

glassEasel.globalOptions.writeIdToDOM = true
glassEasel.addGlobalWarningListener(() => false)
