import type { VoiceReason } from '../contract/voice'
import { inBothLanguages } from './language'

interface VoiceWords {
  /** In lists, where a message has no words yet. */
  title: (seconds: number) => string
  /** The way in on the first step. */
  offer: string
  offerHint: string
  orFile: string
  hold: string
  release: string
  slide: string
  letGo: string
  tapStop: string
  left: (seconds: number) => string
  paused: string
  goOn: string
  enough: string
  askTitle: string
  ask: string
  allow: string
  refused: string
  noMicrophone: string
  tooShort: string
  tooLong: string
  wrongFile: string
  play: string
  stop: string
  again: string
  remove: string
  yours: string
  sound: string
  length: (seconds: number) => string
  going: (percent: number) => string
  waiting: string
  there: string
  failed: string
  retry: string
  alsoWrite: string
  gone: string
  heardLater: string
  owed: string
  owedAgain: string
  heard: string
  typed: string
  none: string
  noWords: Record<VoiceReason, string>
  write: string
  correct: string
  correctTitle: string
  correctHint: string
  machineSaid: string
  save: string
  saved: string
  tooFew: string
}

export const voiceWords = inBothLanguages<VoiceWords>({
  'zh-CN': {
    title: seconds => `语音留言 ${seconds} 秒`,
    offer: '不方便打字？说给我们听',
    offerHint: '最长 60 秒，普通话最好认',
    orFile: '用已有录音',
    hold: '按住说话',
    release: '松开结束',
    slide: '上滑取消',
    letGo: '松开就取消',
    tapStop: '点一下结束',
    left: seconds => `还能说 ${seconds} 秒`,
    paused: '来电或切走了，已暂停',
    goOn: '接着说',
    enough: '就到这里',
    askTitle: '要用一下麦克风',
    ask: '只在您按住说话时录音，录音只给办这件事的人听，办结三十天后清除。不想录也可以打字。',
    allow: '好，开始',
    refused: '没有得到麦克风的许可。可以在设置里打开，或者打字、上传已有的录音。',
    noMicrophone: '这台设备没有可用的麦克风，可以打字，或上传已有的录音。',
    tooShort: '太短了，请按住多说一会儿',
    tooLong: '录音最长 60 秒，请截短后再传',
    wrongFile: '只收 mp3、m4a、wav 录音',
    play: '听一遍',
    stop: '停',
    again: '重录',
    remove: '不要了',
    yours: '您的录音',
    sound: '录音',
    length: seconds => `${seconds} 秒`,
    going: percent => `正在上传 ${percent}%`,
    waiting: '网络不好，录音已存在手机里，联网后自动上传',
    there: '已上传',
    failed: '没有传成',
    retry: '再传一次',
    alsoWrite: '也可以再写几个字（可不填）',
    gone: '录音已按规定清除，或暂时取不到',
    heardLater: '发出后会转成文字，再判断类型和部门，您不用等。也可以现在就选好。',
    owed: '正在转成文字，不影响办理',
    owedAgain: '转文字没成，会再试；可以先听录音',
    heard: '文字由机器转写，可能有错，以录音为准',
    typed: '文字已由人核对',
    none: '没有自动转文字，请听录音，也可以写下来',
    noWords: {
      cap: '今天自动转写的次数用完了',
      empty: '没有听到说话声',
      tooLong: '录音太长，转不了',
      unreadable: '这段录音的格式认不出来',
      refused: '转写服务暂时用不了',
      broke: '转写服务没有答复清楚',
      busy: '转写服务太忙',
      noAnswer: '转写服务没有回应',
      gone: '录音取不到',
      withdrawn: '提交人撤回了隐私同意，不再自动转写',
    },
    write: '写成文字',
    correct: '改文字',
    correctTitle: '录音里说了什么',
    correctHint: '照着录音写，写好后类型和办理人会跟着更新。',
    machineSaid: '机器原来写的',
    save: '保存',
    saved: '文字已更新',
    tooFew: '请至少写两个字',
  },
  en: {
    title: seconds => `Voice message, ${seconds} s`,
    offer: 'Rather say it? Talk to us',
    offerHint: 'At most 60 seconds; Mandarin is understood best',
    orFile: 'Use a recording',
    hold: 'Hold to talk',
    release: 'Let go to end',
    slide: 'Slide up to cancel',
    letGo: 'Let go to cancel',
    tapStop: 'Tap to end',
    left: seconds => `${seconds} s left`,
    paused: 'Paused: a call came in, or the app was left',
    goOn: 'Go on',
    enough: 'That is all',
    askTitle: 'May we use the microphone?',
    ask: 'It records only while you hold the button. Only those who deal with this hear it, and it is removed thirty days after the end. You can type instead.',
    allow: 'Yes, begin',
    refused: 'The microphone was not allowed. Allow it in the settings, type, or use a recording you have.',
    noMicrophone: 'There is no microphone here. Type, or use a recording you have.',
    tooShort: 'Too short; hold the button a little longer',
    tooLong: 'At most 60 seconds; please cut it shorter',
    wrongFile: 'Recordings as mp3, m4a or wav only',
    play: 'Listen',
    stop: 'Stop',
    again: 'Record again',
    remove: 'Remove',
    yours: 'Your recording',
    sound: 'Recording',
    length: seconds => `${seconds} s`,
    going: percent => `Uploading ${percent}%`,
    waiting: 'Weak network: kept on this phone and uploaded by itself',
    there: 'Uploaded',
    failed: 'It could not be uploaded',
    retry: 'Try again',
    alsoWrite: 'A few words with it (optional)',
    gone: 'The recording has been removed as the rules ask, or cannot be fetched now',
    heardLater:
      'Once sent it is written down, then kind and department are found; you need not wait. You can also choose them now.',
    owed: 'Being written down; nothing waits for it',
    owedAgain: 'Writing it down failed and is tried again; you can listen meanwhile',
    heard: 'Written by a machine and perhaps wrong; the recording counts',
    typed: 'The words were checked by a person',
    none: 'Not written down by machine. Listen, or write it down',
    noWords: {
      cap: 'Today’s automatic transcriptions are used up',
      empty: 'No voice was heard',
      tooLong: 'The recording is too long to be written down',
      unreadable: 'The recording’s format could not be read',
      refused: 'The transcription service cannot be used now',
      broke: 'The transcription service gave no clear answer',
      busy: 'The transcription service is busy',
      noAnswer: 'The transcription service did not answer',
      gone: 'The recording cannot be fetched',
      withdrawn: 'The privacy agreement was taken back, so no machine writes it down',
    },
    write: 'Write it down',
    correct: 'Correct the words',
    correctTitle: 'What does the recording say?',
    correctHint: 'Write what you hear; kind and department follow.',
    machineSaid: 'As the machine wrote it',
    save: 'Save',
    saved: 'The words are updated',
    tooFew: 'At least two characters please',
  },
})
