import { test } from 'vitest'
import { firstDay, openSmallDistrict } from '../stories/small-district.js'
test('try', async () => {
  const d = await openSmallDistrict(undefined, undefined, { publicUrl: 'https://caseload.example' })
  d.at(firstDay, '09:00')
  for (const text of ['family of Ida Fennimore', "Ida Fennimore's mother speaks Vietnamese, needs an interpreter", "gave safeguards to Ida Fennimore's family", "gave Ida Fennimore's mother a copy of the IEP", 'consent to evaluate Ida Fennimore received', 'prior written notice for Ida Fennimore', "Ida Fennimore's mother is worried about the bus and her brother", 'consent revoked for Ida Fennimore', 'notices for Ida Fennimore', 'concerns of Ida Fennimore', 'record a concern for Ida Fennimore','the mother of Ida Fennimore is worried that he falls', 'interpreter for Ida Fennimore', 'due Ida Fennimore']) {
    const { reply } = await d.ask('case.manager', text)
    console.log(text, '=>', reply.command, reply.status, reply.text, JSON.stringify(reply.form?.fields.map(({ name, value, fault }) => [name, value, fault])))
  }
  await d.close()
})
