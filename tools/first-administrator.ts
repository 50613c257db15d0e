import { makeFirstCode } from '../cloudfunctions/people/claim-administrator'

// `npm run -s first-administrator`: the deployment's last step. Stores the hash of a new one-time code and prints the
// code, once. Reaches the database named by the SDK's own environment variables; needs CAMPUS_KEY.

makeFirstCode(Date.now())
  .then(code => console.log(code))
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  })
