import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { calibrateModel } from './calibrate-model'
import { fit, toExamples } from './fit'
import { judgeAcrossWriters, macroF1Of } from './measure'
import { petitionPlatforms, readPetitions, readTraining, trainingFiles } from './messages'
import { toWeightsFile } from './weights-file'

// `npm run train [-- FOLDER]`: writes cloudfunctions/classification/weights.json from the corpus and the petitions in
// FOLDER (or $TRAIN_DATA, or ../shared/data). The same inputs give the same bytes. Exit status 2 without petitions:
// a model trained without them would not be the one that was measured.
const root = join(import.meta.dirname, '..', '..')
const folder = process.argv[2] ?? process.env['TRAIN_DATA'] ?? join(root, '..', 'shared', 'data')

const readAllPetitions = () =>
  petitionPlatforms.flatMap(platform => {
    const petitions = readPetitions(folder, platform)
    if (petitions) return petitions
    console.error(`No petitions at ${join(folder, 'petitions', `${platform}-typed.json`)}.`)
    console.error(
      'The weights are made from them too: give the folder as argument or in TRAIN_DATA. Nothing was written.',
    )
    process.exit(2)
  })

const lists = trainingFiles.map(name => toExamples(readTraining(name)))
const petitions = toExamples(readAllPetitions())
const judged = judgeAcrossWriters(lists, petitions, fit)
const calibrated = calibrateModel(judged)
const model = fit([...lists.flat(), ...petitions])
const target = join(root, 'cloudfunctions', 'classification', 'weights.json')
const text = toWeightsFile(model, calibrated)
writeFileSync(target, text)
console.log(
  JSON.stringify({
    messages: lists.flat().length,
    petitions: petitions.length,
    macroF1AcrossWriters: Number(macroF1Of(judged).toFixed(4)),
    content: model.contentHashes.length,
    form: model.formHashes.length,
    narrow: model.known.narrow,
    bytes: Buffer.byteLength(text),
    calibrated,
  }),
)
