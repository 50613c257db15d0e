/** What the browser says of its network; a call may still fail. */
export const isOnline = (): boolean => navigator.onLine !== false

export const onOnline = (listen: () => void): void => window.addEventListener('online', listen)
