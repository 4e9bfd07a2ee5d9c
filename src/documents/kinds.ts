// Every kind of document that is made from a template: its name, what a template of it can reach, and what the law asks it
// to say.
import { later } from '#wording/t'
import { excusalFacts } from './facts/excusal.js'
import type { FactsSchema } from './facts/fact-kit.js'
import { glanceFacts } from './facts/glance.js'
import { iepFacts } from './facts/iep.js'
import { meetingNoticeFacts } from './facts/meeting-notice.js'
import { plan504Facts } from './facts/plan-504.js'
import { priorWrittenNoticeFacts } from './facts/prior-written-notice.js'
import { summaryFacts } from './facts/summary-of-performance.js'

interface Kind {
  /** Names nobody: it stands in the window, in a list of files, in the file's own name. */
  readonly title: string
  /** Of the template, and of the file that is given out. */
  readonly file: string
  readonly facts: FactsSchema
  /** Fields that a template of it must print, each with the section that asks for it. */
  readonly lawAsks: Readonly<Record<string, string>>
  readonly onOnePage?: boolean
}

export const documentKinds = {
  meetingNotice: {
    title: later`Notice of a meeting`,
    file: 'meeting-notice',
    facts: meetingNoticeFacts,
    lawAsks: {
      purposes: '34 CFR 300.322(b)(1)(i)',
      day: '34 CFR 300.322(b)(1)(i)',
      time: '34 CFR 300.322(b)(1)(i)',
      place: '34 CFR 300.322(b)(1)(i)',
      invited: '34 CFR 300.322(b)(1)(i)',
      transition: '34 CFR 300.322(b)(2)',
      agencies: '34 CFR 300.322(b)(2)(ii)',
    },
  },
  priorWrittenNotice: {
    title: later`Prior written notice`,
    file: 'prior-written-notice',
    facts: priorWrittenNoticeFacts,
    lawAsks: {
      action: '34 CFR 300.503(b)(1)',
      why: '34 CFR 300.503(b)(2)',
      evidence: '34 CFR 300.503(b)(3)',
      safeguards: '34 CFR 300.503(b)(4)',
      help: '34 CFR 300.503(b)(5)',
      options: '34 CFR 300.503(b)(6)',
      factors: '34 CFR 300.503(b)(7)',
    },
  },
  excusal: {
    title: later`Excusal from a meeting`,
    file: 'excusal',
    facts: excusalFacts,
    lawAsks: { notDiscussed: '34 CFR 300.321(e)(1)', discussed: '34 CFR 300.321(e)(2)' },
  },
  glance: {
    title: later`Plan at a glance`,
    file: 'plan-at-a-glance',
    facts: glanceFacts,
    lawAsks: { accommodations: '34 CFR 300.323(d)(2)(ii)' },
    onOnePage: true,
  },
  plan504: {
    title: later`Section 504 plan`,
    file: '504-plan',
    facts: plan504Facts,
    lawAsks: {
      impairment: '34 CFR 104.3(j)',
      majorLifeActivity: '34 CFR 104.3(j)',
      accommodations: '34 CFR 104.33(b)',
    },
  },
  iep: {
    title: later`Individualized education program`,
    file: 'iep',
    facts: iepFacts,
    lawAsks: {
      presentLevels: '34 CFR 300.320(a)(1)',
      effectOnGeneralCurriculum: '34 CFR 300.320(a)(1)(i)',
      goals: '34 CFR 300.320(a)(2)',
      progressReporting: '34 CFR 300.320(a)(3)(ii)',
      specialEducation: '34 CFR 300.320(a)(4)',
      relatedServices: '34 CFR 300.320(a)(4)',
      supplementaryAids: '34 CFR 300.320(a)(4)',
      staffSupports: '34 CFR 300.320(a)(4)',
      accommodations: '34 CFR 300.320(a)(4)',
      nonParticipation: '34 CFR 300.320(a)(5)',
      assessmentAccommodations: '34 CFR 300.320(a)(6)(i)',
      alternateAssessmentReason: '34 CFR 300.320(a)(6)(ii)',
      postsecondaryEducation: '34 CFR 300.320(b)(1)',
      transitionServices: '34 CFR 300.320(b)(2)',
      transferOfRightsDate: '34 CFR 300.320(c)',
    },
  },
  summaryOfPerformance: {
    title: later`Summary of performance`,
    file: 'summary-of-performance',
    facts: summaryFacts,
    lawAsks: {
      academicAchievement: '34 CFR 300.305(e)(3)',
      functionalPerformance: '34 CFR 300.305(e)(3)',
      recommendationsEducation: '34 CFR 300.305(e)(3)',
      recommendationsEmployment: '34 CFR 300.305(e)(3)',
    },
  },
} as const satisfies Readonly<Record<string, Kind>>

export type DocumentName = keyof typeof documentKinds
export const documentNames = Object.keys(documentKinds) as readonly DocumentName[] as readonly [
  DocumentName,
  ...DocumentName[],
]

export function kindNamed(name: DocumentName): Kind {
  return documentKinds[name]
}
