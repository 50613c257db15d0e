interface PlaceOnMap {
  name: string
  address: string
  latitude: number
  longitude: number
}

/** What the app asks of WeChat: a test gives the cloud, a host the screens, and the phone is played here. */
export interface Phone {
  /** `wx.cloud.callFunction({ name: 'api', data })`: whatever it answers is the result. */
  call: (data: { action: string; data: unknown }) => Promise<unknown>
  /** `wx.cloud.uploadFile`: gives the fileID. */
  upload?: (cloudPath: string, filePath: string) => Promise<string>
  /** What the phone keeps over restarts. */
  storage: Map<string, string>
  /** Photos the person will choose next. */
  photos: string[]
  /** Where the person will point on the map next; undefined: they close it again. */
  pointed: (PlaceOnMap | undefined)[]
  /** What the map was opened at. */
  mapped: { latitude: number; longitude: number; name?: string; scale?: number }[]
  theme: 'light' | 'dark'
  /** Set by the host. */
  online: boolean
}

export const newPhone = (call: Phone['call'], more: Partial<Phone> = {}): Phone => ({
  call,
  storage: new Map(),
  photos: [],
  pointed: [],
  mapped: [],
  theme: 'light',
  online: true,
  ...more,
})

interface Callbacks {
  success?: (result: object) => void
  fail?: (result: object) => void
  complete?: (result: object) => void
}

const succeed = (given: Callbacks | undefined, result: object = {}) => {
  given?.success?.(result)
  given?.complete?.(result)
  return Promise.resolve(result)
}
/** As WeChat says no: to whoever listens; only who does not gets a promise. */
const refuse = (given: Callbacks | undefined, errMsg: string) => {
  given?.fail?.({ errMsg })
  given?.complete?.({ errMsg })
  return given?.fail ? undefined : Promise.reject(new Error(errMsg))
}
const nothing = (given?: Callbacks) => succeed(given)

export interface Navigation {
  open: (url: string) => void
  replace: (url: string) => void
  switchTo: (url: string) => void
  back: () => void
}

const systemInfo = ({ theme }: Phone) => ({
  platform: 'ios',
  windowWidth: 390,
  windowHeight: 844,
  screenWidth: 390,
  pixelRatio: 3,
  SDKVersion: '3.5.0',
  version: '8.0.50',
  language: 'zh_CN',
  theme,
})

const files = () => ({
  saveFile: ({ tempFilePath, ...given }: Callbacks & { tempFilePath: string }) =>
    succeed(given, { savedFilePath: tempFilePath.replace('tmp', 'saved') }),
  removeSavedFile: nothing,
})

const cloudOf = (phone: Phone) => ({
  init: () => undefined,
  callFunction: async ({ data }: { data: { action: string; data: unknown } }) => {
    if (!phone.online) throw new Error('cloud.callFunction:fail network')
    // The bridge to the cloud carries JSON; what JSON loses is lost there too.
    const given = JSON.parse(JSON.stringify(data)) as { action: string; data: unknown }
    return { result: JSON.parse(JSON.stringify(await phone.call(given))) as unknown }
  },
  uploadFile: ({ cloudPath, filePath, ...given }: Callbacks & { cloudPath: string; filePath: string }) => {
    const sent =
      phone.online && phone.upload ? phone.upload(cloudPath, filePath) : Promise.reject(new Error('network'))
    void sent.then(
      fileID => succeed(given, { fileID }),
      () => given.fail?.({}),
    )
    return { onProgressUpdate: (listen: (at: { progress: number }) => void) => listen({ progress: 100 }) }
  },
})

/**
 * WeChat's map. It opens only for an app that declares it (`requiredPrivateInfos`), says a closed map as a failure, and
 * takes numbers only.
 */
const mapOf = ({ pointed, mapped }: Phone, declared: readonly string[]) => ({
  chooseLocation: (given: Callbacks) => {
    if (!declared.includes('chooseLocation'))
      return refuse(
        given,
        'chooseLocation:fail the api need to be declared in the requiredPrivateInfos field',
      )
    const place = pointed.shift()
    return place
      ? succeed(given, { errMsg: 'chooseLocation:ok', ...place })
      : refuse(given, 'chooseLocation:fail cancel')
  },
  openLocation: ({ latitude, longitude, name, scale, ...given }: Callbacks & Phone['mapped'][number]) => {
    if (typeof latitude !== 'number' || typeof longitude !== 'number')
      return refuse(given, 'openLocation:fail parameter error: latitude and longitude should be Number')
    mapped.push({ latitude, longitude, ...(name ? { name } : {}), ...(scale ? { scale } : {}) })
    return succeed(given)
  },
})

/** The `wx` object of the base library, and a switch for the network. */
export const wxOf = (
  phone: Phone,
  navigation: Navigation,
  title: (words: string) => void,
  declared: readonly string[],
) => {
  const onNetwork = new Set<(state: { isConnected: boolean }) => void>()
  const onHide = new Set<() => void>()
  const onShow = new Set<() => void>()
  const navigate = (go: (url: string) => void) => (given: Callbacks & { url: string }) => {
    go(given.url)
    return succeed(given)
  }
  const info = () => systemInfo(phone)
  const wx = {
    getSystemInfoSync: info,
    getWindowInfo: info,
    getDeviceInfo: info,
    getAppBaseInfo: info,
    getSystemSetting: info,
    canIUse: () => true,
    nextTick: (act: () => void) => setTimeout(act, 0),
    getStorageSync: (key: string) => phone.storage.get(key) ?? '',
    setStorageSync: (key: string, value: string) => void phone.storage.set(key, value),
    removeStorageSync: (key: string) => void phone.storage.delete(key),
    navigateTo: navigate(navigation.open),
    redirectTo: navigate(navigation.replace),
    switchTab: navigate(navigation.switchTo),
    navigateBack: (given?: Callbacks) => {
      navigation.back()
      return succeed(given)
    },
    setNavigationBarTitle: (given: Callbacks & { title: string }) => {
      title(given.title)
      return succeed(given)
    },
    setNavigationBarColor: nothing,
    setBackgroundColor: nothing,
    pageScrollTo: nothing,
    setClipboardData: nothing,
    makePhoneCall: nothing,
    onThemeChange: () => undefined,
    onAppShow: (listen: () => void) => void onShow.add(listen),
    onAppHide: (listen: () => void) => void onHide.add(listen),
    onNetworkStatusChange: (listen: (state: { isConnected: boolean }) => void) => void onNetwork.add(listen),
    getNetworkType: (given: Callbacks) => succeed(given, { networkType: phone.online ? 'wifi' : 'none' }),
    chooseMedia: (given: Callbacks) =>
      succeed(given, {
        tempFiles: phone.photos.splice(0).map(tempFilePath => ({ tempFilePath, size: 200_000 })),
      }),
    ...mapOf(phone, declared),
    getFileSystemManager: files,
    cloud: cloudOf(phone),
  }
  const setOnline = (online: boolean) => {
    phone.online = online
    for (const listen of onNetwork) listen({ isConnected: online })
  }
  const hide = () => onHide.forEach(listen => listen())
  const show = () => onShow.forEach(listen => listen())
  return { wx, setOnline, hide, show }
}
