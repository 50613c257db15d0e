export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/feedback/index',
    'pages/sent/index',
    'pages/cases/index',
    'pages/case/index',
    'pages/inbox/index',
    'pages/me/index',
    'pages/promises/index',
    'pages/channels/index',
    'pages/bind/index',
    'pages/claim/index',
    'pages/privacy/index',
    'pages/entered/index',
    'pages/shelf/index',
  ],
  // Students never download what only staff use.
  subPackages: [
    {
      root: 'service',
      pages: ['items/index', 'item/index', 'apply/index', 'mend/index', 'verify/index'],
    },
    {
      root: 'staff',
      pages: [
        'queue/index',
        'handle/index',
        'behalf/index',
        'ledger/index',
        'board/index',
        'numbers/index',
        'supervise/index',
        'reports/index',
        'today/index',
        'dues/index',
        'window/index',
        'unsealing/index',
      ],
    },
    // What is published; nobody has to sign in.
    { root: 'open', pages: ['results/index'] },
    {
      root: 'admin',
      pages: [
        'routing/index',
        'accuracy/index',
        'roster/index',
        'roles/index',
        'refusals/index',
        'calendar/index',
        'clocks/index',
        'duty/index',
        'failures/index',
        'items/index',
        'item/index',
      ],
    },
  ],
  // Applying for something must open at once, also where the network is weak.
  preloadRule: { 'pages/home/index': { network: 'all', packages: ['service'] } },
  window: {
    navigationBarTitleText: '',
    navigationBarBackgroundColor: '#f3f4f2',
    navigationBarTextStyle: 'black',
    backgroundColor: '#f3f4f2',
  },
  // The bar itself is drawn by the screens (components/tab-bar.tsx): it must follow roles, modes and languages.
  tabBar: {
    custom: true,
    color: '#68706d',
    selectedColor: '#0d6b5f',
    backgroundColor: '#ffffff',
    list: [
      { pagePath: 'pages/home/index', text: 'home' },
      { pagePath: 'pages/cases/index', text: 'cases' },
      { pagePath: 'pages/inbox/index', text: 'inbox' },
      { pagePath: 'pages/me/index', text: 'me' },
    ],
  },
  // Only what a person points at themselves; where the phone is, is never asked.
  requiredPrivateInfos: ['chooseLocation'],
  lazyCodeLoading: 'requiredComponents',
})
