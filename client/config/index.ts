import path from 'node:path'
import { defineConfig } from '@tarojs/cli'

const here = __dirname
const root = path.resolve(here, '../..')
const isWeb = process.env.TARO_ENV === 'h5'

/** What of webpack's settings we touch; Taro hands in webpack-chain's own object. */
interface Chain {
  optimization: { splitChunks(options: object): unknown }
  performance: { hints(on: boolean): unknown }
}

/** Cuts the web client into files: packages, shared code, requesters' pages, the pages of items, staff pages. */
const splitWeb = (chain: Chain): void => {
  // Taro puts component code into every page again; here what two pages use stands once.
  chain.optimization.splitChunks({
    chunks: 'all',
    minSize: 0,
    cacheGroups: {
      default: false,
      defaultVendors: false,
      taro: { name: 'taro', test: /[\\/]node_modules[\\/]/, priority: 10 },
      common: { name: 'common', minChunks: 1, priority: 5, enforce: true },
      // What requesters use comes at once: the confirmation must open although the network is just gone.
      pages: {
        name: 'pages',
        test: /[\\/]src[\\/]pages[\\/]/,
        chunks: 'async',
        priority: 8,
        enforce: true,
      },
      service: {
        name: 'service',
        test: /[\\/]src[\\/]service[\\/]/,
        chunks: 'async',
        priority: 8,
        enforce: true,
      },
      staff: {
        name: 'staff',
        test: /[\\/]src[\\/]staff[\\/]/,
        chunks: 'async',
        priority: 8,
        enforce: true,
      },
    },
  })
  chain.performance.hints(false)
}

export default defineConfig(() => ({
  projectName: 'campus-service-pass',
  date: '2026-11-01',
  designWidth: 375,
  deviceRatio: { 375: 2, 750: 1 },
  sourceRoot: 'src',
  outputRoot: isWeb ? '../dist/h5' : '../dist/miniprogram',
  plugins: [path.resolve(here, 'aria-plugin.js')],
  defineConstants: {
    CLOUD_BASE: JSON.stringify(process.env.CAMPUS_CLOUD_BASE ?? ''),
    CLOUD_ENV: JSON.stringify(process.env.CAMPUS_CLOUD_ENV ?? ''),
    SIGN_OUT_PATH: JSON.stringify(process.env.CAMPUS_SIGN_OUT_PATH ?? '/hooks/sign-out'),
    SIGN_IN_PATH: JSON.stringify(process.env.CAMPUS_SIGN_IN_PATH ?? '/hooks/sign-in'),
  },
  copy: {
    patterns: isWeb ? [] : [{ from: 'src/native/custom-tab-bar', to: '../dist/miniprogram/custom-tab-bar' }],
    options: {},
  },
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  // For WeChat without: what several sub-packages share (`sub-common`) came out of the cache as it was before a change.
  cache: { enable: isWeb, buildDependencies: { config: [__filename] } },
  jsMinimizer: 'terser',
  esbuild: { minify: { enable: true, config: { target: 'es2018' } } },
  alias: { '@': path.resolve(here, '../src'), '@shared': path.resolve(root, 'shared') },
  mini: {
    compile: { include: [path.resolve(root, 'shared')] },
    postcss: { pxtransform: { enable: false } },
  },
  h5: {
    webpackChain: splitWeb,
    publicPath: './',
    staticDirectory: 'static',
    useHtmlComponents: true,
    router: { mode: 'hash' },
    compile: { include: [path.resolve(root, 'shared')] },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: { autoprefixer: { enable: true }, pxtransform: { enable: false } },
  },
}))
