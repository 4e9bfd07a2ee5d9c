// Puts what was answered into the file of settings.
import { readEnvFile, says, withSettings, writeEnvFile } from './env-file.js'
import { type Answers, inOrder } from './setup-answers.js'
import { WrongCall } from './wrong-call.js'

/** Everything that was answered; whatever else stands in the file stays. @throws WrongCall where the file can't say it */
export async function keepSettings(envFile: string, { settings: answered }: Answers): Promise<void> {
  const { text, settings } = await readEnvFile(envFile)
  const wanted = inOrder(answered)
  const after = withSettings(text, wanted)
  if (!says(after, settings, wanted)) {
    throw new WrongCall(
      `Nothing was written: ${envFile} has a setting over several lines, or one was given with every kind of quote. Put those right by hand, then begin again.`,
    )
  }
  await writeEnvFile(envFile, after)
}
