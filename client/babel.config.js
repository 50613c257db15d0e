// Engines of the WeChat versions and browsers still met on campus; older ones would cost everybody a quarter more code.
const targets = { chrome: '70', ios: '12' }

module.exports = {
  presets: [
    ['taro', { framework: 'react', ts: true, compiler: 'webpack5', hot: false, targets, useBuiltIns: false }],
  ],
}
