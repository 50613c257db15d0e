import type tcb from '@cloudbase/node-sdk'

type App = ReturnType<typeof tcb.init>

// The calls whose requests stand in wire-golden.json, by the names they have there.
// The SDK's types do not know everything it takes (unshift, raw, instance), hence the loose database.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Loose = any

const updateOf = (db: Loose) => {
  const _ = db.command
  return {
    a: 1,
    b: { c: 2 },
    n: _.inc(2),
    gone: _.remove(),
    arr: _.push(['x', 'y']),
    arr2: _.push({ each: [1, 2], position: 0, sort: 1, slice: 5 }),
    un: _.unshift([9]),
    s: _.addToSet('q'),
    m: _.max(3),
    mu: _.mul(2),
    p: _.pull('x'),
    pa: _.pullAll(['x']),
    pop: _.pop(),
    sh: _.shift(),
    rn: _.rename('zz'),
    whole: _.set({ x: 1 }),
    now: db.serverDate(),
    'd.e': 3,
  }
}

const wholeTransaction = (db: Loose) =>
  db.runTransaction(async (tx: Loose) => {
    const _ = db.command
    const got = await tx.collection('passes').doc('x1').get()
    await tx
      .collection('passes')
      .doc('x1')
      .update({ n: _.inc(1) })
    await tx.collection('passes').doc('x2').set({ n: 1 })
    await tx.collection('passes').doc('x3').create({ n: 1 })
    await tx.collection('log').add({ m: 1 })
    await tx.collection('passes').where({ a: 1 }).get()
    await tx.collection('passes').where({ a: 1 }).update({ b: 1 })
    await tx.collection('passes').where({ a: 1 }).remove()
    await tx.collection('passes').where({ a: 1 }).count()
    await tx.collection('passes').where({ a: 1 }).updateAndReturn({ b: 1 })
    await tx.collection('passes').doc('x9').remove()
    return { got: got.data }
  })

/** Every recorded call, to be made again. `fileOf` gives the id of a stored file. */
export function goldenCalls(
  app: App,
  fileOf: (path: string) => string,
): Record<string, () => Promise<unknown>> {
  const db: Loose = app.database()
  const _ = db.command
  const $ = db.command.aggregate
  const passes = db.collection('passes')
  const wechat = (apiName: string, requestData: object) =>
    (app as Loose).callWxOpenApi({ apiName, requestData })
  return {
    'add single': () =>
      passes.add({
        name: '张三',
        n: 1,
        big: 3e9,
        f: 1.5,
        at: new Date(1.7e12),
        srv: db.serverDate({ offset: 60000 }),
        loc: new db.Geo.Point(113.2, 23.1),
        nul: null,
        und: undefined,
        tags: ['a'],
        oid: 'str',
      }),
    'add array': () => passes.add([{ a: 1 }, { a: 2 }]),
    'doc.set': () => passes.doc('x1').set({ a: 1, at: new Date(0) }),
    'doc.get': () => passes.doc('x1').get(),
    'doc.field.get': () => passes.doc('x1').field({ name: true }).get(),
    'where.get': () =>
      passes
        .where({
          status: _.in(['open', 'wait']),
          due: _.lt(new Date(1.7e12)),
          n: _.gt(1).and(_.lte(9)),
          name: /张/i,
          dept: { id: 'D1' },
          x: _.neq(null),
          ex: _.exists(true),
        })
        .orderBy('due', 'asc')
        .orderBy('n', 'desc')
        .skip(20)
        .limit(10)
        .field({ name: true, status: true })
        .get(),
    'where.or': () => passes.where(_.or([{ a: 1 }, { b: _.gte(2) }])).get(),
    'where.and': () =>
      passes
        .where(_.and([{ a: 1 }, _.or([{ b: 1 }, { c: 2 }])]))
        .limit(1000)
        .get(),
    'where.nor/not/mod/all/size/elemMatch': () =>
      passes
        .where({
          a: _.not(_.eq(1)),
          b: _.all(['x']),
          c: _.size(2),
          d: _.elemMatch({ k: _.gt(1) }),
          e: _.mod(3, 1),
          f: _.or(_.eq(1), _.gt(5)),
        })
        .get(),
    'db.RegExp': () => passes.where({ name: db.RegExp({ regexp: '^张', options: 'i' }) }).get(),
    'raw query': () =>
      passes
        .options({ raw: true })
        .where({ $expr: { $gt: ['$a', '$b'] } })
        .get(),
    count: () => passes.where({ a: 1 }).count(),
    'count all': () => passes.count(),
    'where.update multi': () => passes.where({ a: 1 }).update({ n: _.inc(1), at: db.serverDate() }),
    'where.update single': () => passes.where({ a: 1 }).options({ multiple: false }).update({ b: 2 }),
    'where.updateAndReturn': () => passes.where({ _id: 'x1', n: _.gt(0) }).updateAndReturn({ n: _.inc(-1) }),
    'where.remove': () => passes.where({ a: 1 }).remove(),
    aggregate: () =>
      passes
        .aggregate()
        .match({ status: 'open', n: _.gte(2) })
        .group({ _id: '$dept', total: $.sum(1), avg: $.avg('$n') })
        .sort({ total: -1 })
        .skip(0)
        .limit(5)
        .project({ total: 1 })
        .end(),
    'aggregate lookup': () =>
      passes
        .aggregate()
        .lookup({ from: 'users', localField: 'uid', foreignField: '_id', as: 'u' })
        .unwind('$u')
        .end(),
    'doc.update': () => passes.doc('x1').update(updateOf(db)),
    'doc.remove': () => passes.doc('x1').remove(),
    createCollection: () => db.createCollection('newcoll'),
    'runTransaction ok': () => wholeTransaction(db),
    'runTransaction rollback': () => db.runTransaction((tx: Loose) => tx.rollback({ why: 'no' })),
    'runTransaction throw': () =>
      db.runTransaction(async () => {
        throw new Error('biz')
      }),
    'error code': () => db.collection('nope').get(),
    callFunction: () => app.callFunction({ name: 'sendNotice', data: { a: 1 } }),
    callWxOpenApi: () => wechat('/cgi-bin/message/subscribe/send', { touser: 'o1', template_id: 't' }),
    'getEndUserInfo(uid)': async () => app.auth().getEndUserInfo('user1234'),
    uploadFile: () => app.uploadFile({ cloudPath: 'a/b.txt', fileContent: Buffer.from('hello') as Loose }),
    getTempFileURL: () =>
      app.getTempFileURL({ fileList: [fileOf('a/b.txt'), { fileID: fileOf('c'), maxAge: 60 }] as Loose }),
    downloadFile: () => app.downloadFile({ fileID: fileOf('a/b.txt') }),
    copyFile: () => (app as Loose).copyFile({ fileList: [{ srcPath: 'a/b.txt', dstPath: 'z/b.txt' }] }),
    deleteFile: () => app.deleteFile({ fileList: [fileOf('a/b.txt')] }),
  }
}
