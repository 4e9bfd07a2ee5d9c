// "What just happened": the last request on its way through the house, as four steps side by side.
import { type ReactNode, useState } from 'react'
import type { AccessTold, EntryTold, Happened } from '../wire'
import type { Last } from './use-asking'

interface Props {
  readonly last: Last | undefined
  readonly isOpen: boolean
  readonly onToggle: (open: boolean) => void
}

export function WhatHappened({ last, isOpen, onToggle }: Props) {
  return (
    <details className="happened" open={isOpen} onToggle={(event) => onToggle(event.currentTarget.open)}>
      <summary>
        <h2>What just happened</h2>
        <span className="gist">{gistOf(last)}</span>
      </summary>
      {last ? (
        <ol className="steps">
          {last.happened ? (
            <Told happened={last.happened} />
          ) : (
            <Step title="The bot spoke first">
              <Facts facts={last.begun ?? []} />
              <p className="note">
                Each message was reckoned through its reader's own access, and written down before it left.
              </p>
            </Step>
          )}
          <Step title="Payload">
            <Payloads payloads={last.payloads} />
          </Step>
        </ol>
      ) : (
        <p className="note">
          Ask something, and its way is shown here: request, access decision, audit entry, payload.
        </p>
      )}
    </details>
  )
}

function gistOf(last: Last | undefined): string {
  if (!last) return ''
  const { happened } = last
  if (!happened) return 'Reminders were sent'
  const entry = happened.audit.at(-1)
  const ground = happened.access[0]?.grounds[0]
  return [happened.command, ground, entry?.outcome, entry?.hash].filter(Boolean).join(' → ')
}

function Told({ happened }: { readonly happened: Happened }) {
  const { request, command, summary, input, access, more, decision, audit } = happened
  return (
    <>
      <Step title="Request">
        <Facts facts={[...request, ['Command', summary ? `${command}: ${summary}` : command]]} />
        {input !== '' && input !== '{}' && <Code label="The command's input">{input}</Code>}
      </Step>
      <Step title="Access decision">
        {access.map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two students may have one name
          <Access key={index} access={one} />
        ))}
        {more > 0 && <p>And {more} more, each judged likewise.</p>}
        <p className="note">{decision}</p>
      </Step>
      <Step title="Audit entry">
        {audit.length === 0 && <p className="note">Nothing was written: nothing was shown or changed.</p>}
        {audit.toReversed().map((entry) => (
          <Entry key={entry.hash} entry={entry} />
        ))}
      </Step>
    </>
  )
}

function Step({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <li>
      <h3>{title}</h3>
      {children}
    </li>
  )
}

function Facts({ facts }: { readonly facts: readonly (readonly [string, string])[] }) {
  return (
    <dl>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Access({ access: { student, grounds, opens } }: { readonly access: AccessTold }) {
  return (
    <div className="decided">
      <p>
        <b>{student}</b>: {grounds.join('; ')}
      </p>
      {opens.map((line) => (
        <p key={line} className="opens">
          {line}
        </p>
      ))}
    </div>
  )
}

function Entry({ entry }: { readonly entry: EntryTold }) {
  const { at, command, outcome, students, keepsWords, previous, hash } = entry
  return (
    <div className="decided">
      <p>
        <b>{command}</b>: {outcome}
      </p>
      <p className="opens">{at.slice(0, 19).replace('T', ' ')} UTC</p>
      {students.map(({ name, grounds, parts }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two students may have one name
        <p key={index}>
          {name} · {parts} · as {grounds}
        </p>
      ))}
      {students.length === 0 && <p>No student</p>}
      {keepsWords && <p>The words are kept, sealed</p>}
      <p className="opens">
        Chain: <code>{previous}</code> → <code>{hash}</code>
      </p>
    </div>
  )
}

function Payloads({ payloads }: { readonly payloads: Last['payloads'] }) {
  const [chosen, setChosen] = useState('')
  const [copied, setCopied] = useState('')
  const [name, payload] = payloads.find(([one]) => one === chosen) ?? payloads[0] ?? ['', undefined]
  if (payload === undefined) return <p className="note">Nothing was sent.</p>
  const text = JSON.stringify(payload, null, 2)
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(name),
      () => setCopied(''),
    )
  return (
    <>
      <div className="which">
        {payloads.map(([one]) => (
          <button key={one} type="button" aria-pressed={one === name} onClick={() => setChosen(one)}>
            {one}
          </button>
        ))}
        <button type="button" className="copy" onClick={copy}>
          {copied === name ? 'Copied' : 'Copy'}
        </button>
      </div>
      <Code label={`The payload for ${name}`}>{text}</Code>
    </>
  )
}

function Code({ label, children }: { readonly label: string; readonly children: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolling by keyboard needs the focus
    <section className="code" tabIndex={0} aria-label={label}>
      <pre>
        <code>{children}</code>
      </pre>
    </section>
  )
}
