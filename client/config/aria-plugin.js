const path = require('node:path')
const components = require('./aria-attrs.json')

/**
 * Taro's weapp templates carry no aria-* attribute, so screen readers would hear nothing. Merged here at compile time
 * (templates) and by aria-runtime.ts at run time (the alias table): one alone turns other properties null.
 */
module.exports = ctx => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template) return
      platform.runtimePath = [].concat(
        platform.runtimePath,
        path.resolve(__dirname, '../src/aria-runtime.ts'),
      )
      platform.template.mergeComponents(ctx, components)
    },
  })
}
