// Puts what was answered into the file of settings.
import { readEnvFile, withSettings, writeEnvFile } from './env-file.js'
import { type Answers, inOrder } from './setup-answers.js'

/** Everything that was answered; whatever else stands in the file stays. */
export async function keepSettings(envFile: string, { settings }: Answers): Promise<void> {
  const { text } = await readEnvFile(envFile)
  await writeEnvFile(envFile, withSettings(text, inOrder(settings)))
}
